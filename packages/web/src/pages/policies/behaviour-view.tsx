import type { Behaviour } from "@tallyglass/policy";
import { OtherName } from "../../shell/other-name.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { BehaviourAttributes } from "./behaviour-attributes.tsx";
import { BehaviourFacts } from "./behaviour-facts.tsx";
import { BehaviourPolicies } from "./behaviour-policies.tsx";
import { behaviourFinding } from "./clauses-on.ts";
import { TryBehaviour } from "./try-behaviour.tsx";
import { usePolicies } from "./use-policies.ts";

/** A behaviour: who records it, what a record carries, and what every policy makes of it. */
export function BehaviourView({ behaviour }: { readonly behaviour: Behaviour }) {
  const library = useLibrary();
  const { hrefTo } = usePolicies();
  const { language } = useWords();
  const { policy } = usePageWords(policiesWords);
  return (
    <>
      <p>
        <a href={hrefTo({})}>← {policy.back}</a>
      </p>
      <h2 id="view" tabIndex={-1}>
        {nameIn(language, behaviour.name)} <OtherName name={behaviour.name} />
      </h2>
      <p className="finding-line">{behaviourFinding(behaviour.code, library, language)}</p>
      <BehaviourFacts behaviour={behaviour} />
      <TryBehaviour behaviour={behaviour} />
      <BehaviourPolicies code={behaviour.code} />
      <BehaviourAttributes behaviour={behaviour} />
    </>
  );
}
