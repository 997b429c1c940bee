import type { Chapter } from "@tallyglass/audit";
import { chapterNumber, chapterTable, footings, keyNumbers, reportWords } from "@tallyglass/audit/page";
import { memo } from "react";
import { ChartShell } from "../../chart/chart-shell.tsx";
import { SourceList } from "../../chart/source-list.tsx";
import { Markup } from "../../shell/markup.tsx";
import { useWords } from "../../shell/use-page.ts";
import { chartsOf } from "./chapter-charts.ts";
import { placeOf } from "./go-to.ts";

interface Props {
  readonly chapter: Chapter;
  readonly number: number;
  /** Whether its pictures and tables are there: all of them are many. */
  readonly isDrawn: boolean;
  /** The address of this chapter of this run. */
  readonly link: string;
}

/** A chapter: its result, the charts with their tables, the numbers, and what one has to know to believe them. */
export const ChapterSection = memo(function ChapterSection({ chapter, number, isDrawn, link }: Props) {
  const { language } = useWords();
  const { id, title, finding, isDetermined, figures, definition, trap, sources, footing } = chapter;
  const place = placeOf(id);
  return (
    <section className="chapter" id={place} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <p className="eyebrow">{chapterNumber(number)[language]}</p>
      <h2 id={`${id}-title`}>{title[language]}</h2>
      <p className="finding">
        {!isDetermined && <strong className="undetermined">{reportWords.undetermined[language]}</strong>}
        {finding[language]}
      </p>
      {isDrawn && <Drawn chapter={chapter} link={link} />}
      <Markup parts={keyNumbers(figures, `${id}-numbers`, language)} />
      <div className="method">
        <div>
          <h3>{reportWords.definition[language]}</h3>
          <p>{definition[language]}</p>
        </div>
        <div>
          <h3>{reportWords.trap[language]}</h3>
          <p>{trap[language]}</p>
        </div>
        <div className="wide">
          <SourceList sources={sources} />
          <p className="footing">
            {reportWords.footing[language]}
            {footing.map((each) => footings[each][language]).join(language === "en" ? "; " : "；")}
          </p>
        </div>
      </div>
    </section>
  );
});

function Drawn({ chapter, link }: Pick<Props, "chapter" | "link">) {
  const { language } = useWords();
  const charts = chartsOf(chapter, link);
  return chapter.tables.map((table) => {
    const shown = charts.filter((each) => each.table === table);
    return (
      <div key={table.id}>
        {shown.map((each) => (
          <ChartShell key={each.id} shown={each} />
        ))}
        {shown.length === 0 && (
          <Markup parts={[chapterTable(table, `${chapter.id}-${table.id}`, { isShown: false, language })]} />
        )}
      </div>
    );
  });
}
