import type { ReportTable } from "@tallyglass/audit";
import { numberColumns, writeCell } from "@tallyglass/audit/charts";
import { memo } from "react";
import { useWords } from "../shell/use-page.ts";

interface Props {
  readonly table: ReportTable;
}

/** The twin of a chart: the same numbers as a table, folded. */
export const TwinTable = memo(function TwinTable({ table: { columns, rows, title, note } }: Props) {
  const { language, words } = useWords();
  return (
    <details className="twin">
      <summary>{words.table.heading}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={title[language]}>
        <table className={numberColumns(columns)}>
          <caption>{title[language]}</caption>
          <thead>
            <tr>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows stand still, and no cell tells them apart
              <tr key={index}>
                {columns.map(({ id, unit }, column) => {
                  const text = writeCell(row[column] ?? null, unit, language);
                  return column === 0 && unit === "text" ? (
                    <th key={id} scope="row">
                      {text}
                    </th>
                  ) : (
                    <td key={id}>{text}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {note && <p className="note">{note[language]}</p>}
    </details>
  );
});
