import type { ReportFigure } from "../report/report.ts";
import { folded } from "./folded.ts";
import { type Html, html } from "./html.ts";
import type { Language } from "./language.ts";
import { words } from "./words.ts";
import { writeNumber, writeQuantity } from "./write-number.ts";

/** So many are shown at once; the others are a click away. */
const shown = 8;

/** The numbers of a chapter with the names by which other programs find them. */
export function keyNumbers(figures: readonly ReportFigure[], id: string, language: Language): readonly Html[] {
  const [first, further] = [figures.slice(0, shown), figures.slice(shown)];
  return [
    ...(first.length === 0 ? [] : [tableOf(first, id, words.keyNumbers[language], language)]),
    ...(further.length === 0
      ? []
      : [
          folded(
            tableOf(further, `${id}-further`, words.furtherNumbers[language], language),
            words.furtherNumbers[language],
            further.length,
            language,
          ),
        ]),
  ];
}

function tableOf(figures: readonly ReportFigure[], id: string, caption: string, language: Language): Html {
  const hasIntervals = figures.some(({ interval }) => interval !== undefined);
  const hasAmong = figures.some(({ among }) => among !== undefined);
  const heads = [
    words.quantity,
    words.value,
    ...(hasIntervals ? [words.interval] : []),
    ...(hasAmong ? [words.among] : []),
  ];
  return html`<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0"><table class="key-numbers n2 n3 n4">
<caption id="${id}">${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head[language]}`)}</thead>
<tbody>${figures.map(
    (figure) => html`
<tr><th scope="row">${nameOf(figure, language)}<td>${writtenValue(figure, language)}${hasIntervals && html`<td>${intervalOf(figure, language)}`}${
      hasAmong && html`<td>${figure.among === undefined ? "" : writeNumber(figure.among, "count")}`
    }`,
  )}</tbody>
</table></div>`;
}

function nameOf({ id, name, why }: ReportFigure, language: Language): Html {
  return html`${name[language]} <code>${id}</code>${why && html`<span class="why">${why[language]}</span>`}`;
}

function writtenValue({ value, unit }: ReportFigure, language: Language): string {
  return value === null ? words.none[language] : writeQuantity(value, unit, language);
}

function intervalOf({ interval, unit }: ReportFigure, language: Language): string {
  if (interval === undefined) return "";
  const [low, high] = interval.map((end) => writeNumber(end, unit));
  return language === "en" ? `${low} to ${high}` : `${low} 至 ${high}`;
}
