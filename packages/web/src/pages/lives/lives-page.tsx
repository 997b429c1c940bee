import { useState } from "react";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { useWords } from "../../shell/use-page.ts";
import type { Words } from "../../words/words.ts";
import { ActNote } from "./act-note.tsx";
import { CityChart } from "./city-chart.tsx";
import type { CityScore } from "./compare-cities.ts";
import { DataTable } from "./data-table.tsx";
import { LifePanel } from "./life-panel.tsx";
import type { LivesState } from "./lives-state.ts";
import { TakePanel } from "./take-panel.tsx";
import { useLaterParts } from "./use-later.ts";
import { useLives } from "./use-lives.ts";
import { useScores } from "./use-scores.ts";

/** Something that the reader did to the life, so that the page can say what came of it. */
export interface Act {
  readonly says: (words: Words) => string;
  /** The state that it led to; it is over when another one is shown. */
  readonly to: LivesState;
  readonly from: LivesState;
  readonly before: readonly CityScore[];
}

export type ActOn = (to: LivesState, says: Act["says"]) => void;

export function LivesPage() {
  const { state, problems, write } = useLives();
  const { words } = useWords();
  const [act, setAct] = useState<Act>();
  const { scores, timeline } = useScores();
  useLaterParts();
  const current = act !== undefined && isSameLife(act.to, state) ? act : undefined;
  const actOn: ActOn = (to, says) => {
    setAct({ says, to, from: state, before: scores });
    write(to);
  };
  return (
    <div className="lives">
      <h1>{words.pages.lives}</h1>
      <ProblemNote key={problems.map(({ key }) => key).join()} problems={problems} />
      <figure className="cities">
        <CityChart scores={scores} before={current?.before} />
      </figure>
      <LifePanel timeline={timeline} actOn={actOn} />
      <div className="more">
        <DataTable scores={scores} />
        <TakePanel scores={scores} timeline={timeline} />
      </div>
      <ActNote act={current} scores={scores} />
    </div>
  );
}

function isSameLife(one: LivesState, other: LivesState): boolean {
  return one.life === other.life && one.removed === other.removed && one.added === other.added && one.day === other.day;
}
