import type { ReportCell, ReportColumn, ReportTable } from "../report/report.ts";
import { type Html, html } from "./html.ts";
import type { Language } from "./language.ts";
import { writeCell } from "./write-number.ts";

/** A table that scrolls by itself where it is too wide, also by keyboard. */
export function tableRegion({ columns, rows, title, note }: ReportTable, id: string, language: Language): Html {
  return html`<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">${title[language]}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${classOf(column)}>${column.name[language]}</th>`)}</tr></thead>
<tbody>${rows.map((row) => rowOf(row, columns, language))}</tbody>
</table></div>${note && html`<p class="note">${note[language]}</p>`}`;
}

function rowOf(row: readonly ReportCell[], columns: readonly ReportColumn[], language: Language): Html {
  return html`<tr${isFlagged(row, columns) ? html` class="flagged"` : ""}>${columns.map((column, index) => {
    const written = writeCell(row[index] ?? null, column.unit, language);
    if (index === 0 && column.unit === "text") return html`<th scope="row">${written}</th>`;
    return html`<td${classOf(column)}>${written}</td>`;
  })}</tr>
`;
}

function isFlagged(row: readonly ReportCell[], columns: readonly ReportColumn[]): boolean {
  return columns.some(({ unit }, index) => unit === "flag" && row[index] === true);
}

function classOf({ unit }: ReportColumn): Html | string {
  return unit === "text" || unit === "flag" ? "" : html` class="number"`;
}
