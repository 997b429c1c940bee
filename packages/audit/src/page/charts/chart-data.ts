import { columnsOfChart, type NumberColumn } from "../../report/chart-columns.ts";
import type { ReportCell, ReportChart, ReportColumn, ReportTable } from "../../report/report.ts";
import type { Language } from "../language.ts";
import { writeCell } from "../write-number.ts";

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
  /** What its row is flagged with: the names of those columns, or nothing. */
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
}

/** Rows without a number are in the table alone. Nothing is left where no row has one. */
export function chartData(chart: ReportChart, table: ReportTable, language: Language): ChartData | undefined {
  const columns = columnsOfChart(chart, table);
  if (columns === undefined) return undefined;
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
        flags: flagsOf(row, table, language),
      },
    ];
  });
  if (marks.length === 0) return undefined;
  return {
    marks,
    categories: distinct(marks.map(({ category }) => category)),
    across: distinct(marks.map(({ across }) => across)),
    series: distinct(marks.map(({ series }) => series)),
    facets: distinct(marks.map(({ facet }) => facet)),
    category: columns.category,
    value: columns.value,
    hasWhiskers: marks.some(({ low }) => low !== undefined),
  };
}

/** Facets apart, where each has series of its own, so that each gets its own key; all together otherwise. */
export function panelsOf(data: ChartData): readonly ChartData[] {
  const seriesIn = (facet: string) =>
    distinct(data.marks.filter((mark) => mark.facet === facet).map(({ series }) => series));
  const isShared = data.facets.every((facet) => seriesIn(facet).length === data.series.length);
  if (isShared) return [data];
  return data.facets.map((facet) => ({
    ...data,
    marks: data.marks.filter((mark) => mark.facet === facet),
    series: seriesIn(facet),
    facets: [facet],
  }));
}

function labelOf(cell: ReportCell, column: ReportColumn | undefined, language: Language): string {
  return column === undefined ? "" : writeCell(cell, column.unit, language);
}

function flagsOf(row: readonly ReportCell[], { columns }: ReportTable, language: Language): string {
  const raised = columns.filter(({ unit }, index) => unit === "flag" && row[index] === true);
  return raised.map(({ name }) => lowerFirst(name[language])).join(language === "en" ? ", " : "、");
}

/** A flag is said in words wherever its number is shown, so that no picture shows the one without the other. */
export function withFlags(label: string, flags: string, language: Language): string {
  if (flags === "") return label;
  return language === "en" ? `${label} (${flags})` : `${label}（${flags}）`;
}

function distinct(labels: readonly string[]): readonly string[] {
  return [...new Set(labels)];
}

/** As inside of a sentence; a name that begins with capitals keeps them. */
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
