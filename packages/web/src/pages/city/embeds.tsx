import { ChartPicture } from "../../chart/chart-shell.tsx";
import { labContents } from "../../lab/the-contents.ts";
import { AnswerNote } from "../../lab-controls/answer-note.tsx";
import { describeChanges, describeSize } from "../../lab-controls/describe-settings.ts";
import { useWords } from "../../shell/use-page.ts";
import { type ChartId, shownChart } from "./shown-chart.ts";
import { useCity } from "./use-city.ts";
import { useRun } from "./use-run.ts";

export function HistogramEmbed() {
  return <ChartEmbed id="histogram" />;
}

export function BandsEmbed() {
  return <ChartEmbed id="bands" />;
}

export function TransitionsEmbed() {
  return <ChartEmbed id="transitions" />;
}

export function RecoveryEmbed() {
  return <ChartEmbed id="recovery" />;
}

/** A chart of the run that the address says, by itself. */
function ChartEmbed({ id }: { readonly id: ChartId }) {
  const { state } = useCity();
  const { language } = useWords();
  const { run, settings, answer } = useRun(state.settings);
  const shown = shownChart(id, run, { by: state.by, link: "" });
  return (
    <figure className="chart">
      <figcaption>
        <strong>{shown.chart.title[language]}</strong>
        <span className="summary">
          {[describeSize(settings, language), ...describeChanges(settings, labContents, language)].join(
            language === "zh" ? "；" : "; ",
          )}
        </span>
      </figcaption>
      <AnswerNote answer={answer} />
      <ChartPicture shown={shown} />
    </figure>
  );
}
