import { ChartShell } from "../../chart/chart-shell.tsx";
import { labContents } from "../../lab/the-contents.ts";
import { describeSize } from "../../lab-controls/describe-settings.ts";
import { RunSummary } from "../../lab-controls/run-summary.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { cityWords } from "../../words/city-words.ts";
import { describeNumber } from "../../words/numbers.ts";
import { shownChart } from "./shown-chart.ts";
import { useCity } from "./use-city.ts";
import { useOpener } from "./use-opener.ts";
import type { ShownRun } from "./use-run.ts";

/** What the run comes to: the finding, and the scores of all at its end. */
export function LeadChart({ shown: { run, settings } }: { readonly shown: ShownRun }) {
  const { state, linkTo } = useCity();
  const { language } = useWords();
  const { ofRun, charts } = usePageWords(cityWords);
  const openBar = useOpener();
  const open = (place: number) => {
    const bin = run.bins[place];
    if (bin !== undefined) openBar({ where: { kind: "scores", from: bin.from, to: bin.to } });
  };
  return (
    <>
      <ChartShell
        shown={shownChart("histogram", run, { link: linkTo({ ...state, language }) })}
        onOpen={open}
        openHint={charts.openHint}
      />
      <RunSummary settings={settings} contents={labContents} />
      <p className="note">{ofRun(describeSize(settings, language), describeNumber(run.scored, language))}</p>
    </>
  );
}
