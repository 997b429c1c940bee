import { ChartShell } from "../../chart/chart-shell.tsx";
import { useLibrary, usePageWords } from "../../shell/use-page.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { BehavioursIndex } from "./behaviours-index.tsx";
import { FilteredClauses } from "./filtered-clauses.tsx";
import { PolicyList } from "./policy-list.tsx";
import { useOverviewChart } from "./use-charts.ts";
import { allVersions } from "./versions.ts";

/** What is known of all policies, each with a line; their clauses by search; all that may be recorded. */
export function Overview() {
  const library = useLibrary();
  const { overview } = usePageWords(policiesWords);
  return (
    <>
      <ChartShell shown={useOverviewChart()} />
      <PolicyList />
      <section aria-labelledby="search">
        <h2 id="search">{overview.search}</h2>
        <FilteredClauses policies={allVersions(library)} isIdleEmpty />
      </section>
      <BehavioursIndex />
    </>
  );
}
