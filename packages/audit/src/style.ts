export { fontFace, fontName, hanRange } from "./page/font/font-face.ts";
export { subsetFont } from "./page/font/subset-font.ts";
export { chartStyle } from "./page/style/chart-style.ts";
export { darkColours, lightColours } from "./page/style/colour-style.ts";
export { tableStyle } from "./page/style/table-style.ts";
export { textStyle } from "./page/style/text-style.ts";
