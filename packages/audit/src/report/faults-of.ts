import { columnsOfChart } from "./chart-columns.ts";
import type { Chapter, Report, ReportCell, ReportChart, ReportColumn, ReportFigure, ReportTable } from "./report.ts";
import type { ReportFault } from "./report-error.ts";

/** What is wrong between the parts of a report whose form is right. */
export function faultsOf({ chapters, headlines }: Report): readonly ReportFault[] {
  const known = new Set(chapters.map(({ id }) => id));
  return [
    ...repeated(chapters, "chapters"),
    ...chapters.flatMap((chapter, index) => chapterFaults(chapter, `chapters[${index}]`)),
    ...headlines.flatMap(({ chapter }, index) =>
      known.has(chapter) ? [] : fault(`headlines[${index}].chapter`, `there is no chapter \`${chapter}\``),
    ),
  ];
}

function chapterFaults({ figures, tables, charts }: Chapter, path: string): readonly ReportFault[] {
  return [
    ...repeated(figures, `${path}.figures`),
    ...repeated(tables, `${path}.tables`),
    ...figures.flatMap((figure, index) => figureFaults(figure, `${path}.figures[${index}]`)),
    ...tables.flatMap((table, index) => tableFaults(table, `${path}.tables[${index}]`)),
    ...charts.flatMap((chart, index) => chartFaults(chart, tables, `${path}.charts[${index}]`)),
  ];
}

function figureFaults({ value, interval, why }: ReportFigure, path: string): readonly ReportFault[] {
  return [
    ...(value === null && why === undefined ? fault(`${path}.why`, "a figure without a value says why") : []),
    ...(interval !== undefined && interval[0] > interval[1] ? fault(`${path}.interval`, "ends before it begins") : []),
  ];
}

function tableFaults({ columns, rows }: ReportTable, path: string): readonly ReportFault[] {
  return [
    ...repeated(columns, `${path}.columns`),
    ...rows.flatMap((row, at) => {
      const place = `${path}.rows[${at}]`;
      if (row.length !== columns.length) return fault(place, `has ${row.length} cells for ${columns.length} columns`);
      return row.flatMap((cell, index) => cellFaults(cell, columns[index] as ReportColumn, `${place}[${index}]`));
    }),
  ];
}

function cellFaults(cell: ReportCell, { id, unit }: ReportColumn, path: string): readonly ReportFault[] {
  if (cell === null) return [];
  const fits = { text: "string", flag: "boolean" }[unit as string] ?? "number";
  const is = typeof cell === "object" ? "string" : typeof cell;
  return is === fits ? [] : fault(path, `the column \`${id}\` is of ${unit}, not of a ${is}`);
}

function chartFaults(chart: ReportChart, tables: readonly ReportTable[], path: string): readonly ReportFault[] {
  const table = tables.find(({ id }) => id === chart.table);
  if (table === undefined) return fault(`${path}.table`, `there is no table \`${chart.table}\``);
  const missing = (["x", "y", "series", "low", "high", "facet"] as const).flatMap((channel) => {
    const named = chart[channel];
    const isThere = named === undefined || table.columns.some(({ id }) => id === named);
    return isThere ? [] : fault(`${path}.${channel}`, `the table \`${table.id}\` has no column \`${named}\``);
  });
  if (missing.length > 0) return missing;
  if ((chart.low === undefined) !== (chart.high === undefined)) return fault(path, "whiskers have two ends");
  return columnsOfChart(chart, table) === undefined
    ? fault(path, "no column of numbers can be told from its names")
    : [];
}

function repeated(parts: readonly { readonly id: string }[], path: string): readonly ReportFault[] {
  return parts.flatMap(({ id }, index) =>
    parts.findIndex((part) => part.id === id) < index ? fault(`${path}[${index}].id`, `\`${id}\` is there twice`) : [],
  );
}

function fault(path: string, message: string): readonly ReportFault[] {
  return [{ path, message }];
}
