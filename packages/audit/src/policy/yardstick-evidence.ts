import type { Policy, Untranslatable } from "@tallyglass/policy";
import type { WrongRow } from "../counts/counted-run.ts";
import type { Study } from "../study/study.ts";
import { type PolicyWays, policyWays } from "./policy-ways.ts";
import { type Restricting, restrictingParts } from "./restrictions.ts";
import { weighAll } from "./scale-results.ts";
import { lastDayOf, policyOf } from "./study-policy.ts";
import { tiersOf } from "./tiers.ts";
import { vagueClauses } from "./vague-clauses.ts";
import { type CommonInversion, penaltiesOf } from "./weighed-penalties.ts";

/** What the questions of the yardsticks are answered from. */
export interface Evidence {
  readonly policy: Policy;
  readonly years: number;
  readonly behaviours: number;
  readonly departments: number;
  readonly ways: PolicyWays;
  readonly restricting: Restricting;
  readonly restrictions: number;
  /** Departments whose records put somebody on a restricting list. */
  readonly listing: number;
  readonly inversions: readonly CommonInversion[];
  readonly expiring: number;
  /** Clauses that cite a law. */
  readonly lawful: number;
  readonly discretionary: number;
  readonly wrong: { readonly filed: number; readonly withdrawn: number };
}

export function evidenceOf(study: Study): Evidence {
  const policy = policyOf(study);
  const codes = new Set(policy.clauses.flatMap(({ behaviours }) => behaviours));
  const restricting = restrictingParts(policy, study.library.schemes, lastDayOf(study.facts));
  const followed = [...restricting.lists.values(), ...restricting.bands.values()].flat();
  return {
    policy,
    years: study.facts.years,
    behaviours: codes.size,
    departments: departmentsOf([...codes]),
    ways: policyWays(tiersOf(policy)),
    restricting,
    restrictions: new Set(followed.map(({ id }) => id)).size,
    listing: departmentsOf(listingBehaviours(policy, restricting)),
    inversions: weighAll(penaltiesOf(policy, study.vocabulary)).common,
    expiring: policy.clauses.filter(({ expiry }) => expiry !== undefined).length,
    lawful: policy.clauses.filter((clause) => citesLaw(clause, study)).length,
    discretionary: vagueClauses(policy, study.vocabulary).filter(({ kinds }) => kinds.includes("discretion")).length,
    wrong: wrongOf(study.counted.wrong),
  };
}

function departmentsOf(codes: readonly string[]): number {
  return new Set(codes.map((code) => code.split(".")[0])).size;
}

function listingBehaviours({ clauses }: Policy, { lists }: Restricting): readonly string[] {
  return clauses
    .filter(
      ({ grading }) => grading.kind === "table" && grading.rows.some(({ effect }) => lists.has(effect.list ?? "")),
    )
    .flatMap(({ behaviours }) => behaviours);
}

function citesLaw({ citations }: Policy["clauses"][number], { vocabulary }: Study): boolean {
  return citations.some((each) => each.kind === "source" && vocabulary.sources.get(each.source)?.kind === "law");
}

function wrongOf(rows: readonly WrongRow[]): Evidence["wrong"] {
  let filed = 0;
  let withdrawn = 0;
  for (const row of rows) {
    filed += row.filed;
    withdrawn += row.withdrawnInRun;
  }
  return { filed, withdrawn };
}

/** The passage by which a policy file says that its text does not print something. */
export function silence({ untranslatable }: Policy, id: string): Untranslatable | undefined {
  return untranslatable.find((passage) => passage.id === id);
}
