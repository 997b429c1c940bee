import type { KeyboardEvent } from "react";
import { useWords } from "../../shell/use-page.ts";
import { changeOf } from "./change-of.ts";
import { ChartAxis } from "./chart-axis.tsx";
import { ChartLegend } from "./chart-legend.tsx";
import { CityRow } from "./city-row.tsx";
import type { CityScore } from "./compare-cities.ts";
import { findingOf, summaryOf } from "./finding.ts";
import { chartScale } from "./scale.ts";

interface Props {
  readonly scores: readonly CityScore[];
  /** The scores before the reader's last act. */
  readonly before: readonly CityScore[] | undefined;
}

/** The same life in nine cities: a row a city, its bars from the start of the city's scale. */
export function CityChart({ scores, before }: Props) {
  const { language, words } = useWords();
  const scale = chartScale([...scores, ...(before ?? [])]);
  return (
    <>
      <figcaption>
        <strong className="finding-line">{findingOf(scores, language)}</strong>
        {summaryOf(scores, language).map((sentence) => (
          <span key={sentence} className="summary">
            {sentence}
          </span>
        ))}
      </figcaption>
      <ChartLegend hasBefore={before !== undefined} />
      <ol className="rows" onKeyDown={moveAmongRows}>
        {scores.map((score, index) => (
          <CityRow
            key={score.city.scheme.id}
            score={score}
            before={before?.[index]}
            change={changeOf(score, before?.[index])}
            scale={scale}
          />
        ))}
      </ol>
      <ChartAxis scale={scale} />
      <p className="note">{words.chart.keys}</p>
    </>
  );
}

function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  if (!target.matches(".row")) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(".row")];
  const at = rows.indexOf(target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
}
