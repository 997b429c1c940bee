import type { Chapter, ReportTable } from "../report/report.ts";
import { chartFigure } from "./chart-figure.ts";
import { folded } from "./folded.ts";
import { type Html, html } from "./html.ts";
import { keyNumbers } from "./key-numbers.ts";
import { type Language, languageTags, otherLanguage } from "./language.ts";
import { type PageContext, placeId } from "./page-context.ts";
import { sourceList } from "./sources.ts";
import { tableRegion } from "./table.ts";
import { chapterNumber, footings, words } from "./words.ts";

/** A chapter: its result, the charts with their tables, the numbers, and what one has to know to believe them. */
export function chapterSection(chapter: Chapter, number: number, context: PageContext): Html {
  const { language } = context;
  const { id, title, finding, isDetermined, figures, definition, trap, sources, footing } = chapter;
  const place = placeId(language, id);
  const other = otherLanguage[language];
  return html`<section class="chapter" id="${place}" aria-labelledby="${place}-title">
<p class="eyebrow"><span>${chapterNumber(number)[language]}</span> <a href="#${placeId(other, id)}" lang="${languageTags[other]}" hreflang="${languageTags[other]}">${words.thisChapter[other]}</a></p>
<h2 id="${place}-title">${title[language]}</h2>
<p class="finding">${isDetermined ? "" : html`<strong class="undetermined">${words.undetermined[language]}</strong>`}${finding[language]}</p>
${tablesOf(chapter, place, context)}
${keyNumbers(figures, `${place}-numbers`, language)}
<div class="method">
<div><h3>${words.definition[language]}</h3><p>${definition[language]}</p></div>
<div><h3>${words.trap[language]}</h3><p>${trap[language]}</p></div>
<div class="wide">${sourceList(sources, language)}</div>
<p class="footing wide">${words.footing[language]}${footing.map((each) => footings[each][language]).join(language === "en" ? "; " : "；")}</p>
</div>
</section>`;
}

/** A table of more rows is folded, also where no chart shows it. */
const openRows = 12;

/** A table follows the charts that show it, folded. */
function tablesOf({ tables, charts }: Chapter, place: string, context: PageContext): readonly Html[] {
  return tables.map((table) => {
    const shown = charts.filter((chart) => chart.table === table.id);
    const id = `${place}-${table.id}`;
    const twin = chapterTable(table, id, { isShown: shown.length > 0, language: context.language });
    return html`${shown.map((chart) => chartFigure(chart, table, context))}${twin}`;
  });
}

/** A table of a chapter, folded where it is long, or a chart shows it. */
export function chapterTable(
  table: ReportTable,
  id: string,
  { isShown, language }: { readonly isShown: boolean; readonly language: Language },
): Html {
  const region = tableRegion(table, id, language);
  const isOpen = !isShown && table.rows.length <= openRows;
  return isOpen ? region : folded(region, table.title[language], table.rows.length, language);
}
