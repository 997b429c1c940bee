import type { Clause } from "@tallyglass/policy";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { byName } from "../../words/by-name.ts";
import { nameIn } from "../../words/names.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { clauseSigns } from "./clause-sign.ts";
import { behavioursOf, isIdle } from "./filter-clauses.ts";
import { behaviourKinds, type ClauseFilter, isSearch, longestSearch } from "./policies-state.ts";
import { usePolicies } from "./use-policies.ts";

/** What may be asked of clauses; all of it stands in the address. */
export function ClauseFilters({ clauses }: { readonly clauses: readonly Clause[] }) {
  const { state, write } = usePolicies();
  const words = usePageWords(policiesWords).filter;
  const { filter } = state;
  const ask = ({ clause: _, reading: __, ...place }: typeof state, asked: ClauseFilter) =>
    write({ ...place, filter: Object.fromEntries(Object.entries(asked).filter(([, each]) => each !== undefined)) });
  const choose = (asked: { readonly [Key in keyof ClauseFilter]?: ClauseFilter[Key] | undefined }) =>
    ask(state, { ...filter, ...asked } as ClauseFilter);
  return (
    <search className="filters">
      <SearchField search={filter.search ?? ""} onSearch={(search) => choose({ search: search || undefined })} />
      <DepartmentChoice
        clauses={clauses}
        chosen={filter.department}
        onChoose={(department) => choose({ department: department || undefined })}
      />
      <Choice
        name={words.kind}
        chosen={filter.kind}
        options={behaviourKinds.map((kind) => [kind, words.kinds[kind]])}
        onChoose={(chosen) => choose({ kind: behaviourKinds.find((kind) => kind === chosen) })}
      />
      <Choice
        name={words.sign}
        chosen={filter.sign}
        options={clauseSigns.map((sign) => [sign, words.signs[sign]])}
        onChoose={(chosen) => choose({ sign: clauseSigns.find((sign) => sign === chosen) })}
      />
      {!isIdle(filter) && (
        <Button className="small" onPress={() => ask(state, {})}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}

interface SearchProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

function SearchField({ search, onSearch }: SearchProps) {
  const words = usePageWords(policiesWords).filter;
  const [refused, setRefused] = useState<string>();
  const type = (text: string) => {
    const isFine = text === "" || isSearch(text);
    setRefused(isFine ? undefined : text);
    if (isFine) onSearch(text);
  };
  return (
    <label className="field wide">
      <span>{words.search}</span>
      <input
        type="search"
        maxLength={longestSearch}
        value={refused ?? search}
        onChange={({ target }) => type(target.value)}
      />
      <span role="alert" className="refused">
        {refused !== undefined && words.refused}
      </span>
    </label>
  );
}

interface DepartmentProps {
  readonly clauses: readonly Clause[];
  readonly chosen: string | undefined;
  readonly onChoose: (department: string) => void;
}

/** The departments that have a clause, by name. */
function DepartmentChoice({ clauses, chosen, onChoose }: DepartmentProps) {
  const library = useLibrary();
  const { language } = useWords();
  const words = usePageWords(policiesWords).filter;
  const ids = new Set(clauses.flatMap((clause) => behavioursOf(clause, library).map(({ department }) => department)));
  if (chosen !== undefined) ids.add(chosen);
  const departments = [...ids].map((id) => ({ id, name: library.departments.get(id)?.name ?? { en: id } }));
  const inOrder = departments.sort((one, other) => byName(language)(one.name, other.name));
  return (
    <Choice
      name={words.department}
      chosen={chosen}
      options={inOrder.map(({ id, name }) => [id, nameIn(language, name)])}
      onChoose={onChoose}
    />
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly onChoose: (id: string) => void;
}

function Choice({ name, chosen = "", options, onChoose }: ChoiceProps) {
  const words = usePageWords(policiesWords).filter;
  return (
    <label className="field">
      <span>{name}</span>
      <select value={chosen} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{words.all}</option>
        {options.map(([id, option]) => (
          <option key={id} value={id}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}
