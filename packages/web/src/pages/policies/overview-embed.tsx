import { ChartPicture } from "../../chart/chart-shell.tsx";
import { useWords } from "../../shell/use-page.ts";
import { useOverviewChart } from "./use-charts.ts";

/** The chart of nine cities by itself. */
export function OverviewEmbed() {
  const { language } = useWords();
  const shown = useOverviewChart();
  return (
    <figure className="chart">
      <figcaption>
        <strong>{shown.chart.title[language]}</strong>
      </figcaption>
      <ChartPicture shown={shown} />
    </figure>
  );
}
