import type { ReportCell, ReportColumn, ReportTable } from "../report/report.ts";
import { type Html, html } from "./html.ts";
import type { Language } from "./language.ts";
import { writeCell } from "./write-number.ts";

/**
 * A table that scrolls by itself where it is too wide, also by keyboard. Its class says which columns are of numbers, and
 * ends of cells are left to the browser: a report has tens of thousands.
 */
export function tableRegion({ columns, rows, title, note }: ReportTable, id: string, language: Language): Html {
  return html`<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0"><table class="${numberColumns(columns)}">
<caption id="${id}">${title[language]}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column.name[language]}`)}</thead>
<tbody>${rows.map((row) => rowOf(row, columns, language))}</tbody>
</table></div>${note && html`<p class="note">${note[language]}</p>`}`;
}

/** `n2 n3` where the second and the third column are of numbers. */
export function numberColumns(columns: readonly ReportColumn[]): string {
  return columns.flatMap(({ unit }, index) => (unit === "text" || unit === "flag" ? [] : `n${index + 1}`)).join(" ");
}

function rowOf(row: readonly ReportCell[], columns: readonly ReportColumn[], language: Language): Html {
  return html`
<tr>${columns.map((column, index) => {
    const cell = row[index] ?? null;
    const written = writeCell(cell, column.unit, language);
    if (index === 0 && column.unit === "text") return html`<th scope="row">${written}`;
    return cell === true ? html`<td><strong>${written}</strong>` : html`<td>${written}`;
  })}`;
}
