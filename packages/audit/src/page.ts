export type { Language } from "./page/language.ts";
export type { PageOptions } from "./page/report-page.ts";
export { reportPage } from "./page/report-page.ts";
export type { DrawingDocument } from "./page/svg-markup.ts";
