import { columnsOfChart, type NumberColumn } from "../../report/chart-columns.ts";
import type { ReportCell, ReportChart, ReportColumn, ReportTable } from "../../report/report.ts";
import type { Language } from "../language.ts";
import { writeCell } from "../write-number.ts";
import { extentOf } from "./extent.ts";

/** A number of a table, with what it is of, as words of one language. */
export interface Mark {
  readonly category: string;
  /** The category where it is a number. */
  readonly at?: number;
  readonly across: string;
  readonly series: string;
  readonly facet: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** The signs of the flags of its row. */
  readonly flags: string;
}

/** What a chart shows: its marks, and the words on its sides in the order of the table. */
export interface ChartData {
  readonly marks: readonly Mark[];
  readonly categories: readonly string[];
  readonly across: readonly string[];
  readonly series: readonly string[];
  readonly facets: readonly string[];
  readonly category: ReportColumn;
  readonly value: NumberColumn;
  readonly hasWhiskers: boolean;
  /** The least and the most of all numbers and their intervals. */
  readonly extent: readonly [least: number, most: number];
  /** What the signs stand for that are there. */
  readonly flags: readonly { readonly sign: string; readonly name: string }[];
}

/** Rows without a number are in the table alone. Nothing is left where no row has one. */
export function chartData(chart: ReportChart, table: ReportTable, language: Language): ChartData | undefined {
  const columns = columnsOfChart(chart, table);
  if (columns === undefined) return undefined;
  const flags = table.columns.flatMap(({ unit, name }, index) =>
    unit === "flag" ? [{ index, name: name[language] }] : [],
  );
  const signed = flags.map(({ index, name }, at) => ({ index, name, sign: signs.charAt(at % signs.length) }));
  const marks = table.rows.flatMap((row): readonly Mark[] => {
    const cell = (column: ReportColumn | undefined) => (column && row[table.columns.indexOf(column)]) ?? null;
    const value = cell(columns.value);
    if (typeof value !== "number") return [];
    const [at, low, high] = [cell(columns.category), cell(columns.low), cell(columns.high)];
    return [
      {
        category: labelOf(at, columns.category, language),
        ...(typeof at === "number" && { at }),
        across: labelOf(cell(columns.across), columns.across, language),
        series: labelOf(cell(columns.series), columns.series, language),
        facet: labelOf(cell(columns.facet), columns.facet, language),
        value,
        ...(typeof low === "number" && typeof high === "number" && { low, high }),
        flags: signed.flatMap(({ index, sign }) => (row[index] === true ? [sign] : [])).join(""),
      },
    ];
  });
  if (marks.length === 0) return undefined;
  const categories = distinct(marks.map(({ category }) => category));
  return {
    marks,
    categories,
    across: inOrderOf(categories, distinct(marks.map(({ across }) => across))),
    series: distinct(marks.map(({ series }) => series)),
    facets: distinct(marks.map(({ facet }) => facet)),
    category: columns.category,
    value: columns.value,
    hasWhiskers: marks.some(({ low }) => low !== undefined),
    extent: extentOf(marks.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])),
    flags: signed.filter(({ sign }) => marks.some((mark) => mark.flags.includes(sign))),
  };
}

/** The columns of a matrix stand in the order of its rows, whichever a row happens to have first; others keep theirs. */
function inOrderOf(categories: readonly string[], across: readonly string[]): readonly string[] {
  const known = new Set(across);
  const shared = categories.filter((category) => known.has(category));
  return [...shared, ...across.filter((each) => !shared.includes(each))];
}

/** A flag is a sign at the number, and words under the chart. */
const signs = "†‡§¶";

/** Each facet by itself, with the series that it has. */
export function facetsOf(data: ChartData): readonly ChartData[] {
  return data.facets.map((facet) => {
    const marks = data.marks.filter((mark) => mark.facet === facet);
    return { ...data, marks, series: distinct(marks.map(({ series }) => series)), facets: [facet] };
  });
}

function labelOf(cell: ReportCell, column: ReportColumn | undefined, language: Language): string {
  return column === undefined ? "" : writeCell(cell, column.unit, language);
}

function distinct(labels: readonly string[]): readonly string[] {
  return [...new Set(labels)];
}
