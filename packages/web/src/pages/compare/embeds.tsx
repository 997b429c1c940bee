import { ChartPicture, type ShownChart } from "../../chart/chart-shell.tsx";
import type { PairedInPage } from "../../lab/results.ts";
import { AnswerNote } from "../../lab-controls/answer-note.tsx";
import { useWords } from "../../shell/use-page.ts";
import { groupsChart, waysChart } from "./shown-chart.ts";
import { UnpairedNote } from "./unpaired-note.tsx";
import { useCompare } from "./use-compare.ts";
import { usePair } from "./use-pair.ts";

export function WaysEmbed() {
  return <PairEmbed chartOf={(pair) => waysChart(pair, "")} />;
}

export function GroupsEmbed() {
  const { by } = useCompare().state;
  return <PairEmbed chartOf={(pair) => groupsChart(pair, by, "")} />;
}

/** A chart of the two runs that the address says, by itself. */
function PairEmbed({ chartOf }: { readonly chartOf: (pair: PairedInPage) => ShownChart }) {
  const { language } = useWords();
  const { pair, answer } = usePair();
  if (!pair.isPaired) return <UnpairedNote pair={pair} />;
  const shown = chartOf(pair);
  return (
    <figure className="chart">
      <figcaption>
        <strong>{shown.chart.title[language]}</strong>
        <span className="summary">{shown.chart.summary[language]}</span>
      </figcaption>
      <AnswerNote answer={answer} />
      <ChartPicture shown={shown} />
    </figure>
  );
}
