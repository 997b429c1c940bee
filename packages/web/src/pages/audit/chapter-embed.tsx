import type { ChapterId } from "@tallyglass/audit";
import { ChartPicture } from "../../chart/chart-shell.tsx";
import { useWords } from "../../shell/use-page.ts";
import { chartsOf } from "./chapter-charts.ts";
import { useAudit } from "./use-audit.ts";
import { useReport } from "./use-report.ts";

/** The first chart of a chapter by itself. */
export function ChapterEmbed({ chapter }: { readonly chapter: ChapterId }) {
  const { state } = useAudit();
  const { language } = useWords();
  const { report } = useReport(state.settings, state.isFull);
  const found = report.chapters.find(({ id }) => id === chapter);
  const [shown] = found === undefined ? [] : chartsOf(found, "");
  if (shown === undefined) return <p className="finding">{found?.finding[language]}</p>;
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
