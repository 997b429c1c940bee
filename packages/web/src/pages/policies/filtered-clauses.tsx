import type { Clause, Policy } from "@tallyglass/policy";
import { OtherName } from "../../shell/other-name.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { ClauseFilters } from "./clause-filters.tsx";
import { ClauseItem } from "./clause-item.tsx";
import { byDepartment, filterClauses, isIdle } from "./filter-clauses.ts";
import { type Place, type PlacedReading, placeReadings } from "./place-readings.ts";
import { usePolicies } from "./use-policies.ts";

interface Props {
  readonly policies: readonly Policy[];
  /** Whether nothing is shown before something is asked. */
  readonly isIdleEmpty?: boolean;
}

/** The clauses of policies that pass the filters, with how many they are. */
export function FilteredClauses({ policies, isIdleEmpty = false }: Props) {
  const library = useLibrary();
  const { filter } = usePolicies().state;
  const words = usePageWords(policiesWords);
  const all = policies.flatMap(({ clauses }) => clauses);
  const isEmpty = isIdleEmpty && isIdle(filter);
  const found = policies.flatMap((policy) => {
    const clauses = isEmpty ? [] : filterClauses(policy.clauses, filter, library);
    return clauses.length === 0 ? [] : [{ policy, clauses }];
  });
  const count = found.reduce((sum, { clauses }) => sum + clauses.length, 0);
  return (
    <>
      <ClauseFilters clauses={all} />
      <p role="status" className="note">
        {isEmpty
          ? words.filter.idle(all.length, new Set(policies.map(({ id }) => id)).size)
          : words.filter.shown(count, all.length)}
      </p>
      {!isEmpty && count === 0 && <p>{words.filter.none}</p>}
      {found.map(({ policy, clauses }) => (
        <PolicyClauses
          key={`${policy.id} ${policy.valid.from}`}
          policy={policy}
          clauses={clauses}
          isAmongOthers={isIdleEmpty}
        />
      ))}
    </>
  );
}

interface ClausesProps {
  readonly policy: Policy;
  readonly clauses: readonly Clause[];
  readonly isAmongOthers: boolean;
}

function PolicyClauses({ policy, clauses, isAmongOthers }: ClausesProps) {
  const library = useLibrary();
  const { language } = useWords();
  const words = usePageWords(policiesWords);
  const placed: ReadonlyMap<Place, readonly PlacedReading[]> = placeReadings(policy);
  const { from, to } = policy.valid;
  return (
    <div className="policy-clauses">
      {isAmongOthers && (
        <h3>
          {nameIn(language, policy.title)} <OtherName name={policy.title} />{" "}
          <span className="of">{words.policy.validity(from, to)}</span>
        </h3>
      )}
      {Array.from(byDepartment(clauses, library), ([id, own]) => {
        const name = library.departments.get(id)?.name ?? { en: id };
        return (
          <section key={id} className="department">
            <h4>
              {nameIn(language, name)} <OtherName name={name} />
            </h4>
            {own.map((clause) => (
              <ClauseItem
                key={clause.id}
                clause={clause}
                policy={policy}
                readings={placed.get(`clause ${clause.id}`)}
                far={placed.get(`far ${clause.id}`)}
                isAmongOthers={isAmongOthers}
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}
