import type { ReportFigure } from "../report/report.ts";
import { type Html, html } from "./html.ts";
import type { Language } from "./language.ts";
import { words } from "./words.ts";
import { writeNumber, writeQuantity } from "./write-number.ts";

/** The numbers of a chapter with the names by which other programs find them. */
export function keyNumbers(figures: readonly ReportFigure[], id: string, language: Language): Html | undefined {
  if (figures.length === 0) return undefined;
  const hasIntervals = figures.some(({ interval }) => interval !== undefined);
  const hasAmong = figures.some(({ among }) => among !== undefined);
  return html`<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0"><table class="key-numbers">
<caption id="${id}">${words.keyNumbers[language]}</caption>
<thead><tr><th scope="col">${words.quantity[language]}</th><th scope="col" class="number">${words.value[language]}</th>${
    hasIntervals && html`<th scope="col" class="number">${words.interval[language]}</th>`
  }${hasAmong && html`<th scope="col" class="number">${words.among[language]}</th>`}</tr></thead>
<tbody>${figures.map(
    (
      figure,
    ) => html`<tr><th scope="row">${figure.name[language]} <code>${figure.id}</code>${figure.why && html`<span class="why">${figure.why[language]}</span>`}</th>${valueCell(figure, language)}${
      hasIntervals && html`<td class="number">${intervalOf(figure, language)}</td>`
    }${hasAmong && html`<td class="number">${figure.among === undefined ? "" : writeNumber(figure.among, "count")}</td>`}</tr>
`,
  )}</tbody>
</table></div>`;
}

function valueCell({ value, unit }: ReportFigure, language: Language): Html {
  return html`<td class="number">${value === null ? words.none[language] : writeQuantity(value, unit, language)}</td>`;
}

function intervalOf({ interval, unit }: ReportFigure, language: Language): string {
  if (interval === undefined) return "";
  const [low, high] = interval.map((end) => writeNumber(end, unit));
  return language === "en" ? `${low} to ${high}` : `${low} 至 ${high}`;
}
