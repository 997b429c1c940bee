import { useEffect, useState } from "react";
import { dateOf } from "../../ledger/dates.ts";
import { lastDay } from "../../ledger/history.ts";
import { Aloud } from "../../shell/aloud.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { flowWords } from "../../words/flow-words.ts";
import { countryFinding } from "./country-finding.ts";
import { useOfficeName } from "./office-name.ts";
import type { Shown } from "./shown.ts";
import { useFlow } from "./use-flow.ts";
import { arrivedBy } from "./wrong-record.ts";

interface Props {
  readonly shown: Shown;
  /** Whether the store has come to the day of the page. */
  readonly isCurrent: boolean;
}

/** In milliseconds, a day that is played. */
const dayLasts = 250;

/** The day that is looked at: a slider, steps, and a button that has the days go by. */
export function DayPanel({ shown, isCurrent }: Props) {
  const { state, write } = useFlow();
  const { day: words } = usePageWords(flowWords);
  const [isPlaying, setPlaying] = useState(false);
  const { day, broken } = state;
  const isHeld = broken !== undefined;
  const isOver = day >= lastDay;
  const goTo = (to: number) => write({ ...state, day: Math.max(0, Math.min(lastDay, to)) });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the next day comes after this one is shown
  useEffect(() => {
    if (!isPlaying || !isCurrent) return;
    if (isHeld || isOver) return setPlaying(false);
    const timer = setTimeout(() => goTo(day + 1), dayLasts);
    return () => clearTimeout(timer);
  }, [isPlaying, isCurrent, day, isHeld]);

  const step = (label: string, by: number) => (
    <button
      type="button"
      disabled={isHeld || (by < 0 ? day === 0 : isOver)}
      onClick={() => {
        setPlaying(false);
        goTo(day + by);
      }}
    >
      {label}
    </button>
  );
  return (
    <section className="day" aria-labelledby="day">
      <h2 id="day" className="aloud">
        {words.heading}
      </h2>
      <label className="slider">
        <span>{words.at(day, dateOf(day))}</span>
        <input
          type="range"
          aria-label={words.label}
          aria-valuetext={words.at(day, dateOf(day))}
          min={0}
          max={lastDay}
          value={day}
          disabled={isHeld}
          onChange={({ target }) => {
            setPlaying(false);
            goTo(Number(target.value));
          }}
        />
      </label>
      <div className="steps">
        <button type="button" className="play" disabled={isHeld || isOver} onClick={() => setPlaying(!isPlaying)}>
          {isPlaying ? words.pause : words.play}
        </button>
        {step(words.back, -1)}
        {step(words.on, 1)}
        {step(words.month, 30)}
      </div>
      {isHeld && <p className="note">{words.held}</p>}
      <News shown={shown} isPlaying={isPlaying} />
    </section>
  );
}

/** What is said to those who listen: while days go by, only what becomes of the wrong record. */
function News({ shown, isPlaying }: { readonly shown: Shown; readonly isPlaying: boolean }) {
  const { language } = useWords();
  const { country, trail } = usePageWords(flowWords);
  const nameOf = useOfficeName();
  const last = arrivedBy(shown.enacted.held, shown.day).at(-1);
  const arrival = last && trail.at(last.day, nameOf(last.office), trail.what[last.kind]);
  return (
    <p role="status" className="news">
      {!isPlaying && <Aloud>{country.sentence(countryFinding(shown, language))}</Aloud>}
      {arrival && country.sentence(arrival)}
    </p>
  );
}
