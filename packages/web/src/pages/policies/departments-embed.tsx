import { ChartPicture } from "../../chart/chart-shell.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { useDepartmentsChart } from "./use-charts.ts";
import { usePolicies } from "./use-policies.ts";
import { versionIn } from "./versions.ts";

/** The policy whose chart stands where no link names one: the one whose whole table is known. */
const preset = "fuzhou-yuming";

/** The chart of the departments of a policy by itself. */
export function DepartmentsEmbed() {
  const { state } = usePolicies();
  const { language } = useWords();
  const words = usePageWords(policiesWords);
  const policy = versionIn(useLibrary(), { policy: preset, ...state });
  const shown = useDepartmentsChart(policy);
  if (policy === undefined || shown === undefined) return <p>{words.chart.none}</p>;
  return (
    <figure className="chart">
      <figcaption>
        <span className="summary">{nameIn(language, policy.title)}</span>
        <strong>{shown.chart.title[language]}</strong>
      </figcaption>
      <ChartPicture shown={shown} />
    </figure>
  );
}
