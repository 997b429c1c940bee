export { chapterTable } from "./page/chapter.ts";
export type { Html } from "./page/html.ts";
export { keyNumbers } from "./page/key-numbers.ts";
export type { Language } from "./page/language.ts";
export type { PageOptions } from "./page/report-page.ts";
export { reportPage } from "./page/report-page.ts";
export type { DrawingDocument } from "./page/svg-markup.ts";
export { trustStrip } from "./page/trust-strip.ts";
export { chapterNumber, footings, words as reportWords } from "./page/words.ts";
