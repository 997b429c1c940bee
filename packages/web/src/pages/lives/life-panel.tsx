import { useLibrary, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { AddEvent } from "./add-event.tsx";
import type { ActOn } from "./lives-page.tsx";
import { OpenRecordFile } from "./open-record-file.tsx";
import { type Timeline, timelineOf } from "./timeline.ts";
import { TimelineList } from "./timeline-list.tsx";
import { useLives } from "./use-lives.ts";

interface Props {
  readonly timeline: Timeline;
  readonly actOn: ActOn;
}

/** The life that the nine cities score: which one, what is on its timeline, and what may be added. */
export function LifePanel({ timeline, actOn }: Props) {
  const { words } = useWords();
  return (
    <section className="life" aria-labelledby="life">
      <h2 id="life">{words.life.heading}</h2>
      <LifeChoice />
      <AddEvent asOf={timeline.asOf} actOn={actOn} />
      <h3>{words.life.timeline}</h3>
      <TimelineList events={timeline.events} actOn={actOn} />
      <LookAt asOf={timeline.asOf} />
      <OpenRecordFile actOn={actOn} />
    </section>
  );
}

function LifeChoice() {
  const { state, write } = useLives();
  const { language, words } = useWords();
  const { lives } = useLibrary();
  const life = lives.get(state.life);
  const isChanged = state.removed.length + state.added.length > 0;
  const begin = (id: string) => write({ ...state, life: id, removed: [], added: [] });
  return (
    <>
      <label className="field">
        <span>{words.life.choose}</span>
        <select value={state.life} onChange={({ target }) => begin(target.value)}>
          {Array.from(lives.values(), ({ id, title }) => (
            <option key={id} value={id}>
              {nameIn(language, title)}
            </option>
          ))}
          <option value="">{words.life.blank}</option>
        </select>
      </label>
      <p className="story">{life === undefined ? words.life.blankStory : nameIn(language, life.story)}</p>
      {isChanged && (
        <button type="button" className="small" onClick={() => begin(state.life)}>
          {words.life.reset}
        </button>
      )}
    </>
  );
}

function LookAt({ asOf }: { readonly asOf: string }) {
  const { state, write } = useLives();
  const { words } = useWords();
  const { day: _day, ...rest } = state;
  const preset = timelineOf(rest, useLibrary()).asOf;
  const look = (day: string) => write(day === "" || day === preset ? rest : { ...state, day });
  return (
    <label className="field">
      <span>{words.life.asOf}</span>
      <input type="date" min="2014-01-01" max="2030-12-31" value={asOf} onChange={({ target }) => look(target.value)} />
    </label>
  );
}
