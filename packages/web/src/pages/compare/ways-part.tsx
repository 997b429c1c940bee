import { ChartShell } from "../../chart/chart-shell.tsx";
import type { PairInPage } from "../../lab/results.ts";
import { Aloud } from "../../shell/aloud.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { compareWords } from "../../words/compare-words.ts";
import { askedOf } from "./ready-questions.ts";
import { waysChart } from "./shown-chart.ts";
import { UnpairedNote } from "./unpaired-note.tsx";
import { useCompare } from "./use-compare.ts";

/** What the two runs come to, with the question that was asked; or why they cannot be compared. */
export function WaysPart({ pair }: { readonly pair: PairInPage }) {
  const { state, linkTo } = useCompare();
  const { language } = useWords();
  const { questions } = usePageWords(compareWords);
  if (!pair.isPaired) return <UnpairedNote pair={pair} />;
  const asked = askedOf(state);
  return (
    <>
      {asked && <p className="asked">{questions[asked.id]}</p>}
      <div role="status">
        <Aloud>{pair.ways.chart.title[language]}</Aloud>
      </div>
      <ChartShell shown={waysChart(pair, linkTo({ ...state, language }))} />
    </>
  );
}
