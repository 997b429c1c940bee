import type { Report } from "../report/report.ts";
import { chapterSection } from "./chapter.ts";
import { type Html, html } from "./html.ts";
import { type Language, languageNames, languageTags, otherLanguage } from "./language.ts";
import { type PageContext, placeId } from "./page-context.ts";
import { trustStrip } from "./trust-strip.ts";
import { chapterNumber, words } from "./words.ts";

/** The whole report in one language; the page shows one of two. */
export function versionOf(report: Report, context: PageContext, isDefault: boolean): Html {
  const { language } = context;
  return html`<div class="${isDefault ? "version default" : "version"}" id="${language}" lang="${languageTags[language]}">
<header>
<a class="skip" href="#${placeId(language, "findings")}">${words.skip[language]}</a>
${languageSwitch(language)}
<h1>${report.title[language]}</h1>
${trustStrip(report.trust, language)}
</header>
<main>
${headlines(report, language)}
${contents(report, language)}
<div class="chapters">
${report.chapters.map((chapter, index) => chapterSection(chapter, index + 1, context))}
</div>
</main>
</div>`;
}

/** Links to the other version: which one is shown hangs on where the address points, so it needs no script. */
function languageSwitch(language: Language): Html {
  const other = otherLanguage[language];
  return html`<nav class="languages" aria-label="${words.language[language]}"><span aria-current="true">${languageNames[language]}</span> <a href="#${other}" lang="${languageTags[other]}" hreflang="${languageTags[other]}">${languageNames[other]}</a></nav>`;
}

function headlines({ headlines, chapters }: Report, language: Language): Html {
  const id = placeId(language, "findings");
  const items = headlines.map(({ chapter, text }) => {
    const at = chapters.findIndex((each) => each.id === chapter);
    const title = chapters[at]?.title[language] ?? chapter;
    return html`<li><p>${text[language]}</p><a href="#${placeId(language, chapter)}">${chapterNumber(at + 1)[language]}${words.colon[language]}${title}</a></li>`;
  });
  return html`<section class="findings" id="${id}" aria-labelledby="${id}-title" tabindex="-1">
<h2 id="${id}-title">${words.findings[language]}</h2>
${items.length === 0 ? html`<p>${words.noFindings[language]}</p>` : html`<ol>${items}</ol>`}
</section>`;
}

function contents({ chapters }: Report, language: Language): Html {
  const id = placeId(language, "contents");
  return html`<nav class="contents" aria-labelledby="${id}">
<h2 id="${id}">${words.contents[language]}</h2>
<ol>${chapters.map((chapter) => html`<li><a href="#${placeId(language, chapter.id)}">${chapter.title[language]}</a></li>`)}</ol>
</nav>`;
}
