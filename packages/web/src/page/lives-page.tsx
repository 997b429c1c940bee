import { useMemo, useState } from "react";
import { timelineOf } from "../life/timeline.ts";
import { type CityScore, citiesOf, compareCities } from "../score/compare-cities.ts";
import type { PageState } from "../state/page-state.ts";
import type { Words } from "../words/words.ts";
import { ActNote } from "./act-note.tsx";
import { CityChart } from "./city-chart.tsx";
import { DataTable } from "./data-table.tsx";
import { LifePanel } from "./life-panel.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { useStore } from "./store.ts";
import { TakePanel } from "./take-panel.tsx";
import { useHeld, useWords } from "./use-held.ts";

/** Something that the reader did to the life, so that the page can say what came of it. */
export interface Act {
  readonly says: (words: Words) => string;
  /** The state that it led to; it is over when another one is shown. */
  readonly to: PageState;
  readonly from: PageState;
  readonly before: readonly CityScore[];
}

export type ActOn = (to: PageState, says: Act["says"]) => void;

export function LivesPage() {
  const store = useStore();
  const { state, problems } = useHeld();
  const { words } = useWords();
  const [act, setAct] = useState<Act>();
  const { library } = store;
  const cities = useMemo(() => citiesOf(library), [library]);
  const { life, removed, added, day } = state;
  const timeline = useMemo(
    () => timelineOf({ life, removed, added, ...(day && { day }) }, library),
    [life, removed, added, day, library],
  );
  const scores = useMemo(() => compareCities(cities, timeline), [cities, timeline]);
  const current = act !== undefined && isSameLife(act.to, state) ? act : undefined;
  const actOn: ActOn = (to, says) => {
    setAct({ says, to, from: state, before: scores });
    store.write(to);
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

function isSameLife(one: PageState, other: PageState): boolean {
  return one.life === other.life && one.removed === other.removed && one.added === other.added && one.day === other.day;
}
