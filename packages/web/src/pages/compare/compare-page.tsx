import { useEffect } from "react";
import { readyLab } from "../../lab/the-lab.ts";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { compareWords } from "../../words/compare-words.ts";
import { MostChanged } from "./most-changed.tsx";
import { PairGroups } from "./pair-groups.tsx";
import { ReadyQuestions } from "./ready-list.tsx";
import { SidesPanel } from "./sides-panel.tsx";
import { useCompare } from "./use-compare.ts";
import { usePair } from "./use-pair.ts";
import { WaysPart } from "./ways-part.tsx";

/** Two runs of the same residents, side by side: who changed, in which groups, and why. */
export function ComparePage() {
  const { problems } = useCompare();
  const { words } = useWords();
  const { lead, footing } = usePageWords(compareWords);
  const asked = usePair();
  useEffect(() => readyLab({ digests: false }), []);
  const { pair, isCurrent } = asked;
  const look = isCurrent ? "" : "stale";
  return (
    <div className="compare">
      <h1>{words.pages.compare}</h1>
      <ProblemNote key={problems.map(({ key }) => key).join()} problems={problems} />
      <div className={`ways-part ${look}`} aria-busy={!isCurrent}>
        <WaysPart pair={pair} />
      </div>
      <div className="controls">
        <p className="note">{lead}</p>
        <ReadyQuestions />
        <SidesPanel asked={asked} />
      </div>
      {pair.isPaired && (
        <div className={`more ${look}`} aria-busy={!isCurrent}>
          <PairGroups pair={pair} />
          <MostChanged pair={pair} />
        </div>
      )}
      <section className="more footing-part" aria-labelledby="footing">
        <h2 id="footing">{footing.heading}</h2>
        {footing.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
    </div>
  );
}
