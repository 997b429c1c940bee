import { Citations } from "../../account/citations.tsx";
import { OtherName } from "../../shell/other-name.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { type ClauseOf, clausesOn } from "./clauses-on.ts";
import { describeOutcome } from "./describe-clause.ts";
import { usePolicies } from "./use-policies.ts";
import { allVersions } from "./versions.ts";

/** What each policy makes of a behaviour: its clauses on it, and what is said of it that cannot be run. */
export function BehaviourPolicies({ code }: { readonly code: string }) {
  const library = useLibrary();
  const own = usePageWords(policiesWords).behaviour;
  const found = clausesOn(code, library);
  return (
    <>
      {found.length > 0 && (
        <section>
          <h3 id="made-of-it">{own.policies}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
          <section className="scroll" tabIndex={0} aria-labelledby="made-of-it">
            <table>
              <thead>
                <tr>
                  {own.policyColumns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.map((each) => (
                  <ClauseRow key={`${each.policy.id} ${each.policy.valid.from} ${each.clause.id}`} found={each} />
                ))}
              </tbody>
            </table>
          </section>
        </section>
      )}
      <Untranslated code={code} />
    </>
  );
}

function ClauseRow({ found: { policy, clause } }: { readonly found: ClauseOf }) {
  const { hrefTo } = usePolicies();
  const { language, words } = useWords();
  const { validity } = usePageWords(policiesWords).policy;
  const { title, status, valid } = policy;
  return (
    <tr>
      <th scope="row">
        {nameIn(language, title)} <OtherName name={title} />
        <span className="why">
          {words.status[status]}, {validity(valid.from, valid.to)}
        </span>
      </th>
      <td>
        <a href={hrefTo({ policy: policy.id, version: valid.from, clause: clause.id })}>
          {nameIn(language, clause.name)}
        </a>{" "}
        <OtherName name={clause.name} />
      </td>
      <td>{describeOutcome(clause, policy, language)}</td>
      <td>
        <Citations citations={clause.citations} />
      </td>
    </tr>
  );
}

function Untranslated({ code }: { readonly code: string }) {
  const library = useLibrary();
  const { hrefTo } = usePolicies();
  const { language } = useWords();
  const own = usePageWords(policiesWords).behaviour;
  const found = allVersions(library).flatMap((policy) =>
    policy.untranslatable.flatMap((entry) => (entry.behaviours.includes(code) ? [{ policy, entry }] : [])),
  );
  if (found.length === 0) return null;
  return (
    <section>
      <h3>{own.untranslatable}</h3>
      <ul className="entries">
        {found.map(({ policy: { id, title, valid }, entry }) => (
          <li key={`${id} ${valid.from} ${entry.id}`}>
            <a href={hrefTo({ policy: id, version: valid.from })}>{nameIn(language, title)}</a>{" "}
            <strong>{nameIn(language, entry.name)}</strong> <OtherName name={entry.name} />
            <span className="says">{nameIn(language, entry.reason)}</span>
            <span className="why">
              <Citations citations={entry.citations} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
