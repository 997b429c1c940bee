export type { ChartParts } from "./page/chart-figure.ts";
export { chartParts, chartPicture } from "./page/chart-figure.ts";
export type { ChartData, Mark } from "./page/charts/chart-data.ts";
export { chartData } from "./page/charts/chart-data.ts";
export { patternDefinitions } from "./page/charts/series-look.ts";
export { valueLabel } from "./page/charts/value-label.ts";
export type { DrawingDocument } from "./page/svg-markup.ts";
export { numberColumns } from "./page/table.ts";
export { writeCell } from "./page/write-number.ts";
