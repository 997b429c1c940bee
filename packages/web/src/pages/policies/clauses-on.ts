import type { Clause, Policy } from "@tallyglass/policy";
import { clausesOver } from "@tallyglass/scoring";
import type { PageLibrary } from "../../data/page-library.ts";
import type { Language } from "../../words/language.ts";
import { nameIn } from "../../words/names.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { describeOutcome } from "./describe-clause.ts";
import { allVersions } from "./versions.ts";

/** A clause with the version of a policy that it is of. */
export interface ClauseOf {
  readonly policy: Policy;
  readonly clause: Clause;
}

/** Every clause on a behaviour, of every version of every policy. */
export function clausesOn(behaviour: string, library: PageLibrary): readonly ClauseOf[] {
  return allVersions(library).flatMap((policy) => clausesOver(policy, behaviour).map((clause) => ({ policy, clause })));
}

/** What the policies make of a behaviour, in a sentence: of each, the last version that has a clause on it. */
export function behaviourFinding(behaviour: string, library: PageLibrary, language: Language): string {
  const words = policiesWords[language];
  const last = new Map(clausesOn(behaviour, library).map(({ policy }) => [policy.id, policy]));
  const found = Array.from(last.values(), (policy) => {
    const outcomes = clausesOver(policy, behaviour).map((clause) => describeOutcome(clause, policy, language));
    return { policy: nameIn(language, policy.title), outcome: outcomes.join(words.clause.semicolon) };
  });
  return words.behaviour.finding(library.schemes.size, found);
}
