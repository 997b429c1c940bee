import { writeNumber } from "../write-number.ts";
import type { ChartData, Mark } from "./chart-data.ts";
import { looks } from "./series-look.ts";

/** Whether series are so many that each number says which one it is of: there are not so many colours. */
export function isNamedBeside(series: readonly string[]): boolean {
  return series.length > looks;
}

/** What stands at the end of a bar, or beside a point. */
export function valueLabel(mark: Mark, { value, series }: ChartData): string {
  const number = signed(writeNumber(mark.value, value.unit), mark.flags);
  return isNamedBeside(series) ? `${number} ${mark.series}` : number;
}

/** Words with the signs of flags behind them. */
export function signed(label: string, flags: string): string {
  return flags === "" ? label : `${label} ${flags}`;
}
