import { ChartShell } from "../../chart/chart-shell.tsx";
import type { PairedInPage } from "../../lab/results.ts";
import { labContents } from "../../lab/the-contents.ts";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { compareWords } from "../../words/compare-words.ts";
import { nameIn } from "../../words/names.ts";
import { groupsBy, groupsChart } from "./shown-chart.ts";
import { useCompare } from "./use-compare.ts";

/** In which groups scores changed, by an attribute that is chosen. */
export function PairGroups({ pair }: { readonly pair: PairedInPage }) {
  const { state, linkTo } = useCompare();
  const { language } = useWords();
  const { groups } = usePageWords(compareWords);
  return (
    <section className="groups" aria-labelledby="groups">
      <h2 id="groups">{groups.heading}</h2>
      <GroupChoice pair={pair} />
      <ChartShell shown={groupsChart(pair, state.by, linkTo({ ...state, language }))} />
    </section>
  );
}

function GroupChoice({ pair }: { readonly pair: PairedInPage }) {
  const { state, write } = useCompare();
  const { language } = useWords();
  const { groups } = usePageWords(compareWords);
  const shown = pair.byGroup.flatMap(({ attribute }) => labContents.attributes.filter(({ id }) => id === attribute));
  return (
    <label className="field-inline">
      <span>{groups.by}</span>
      <select
        value={groupsBy(pair, state.by).attribute}
        onChange={({ target }) => write({ ...state, by: target.value })}
      >
        {shown.map(({ id, name }) => (
          <option key={id} value={id}>
            {nameIn(language, name)}
          </option>
        ))}
      </select>
    </label>
  );
}
