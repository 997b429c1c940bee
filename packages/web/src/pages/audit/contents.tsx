import type { ChapterId, Report } from "@tallyglass/audit";
import { chapterNumber, reportWords } from "@tallyglass/audit/page";
import type { ReactNode } from "react";
import { useWords } from "../../shell/use-page.ts";
import { goTo, placeOf } from "./go-to.ts";
import { useAudit } from "./use-audit.ts";

interface FindingsProps {
  readonly report: Report;
  /** Whether it is of the run that is asked for. */
  readonly isCurrent: boolean;
}

/** What matters of a report, each finding with the chapter that shows it. */
export function Findings({ report: { headlines, chapters }, isCurrent }: FindingsProps) {
  const { language } = useWords();
  return (
    <section className={isCurrent ? "findings" : "findings stale"} aria-labelledby="findings" aria-busy={!isCurrent}>
      <h2 id="findings">{reportWords.findings[language]}</h2>
      {headlines.length === 0 ? (
        <p>{reportWords.noFindings[language]}</p>
      ) : (
        <ol>
          {headlines.map(({ chapter, text }) => {
            const at = chapters.findIndex(({ id }) => id === chapter);
            return (
              <li key={chapter}>
                <p>{text[language]}</p>
                <ChapterLink chapter={chapter}>
                  {chapterNumber(at + 1)[language]}
                  {reportWords.colon[language]}
                  {chapters[at]?.title[language]}
                </ChapterLink>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

export function Contents({ report: { chapters } }: { readonly report: Report }) {
  const { language } = useWords();
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{reportWords.contents[language]}</h2>
      <ol>
        {chapters.map(({ id, title }) => (
          <li key={id}>
            <ChapterLink chapter={id}>{title[language]}</ChapterLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A link that holds the run as well; in the page as it was built, only the chapter. */
function ChapterLink({ chapter, children }: { readonly chapter: ChapterId; readonly children: ReactNode }) {
  const { state, linkTo } = useAudit();
  return (
    <a href={linkTo({ ...state, chapter }) || `#${placeOf(chapter)}`} onClick={() => goTo(chapter)}>
      {children}
    </a>
  );
}
