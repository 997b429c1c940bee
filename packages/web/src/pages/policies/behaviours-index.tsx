import { OtherName } from "../../shell/other-name.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { BehaviourLinks } from "./behaviour-links.tsx";

/** Every behaviour of the catalogue, by the department that records it. */
export function BehavioursIndex() {
  const { behaviours, departments } = useLibrary();
  const { language } = useWords();
  const { overview } = usePageWords(policiesWords);
  const codesOf = (id: string) =>
    [...behaviours.values()].flatMap(({ code, department }) => (department === id ? [code] : []));
  return (
    <section aria-labelledby="behaviours">
      <h2 id="behaviours">{overview.behaviours}</h2>
      <p>{overview.behavioursLead(behaviours.size)}</p>
      <dl className="facts">
        {Array.from(departments.values(), ({ id, name }) => (
          <div key={id}>
            <dt>
              {nameIn(language, name)} <OtherName name={name} />
            </dt>
            <dd>
              <BehaviourLinks codes={codesOf(id)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
