import { chapterIds, type Report } from "@tallyglass/audit";
import { trustStrip } from "@tallyglass/audit/page";
import { useEffect, useRef } from "react";
import { readyLab } from "../../lab/the-lab.ts";
import { Markup } from "../../shell/markup.tsx";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { useWords } from "../../shell/use-page.ts";
import { ChapterSection } from "./chapter-section.tsx";
import { Contents, Findings } from "./contents.tsx";
import { goTo } from "./go-to.ts";
import { RunPanel } from "./run-panel.tsx";
import { TakeReport } from "./take-report.tsx";
import { useAudit } from "./use-audit.ts";
import { useDrawn } from "./use-drawn.ts";
import { useReport } from "./use-report.ts";

/** The audit of a run: what matters of it first, then chapter after chapter. */
export function AuditPage() {
  const { state, problems, isLive } = useAudit();
  const { language } = useWords();
  const asked = useReport(state.settings, state.isFull);
  const { report, isCurrent } = asked;
  useEffect(() => readyLab({ digests: false }), []);
  useEffect(() => {
    if (isLive && state.chapter !== undefined) goTo(state.chapter);
  }, [isLive, state.chapter]);
  return (
    <div className="audit">
      <header className="audit-head">
        <h1>{report.title[language]}</h1>
        <ProblemNote key={problems.map(({ key }) => key).join()} problems={problems} />
      </header>
      <Findings report={report} isCurrent={isCurrent} />
      <Contents report={report} />
      <div className="report">
        <RunPanel asked={asked} />
        <Markup parts={[trustStrip(report.trust, language)]} />
        <TakeReport asked={asked} />
        <div className={isCurrent ? "" : "stale"} aria-busy={!isCurrent}>
          <Chapters report={report} />
        </div>
      </div>
    </div>
  );
}

function Chapters({ report }: { readonly report: Report }) {
  const { state, linkTo } = useAudit();
  const { language } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const drawn = useDrawn(chapterIds, container);
  return (
    <div className="chapters" ref={container}>
      {report.chapters.map((chapter, index) => (
        <ChapterSection
          key={chapter.id}
          chapter={chapter}
          number={index + 1}
          isDrawn={drawn.has(chapter.id)}
          link={linkTo({ ...state, language, chapter: chapter.id })}
        />
      ))}
    </div>
  );
}
