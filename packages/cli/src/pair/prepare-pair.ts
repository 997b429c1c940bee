import type { Scheme } from "@tallyglass/policy";
import {
  diffScenarios,
  planScenario,
  type Scenario,
  type SimulationPlan,
  type Unpaired,
  whyNotPaired,
} from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { openCompared } from "../library/open-compared.ts";
import type { OpenScenario } from "../library/open-scenario.ts";
import { refuseSetTwice, type Setting } from "../library/settings.ts";

/** What is asked to be run side by side. */
export interface PairRequest {
  readonly names: readonly [first: string, second: string];
  readonly settings: readonly [first: readonly Setting[], second: readonly Setting[]];
  /** How many residents; a hundred thousand, or as many as there are, when left out. */
  readonly residents?: number | undefined;
  readonly replicate: number;
}

/** One of two scenarios that are run side by side. */
export interface PairSide {
  readonly name: string;
  readonly opened: OpenScenario;
  readonly plan: SimulationPlan;
  /** The policy that is compared: the same in both. */
  readonly scheme: Scheme;
}

/** Two scenarios whose residents live with the same draws. */
export interface PreparedPair {
  readonly sides: readonly [PairSide, PairSide];
  readonly residents: number;
  readonly replicate: number;
}

const usualResidents = 100_000;

/**
 * Reads and compiles two scenarios.
 *
 * @throws {Failure} if they cannot be run with the same draws, or their policies give no score.
 */
export function preparePair({ names, settings, residents: asked, replicate }: PairRequest): PreparedPair {
  if (asked !== undefined && asked % 2 === 1) {
    const help = "residents come in pairs of neighbours: choose an even number";
    throw new Failure(exitCode.usage, "the number of residents is odd", help);
  }
  const opened = names.map((name, side) => open(name, settings[side] ?? [], asked)) as [OpenScenario, OpenScenario];
  requireSameLives(opened, names);
  const policy = policyOf(opened, names);
  const sides = opened.map((each, side) => sideOf(names[side] ?? "", each, policy)) as [PairSide, PairSide];
  const most = Math.min(asked ?? usualResidents, ...sides.map(({ plan }) => plan.residents));
  return { sides, residents: most - (most % 2), replicate };
}

function open(name: string, settings: readonly Setting[], residents: number | undefined): OpenScenario {
  const all =
    residents === undefined ? settings : [...settings, { path: "residents", text: `${residents}`, by: "--residents" }];
  refuseSetTwice(all);
  return openCompared(name, all);
}

/**
 * The first policy of the first scenario that the second has as well, and that gives scores, if one does: points of
 * two policies are no difference.
 */
function policyOf([first, second]: readonly OpenScenario[], names: readonly [string, string]): string {
  const others = new Set(second?.scenario.schemes.map(({ id }) => id));
  const both = (first?.scenario.schemes ?? []).filter(({ id }) => others.has(id));
  const found = both.find(givesScores) ?? both[0];
  if (found !== undefined) return found.id;
  const [own = ""] = first?.scenario.settings.policies ?? [];
  throw new Failure(
    exitCode.usage,
    `\`${names[0]}\` and \`${names[1]}\` have no policy in common, and points of two policies cannot be compared`,
    `--set policies=[${own}] has both scored by that of the first`,
  );
}

function givesScores({ versions }: Scheme): boolean {
  return versions.some(({ scale }) => scale?.start !== undefined);
}

function sideOf(name: string, opened: OpenScenario, policy: string): PairSide {
  const { schemes } = opened.scenario;
  const scheme = schemes.find(({ id }) => id === policy) ?? schemes[0];
  if (!givesScores(scheme)) {
    const why = "the policy gives no score, or its start is published nowhere";
    throw new Failure(
      exitCode.usage,
      `nothing of \`${scheme.id}\` can be compared: ${why}`,
      "let another policy stand first",
    );
  }
  // A plan compares the first: who else scores the residents changes nothing of their lives.
  const sorted = [scheme, ...schemes.filter((each) => each !== scheme)] as const;
  return { name, opened, plan: planScenario({ ...opened.scenario, schemes: sorted }), scheme };
}

function requireSameLives(
  [first, second]: readonly [OpenScenario, OpenScenario],
  names: readonly [string, string],
): void {
  const parts = whyNotPaired(first.scenario, second.scenario);
  if (parts.length === 0) return;
  const whats = parts.map((part) => describeUnpaired(part, first.scenario, second.scenario));
  const helps = parts.flatMap((part) => howToPair(part, first.scenario, second.scenario));
  throw new Failure(
    exitCode.usage,
    `\`${names[0]}\` and \`${names[1]}\` cannot be run with the same draws: ${whats.join("; ")}`,
    helps.length > 0 ? `${helps.join(" ")} makes the first like the second` : "take it from the same document in both",
  );
}

function describeUnpaired(part: Unpaired, first: Scenario, second: Scenario): string {
  const [left, right] = [first.settings[part], second.settings[part]];
  if (left !== right) return `\`${part}\` is ${left} in the first and ${right} in the second`;
  const inside = diffScenarios(first, second).filter(({ path }) => path.startsWith(`${part}.`));
  const example = inside[0] === undefined ? "" : `, such as \`${inside[0].path}\``;
  return `the ${part} \`${left}\` is not written alike in both${example}`;
}

function howToPair(part: Unpaired, first: Scenario, second: Scenario): readonly string[] {
  const value = second.settings[part];
  return value === first.settings[part] ? [] : [`--set-a ${part}=${value}`];
}
