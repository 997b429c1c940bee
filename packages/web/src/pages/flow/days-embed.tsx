import { useMemo } from "react";
import { ChartPicture } from "../../chart/chart-shell.tsx";
import { useWords } from "../../shell/use-page.ts";
import { daysChart } from "./days-chart.ts";
import { useFlow } from "./use-flow.ts";

/** The days of the chosen network, by themselves. */
export function DaysEmbed() {
  const { network, seed } = useFlow().state;
  const { language } = useWords();
  const shown = useMemo(() => daysChart({ network, seed }, ""), [network, seed]);
  return (
    <figure className="chart">
      <figcaption>
        <strong>{shown.chart.title[language]}</strong>
        <span className="summary">{shown.chart.summary[language]}</span>
      </figcaption>
      <ChartPicture shown={shown} />
    </figure>
  );
}
