import type { Language } from "../language.ts";
import { writeNumber } from "../write-number.ts";
import { type ChartData, type Mark, withFlags } from "./chart-data.ts";
import { looks } from "./series-look.ts";

/** Whether series are so many that each number says which one it is of: there are not so many colours. */
export function isNamedBeside(series: readonly string[]): boolean {
  return series.length > looks;
}

/** What stands at the end of a bar, or beside a point. */
export function valueLabel(mark: Mark, { value, series }: ChartData, language: Language): string {
  const number = withFlags(writeNumber(mark.value, value.unit), mark.flags, language);
  return isNamedBeside(series) ? `${number} ${mark.series}` : number;
}
