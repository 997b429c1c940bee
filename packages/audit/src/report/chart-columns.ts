import type { ReportChart, ReportColumn, ReportTable, Unit } from "./report.ts";

export interface NumberColumn extends ReportColumn {
  readonly unit: Unit;
}

/** The columns of a table that a chart shows, by what they are in it. */
export interface ChartColumns {
  /** What a number is of: a group, a month, a row of a matrix. */
  readonly category: ReportColumn;
  readonly value: NumberColumn;
  /** The other way through a matrix; where flows go to. */
  readonly across?: ReportColumn;
  readonly series?: ReportColumn;
  readonly facet?: ReportColumn;
  readonly low?: ReportColumn;
  readonly high?: ReportColumn;
}

/**
 * What the columns of a chart are in it, or nothing where none of them holds its numbers. Of bars, dots and stacks `y` is
 * the number, or `x` where `y` is none, or a year; of lines and columns `y` is; of cells and flows `series`, or else the only column of numbers that is left.
 */
export function columnsOfChart(chart: ReportChart, table: ReportTable): ChartColumns | undefined {
  const column = (id: string | undefined) => table.columns.find((each) => each.id === id);
  const [x, y, series, facet] = [column(chart.x), column(chart.y), column(chart.series), column(chart.facet)];
  if (x === undefined || y === undefined) return undefined;
  const [low, high] = [column(chart.low), column(chart.high)];
  const further = { ...(facet && { facet }), ...(low && { low }), ...(high && { high }) };
  if (chart.kind === "cells" || chart.kind === "flows") {
    const value = series ?? onlyNumber(table, [x, y, facet, low, high]);
    return value && isNumber(value) ? { category: y, across: x, value, ...further } : undefined;
  }
  const isUpright =
    chart.kind === "lines" || chart.kind === "columns" || (isNumber(y) && !(y.unit === "year" && isNumber(x)));
  const [category, value] = isUpright ? [x, y] : [y, x];
  return isNumber(value) ? { category, value, ...(series && { series }), ...further } : undefined;
}

function onlyNumber(table: ReportTable, taken: readonly (ReportColumn | undefined)[]): NumberColumn | undefined {
  const left = table.columns.filter(isNumber).filter((column) => !taken.includes(column));
  return left.length === 1 ? left[0] : undefined;
}

function isNumber(column: ReportColumn): column is NumberColumn {
  const { unit } = column;
  return unit !== "text" && unit !== "flag";
}
