import { memo, useDeferredValue } from "react";
import { ChartShell } from "../../chart/chart-shell.tsx";
import type { RunInPage } from "../../lab/results.ts";
import { labContents } from "../../lab/the-contents.ts";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { cityWords } from "../../words/city-words.ts";
import { nameIn } from "../../words/names.ts";
import { groupOf } from "./group-of.ts";
import { bandsBy, shownChart } from "./shown-chart.ts";
import { useCity } from "./use-city.ts";
import { useOpener } from "./use-opener.ts";
import type { ShownRun } from "./use-run.ts";

/** The further pictures. They may lag behind the first, which is drawn at once. */
export function CityCharts({ shown }: { readonly shown: ShownRun }) {
  const run = useDeferredValue(shown.run);
  return <Charts run={run} />;
}

const Charts = memo(function Charts({ run }: { readonly run: RunInPage }) {
  return (
    <>
      <BandsChart run={run} />
      <PlainChart id="transitions" run={run} />
      <PlainChart id="recovery" run={run} />
    </>
  );
});

function BandsChart({ run }: { readonly run: RunInPage }) {
  const { state, linkTo, write } = useCity();
  const { language } = useWords();
  const { charts } = usePageWords(cityWords);
  const openBar = useOpener();
  const { attribute } = bandsBy(run, state.by);
  const shown = shownChart("bands", run, { by: state.by, link: linkTo({ ...state, language }) });
  const open = (place: number) => {
    const group = groupOf(shown.table, place, { attribute, bands: run.bands, contents: labContents });
    if (group !== undefined) openBar(group);
  };
  return (
    <section className="by-group">
      <label className="field-inline">
        <span>{charts.by}</span>
        <select value={attribute} onChange={({ target }) => write({ ...state, by: target.value })}>
          {run.bandsByGroup.map((each) => (
            <option key={each.attribute} value={each.attribute}>
              {nameIn(
                language,
                labContents.attributes.find(({ id }) => id === each.attribute)?.name ?? { en: each.attribute },
              )}
            </option>
          ))}
        </select>
      </label>
      <ChartShell shown={shown} onOpen={open} openHint={charts.openHint} />
    </section>
  );
}

function PlainChart({ id, run }: { readonly id: "transitions" | "recovery"; readonly run: RunInPage }) {
  const { state, linkTo } = useCity();
  const { language } = useWords();
  return <ChartShell shown={shownChart(id, run, { link: linkTo({ ...state, language }) })} />;
}
