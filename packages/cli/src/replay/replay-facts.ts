import type { Network } from "@tallyglass/ledger/network";
import {
  type CorrectionRule,
  copiesEverywhere,
  halfLife,
  type ReceivingLevel,
  type ReplayTally,
  receivingLevels,
} from "@tallyglass/ledger/replay";
import type { Name } from "@tallyglass/policy";
import { flowDays } from "@tallyglass/study";
import type { Setting } from "../library/settings.ts";
import { syntheticNote } from "../run/manifest.ts";
import type { OpenRun } from "../run/open-run.ts";
import { version } from "../version.ts";
import { type RuleResult, replayDigest } from "./replay-run.ts";

/** What a replay came to, for people and programs. */
export interface ReplayFacts {
  readonly kind: "tallyglass-replay";
  readonly tallyglass: string;
  readonly synthetic: true;
  readonly note: Name;
  /** The scenario and the digest of the run. */
  readonly run: { readonly scenario: string; readonly digest: string };
  readonly network: string;
  readonly set: readonly { readonly path: string; readonly value: string }[];
  readonly residents: number;
  readonly replicate: number;
  readonly seed: number;
  /** How many days after a record was logged, or withdrawn, are told apart. */
  readonly days: number;
  readonly rules: readonly RuleFacts[];
  readonly digest: string;
}

/** The numbers under one rule; days are nothing where they are beyond those that are told apart. */
export interface RuleFacts {
  readonly rule: CorrectionRule;
  readonly records: number;
  readonly withdrawn: number;
  readonly wrong: number;
  readonly corrected: number;
  readonly neverCorrected: number;
  readonly halfLifeOfErrors: number | null;
  readonly halfLifeOfCopies: number | null;
  /** The copies of withdrawn records that count somewhere, so many days after. */
  readonly copiesAfter: readonly { readonly day: number; readonly copies: number }[];
  /** Within how many days half and nine tenths of all records are there. */
  readonly arrivals: Readonly<
    Record<ReceivingLevel, { readonly median: number | null; readonly ninetieth: number | null }>
  >;
}

/** Days after a withdrawal at which copies are told in short. */
const shownDays = [0, 7, 30, 60, 90, 180, 360, flowDays];

interface Asked {
  readonly run: OpenRun;
  readonly network: Network;
  readonly settings: readonly Setting[];
  readonly residents: number;
  readonly replicate: number;
  readonly seed: number;
}

export function replayFacts(
  { run: { manifest }, network, settings, residents, replicate, seed }: Asked,
  results: readonly RuleResult[],
): ReplayFacts {
  return {
    ...{ kind: "tallyglass-replay", tallyglass: version(), synthetic: true, note: syntheticNote },
    run: { scenario: manifest.scenario.id, digest: manifest.digest },
    network: network.id,
    set: settings.map(({ path, text }) => ({ path, value: text })),
    ...{ residents, replicate, seed, days: flowDays },
    rules: results.map(factsUnder),
    digest: replayDigest(results),
  };
}

function factsUnder({ rule, tally }: RuleResult): RuleFacts {
  const { records, withdrawn, wrong, corrected, neverCorrected } = tally;
  const copies = copiesEverywhere(tally.copies);
  return {
    ...{ rule, records, withdrawn, wrong, corrected, neverCorrected },
    halfLifeOfErrors: halfLife(copiesEverywhere(tally.errors)) ?? null,
    halfLifeOfCopies: halfLife(copies) ?? null,
    copiesAfter: shownDays.map((day) => ({ day, copies: copies[day] as number })),
    arrivals: Object.fromEntries(
      receivingLevels.map((level) => [
        level,
        { median: quantile(tally, level, 50), ninetieth: quantile(tally, level, 90) },
      ]),
    ) as RuleFacts["arrivals"],
  };
}

/** Within how many days so many percent of all records are there. Those that do not come take longest. */
function quantile({ records, arrivals }: ReplayTally, level: ReceivingLevel, percent: number): number | null {
  let arrived = 0;
  for (const [day, count] of (arrivals[level][0] ?? []).entries()) {
    arrived += count;
    if (count > 0 && arrived * 100 >= records * percent) return day > flowDays ? null : day;
  }
  return null;
}
