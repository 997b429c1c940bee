import { OtherName } from "../../shell/other-name.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { byName } from "../../words/by-name.ts";
import { nameIn } from "../../words/names.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { usePolicies } from "./use-policies.ts";

/** Every behaviour of the catalogue, by the department that records it. */
export function BehavioursIndex() {
  const { behaviours, departments } = useLibrary();
  const { hrefTo } = usePolicies();
  const { language } = useWords();
  const { overview } = usePageWords(policiesWords);
  const inOrder = [...departments.values()].sort((one, other) => byName(language)(one.name, other.name));
  const recordedBy = (id: string) => [...behaviours.values()].filter(({ department }) => department === id);
  return (
    <section aria-labelledby="behaviours">
      <h2 id="behaviours">{overview.behaviours}</h2>
      <p>{overview.behavioursLead(behaviours.size)}</p>
      <dl className="facts">
        {inOrder.map(({ id, name }) => (
          <div key={id}>
            <dt>
              {nameIn(language, name)} <OtherName name={name} />
            </dt>
            <dd>
              <ul className="plain-list">
                {recordedBy(id).map(({ code, name: behaviour }) => (
                  <li key={code}>
                    <a href={hrefTo({ behaviour: code })}>{nameIn(language, behaviour)}</a>{" "}
                    <OtherName name={behaviour} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
