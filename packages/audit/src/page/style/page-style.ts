import { chartStyle } from "./chart-style.ts";
import { colourStyle } from "./colour-style.ts";
import { layoutStyle } from "./layout-style.ts";
import { printStyle } from "./print-style.ts";
import { tableStyle } from "./table-style.ts";
import { textStyle } from "./text-style.ts";

/** The one style sheet of a page. */
export const pageStyle: string = [colourStyle, textStyle, layoutStyle, chartStyle, tableStyle, printStyle].join("\n");
