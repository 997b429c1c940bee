import type { Behaviour } from "@tallyglass/policy";
import { Citations } from "../../account/citations.tsx";
import { OtherName } from "../../shell/other-name.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { policiesWords } from "../../words/policies-words.ts";

/** What the catalogue says of a behaviour, each part with where it stands. */
export function BehaviourFacts({ behaviour }: { readonly behaviour: Behaviour }) {
  const { departments } = useLibrary();
  const { language } = useWords();
  const { behaviour: own, filter } = usePageWords(policiesWords);
  const { code, kind, access, citations } = behaviour;
  const department = departments.get(behaviour.department);
  return (
    <dl className="facts">
      <div>
        <dt>{own.facts.department}</dt>
        <dd>
          {department && (
            <>
              {nameIn(language, department.name)} <OtherName name={department.name} />
              <span className="why">
                <Citations citations={department.citations} />
              </span>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{own.facts.kind}</dt>
        <dd>{filter.kinds[kind]}</dd>
      </div>
      {access && (
        <div>
          <dt>{own.facts.access}</dt>
          <dd>
            {own.accesses[access.who]}
            <span className="why">
              <Citations citations={access.citations} />
            </span>
          </dd>
        </div>
      )}
      <div>
        <dt>{own.facts.source}</dt>
        <dd>
          <Citations citations={citations} />
        </dd>
      </div>
      <div>
        <dt>{own.facts.code}</dt>
        <dd>
          <code>{code}</code>
        </dd>
      </div>
    </dl>
  );
}
