import { type Band, type Choice, type Day, nearest, readingsOf, type Scheme } from "@tallyglass/policy";
import {
  leastActs,
  leastWithdrawals,
  type NoWay,
  type Score,
  scoreResident,
  versionOn,
  type Way,
} from "@tallyglass/scoring";
import { accountAsJson } from "../account/account-as-json.ts";
import { recordAsRow } from "../account/describe-record.ts";
import { type AccountContext, printAccount } from "../account/print-account.ts";
import { printToward } from "../account/print-toward.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { openLibrary } from "../library/open-library.ts";
import type { RecordFormat } from "../records/record-input.ts";
import type { ResidentRecords } from "../records/resident-records.ts";
import { openResidents } from "../residents/open-residents.ts";
import type { Language } from "../text/phrases.ts";
import { dayToLookAt } from "./day.ts";
import { findResident } from "./one-resident.ts";
import { print, printJson } from "./print.ts";

export interface ExplainOptions {
  readonly records: readonly string[];
  readonly resident?: string;
  readonly inputFormat?: RecordFormat;
  readonly asOf?: Day;
  readonly reading: Choice;
  readonly toward?: string;
  readonly format: "pretty" | "json";
  readonly lang: Language;
}

/** What it would take to reach a band: by voluntary acts, and by withdrawals. */
export interface Ways {
  readonly band: Band;
  readonly acts: Way | NoWay;
  readonly withdrawals: Way | NoWay;
}

/** Prints the whole account of one resident's score. */
export async function runExplain(id: string, options: ExplainOptions, { signal }: CommandContext): Promise<void> {
  const { library, schemes } = openLibrary([id], options.reading);
  const scheme = schemes[0] as Scheme;
  const { records, inputFormat } = options;
  const residents = await openResidents({ records, inputFormat, library, signal });
  try {
    const asOf = dayToLookAt(options.asOf, residents.lastDay, schemes);
    const found = await findResident(residents, options.resident);
    const score = scoreResident(scheme, found.resident, found.records, { asOf });
    const context = { library, scheme, language: options.lang };
    const ways = options.toward === undefined ? undefined : waysToward(options.toward, found, score, context);
    if (options.format === "pretty") {
      await print(printAccount(score, context));
      if (ways !== undefined) await print(`\n${printToward(ways, context)}\n`);
    } else await printJson(asJson(score, ways, context));
  } finally {
    await residents.dispose();
  }
}

function waysToward(
  bandId: string,
  { resident, records }: ResidentRecords,
  { asOf }: Score,
  { scheme, library }: AccountContext,
): Ways {
  const band = requireBand(scheme, bandId, asOf);
  const goal = { scheme, resident, records, asOf, band };
  return { band, acts: leastActs(goal, library.behaviours.values()), withdrawals: leastWithdrawals(goal) };
}

function requireBand(scheme: Scheme, id: string, asOf: Day): Band {
  const bands = versionOn(scheme, asOf).scale?.bands ?? [];
  const band = bands.find((each) => each.id === id);
  const near = nearest(
    id,
    bands.map((each) => each.id),
  );
  const known =
    bands.length === 0
      ? "the policy has no bands"
      : `its bands are ${bands.map((each) => `\`${each.id}\``).join(", ")}`;
  if (band === undefined) {
    throw new Failure(
      exitCode.usage,
      `\`${scheme.id}\` has no band \`${id}\``,
      near === undefined ? known : `did you mean \`${near}\`?`,
    );
  }
  if (band.scores === undefined)
    throw new Failure(exitCode.usage, `the edges of the band \`${id}\` are published nowhere`);
  return band;
}

function asJson(score: Score, ways: Ways | undefined, context: AccountContext) {
  const policy = versionOn(context.scheme, score.asOf);
  return {
    ...accountAsJson(score, context),
    readings: Object.fromEntries(
      readingsOf(policy).map((reading) => [reading.id, policy.chosen.get(reading.id) ?? reading.default]),
    ),
    ...(ways && {
      toward: {
        band: ways.band.id,
        acts: wayAsJson(ways.acts, context),
        withdrawals: wayAsJson(ways.withdrawals, context),
      },
    }),
  };
}

function wayAsJson(way: Way | NoWay, { library }: AccountContext) {
  if (way.kind !== "way") return { found: false, determined: way.kind === "none", best: way.best };
  return { found: true, score: way.score.score, records: way.records.map((record) => recordAsRow(library, record)) };
}
