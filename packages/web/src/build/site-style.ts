import {
  chartStyle,
  darkColours,
  fontName,
  hanRange,
  lightColours,
  tableStyle,
  textStyle,
} from "@tallyglass/audit/style";
import { pageFile } from "./page-files.ts";

/** The file of the Chinese characters of the page, for machines that have none. */
export const hanFile = "han.ttf";

const latin = `system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial`;
const chinese = `"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","WenQuanYi Micro Hei"`;

const mono = `ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono"`;

/** More contrast on light and on dark paper: what is muted is not, and lines are as dark as words. */
const moreLight =
  "--paper:#fff;--raised:#fff;--ink:#000;--muted:#000;--line:#000;--accent:#003a75;--warn:#6b2200;--c0:#003a75;--c1:#8a2b00";
const moreDark =
  "--paper:#000;--raised:#000;--ink:#fff;--muted:#fff;--line:#fff;--accent:#b8dcff;--warn:#ffc9ab;--c0:#9fd0ff;--c1:#ffb48c";

/** The one style sheet of the site: colours, type and tables of the reports, and what is only here. */
export function siteStyle(): string {
  return [
    `@font-face{font-family:"${fontName}";src:url("./${hanFile}") format("truetype");font-display:swap;unicode-range:${hanRange}}`,
    `:root{${lightColours}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${darkColours}}}`,
    `@media screen and (prefers-contrast:more){:root{${moreLight}}}`,
    `@media screen and (prefers-contrast:more) and (prefers-color-scheme:dark){:root{${moreDark}}}`,
    `@media screen{:root[data-theme=light]{${lightColours}}:root[data-theme=dark]{${darkColours}}`,
    `:root[data-theme=contrast]{color-scheme:light;${moreLight}}`,
    `@media (prefers-color-scheme:dark){:root[data-theme=contrast]{color-scheme:dark;${moreDark}}}}`,
    textStyle,
    `html{font-family:${latin},${chinese},"${fontName}",sans-serif}`,
    `.version pre{font-family:${mono},${chinese},"${fontName}",monospace}`,
    `.version:lang(zh-Hans){font-family:${chinese},"${fontName}",${latin},sans-serif}`,
    tableStyle,
    chartStyle,
    pageFile("page.css"),
    pageFile("../lab-controls/lab-controls.css"),
    pageFile("../pages/policies/policies.css"),
    pageFile("../pages/city/city.css"),
    pageFile("../pages/compare/compare.css"),
    pageFile("../pages/flow/flow.css"),
    pageFile("../pages/audit/audit.css"),
  ].join("\n");
}
