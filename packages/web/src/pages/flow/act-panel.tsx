import { useState } from "react";
import { bureauOf, home, mistakes, resident } from "../../ledger/country.ts";
import { cityIds, lastDay, mistakeIds, outcomes } from "../../ledger/history.ts";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { flowWords } from "../../words/flow-words.ts";
import { nameIn } from "../../words/names.ts";
import type { FlowState } from "./flow-state.ts";
import { departmentName, useOfficeName } from "./office-name.ts";
import { useFlow } from "./use-flow.ts";

interface Props {
  /** Has the store started, since whoever does something wants to see it happen. */
  readonly onAct: () => void;
}

/** What the reader does: plants a wrong record, appeals, answers. Each is done on the morning of the next day. */
export function ActPanel({ onAct }: Props) {
  const { state, write } = useFlow();
  const { act } = usePageWords(flowWords);
  const nameOf = useOfficeName();
  const { day, wrong, appealed, answered, broken } = state;
  const morning = day + 1;
  const isStill = broken !== undefined || day >= lastDay;
  const isPast = (at: number | undefined) => at !== undefined && at <= day;
  const doIt = (change: Partial<FlowState>) => {
    write({ ...state, ...change, day: morning });
    onAct();
  };
  const canAppeal = isPast(wrong?.day) && !isPast(appealed);
  const canAnswer = isPast(appealed) && !isPast(answered?.day);
  return (
    <section className="acts" aria-labelledby="acts">
      <h2 id="acts">{act.heading}</h2>
      <p className="note">{act.lead(resident, nameOf(home.city))}</p>
      {wrong === undefined ? <PlantForm isStill={isStill} onPlant={(wrong) => doIt({ wrong })} /> : <Happened />}
      <div className="steps">
        {canAppeal && (
          <button
            type="button"
            disabled={isStill}
            onClick={() => doIt({ appealed: morning, ...laterThan(morning, answered) })}
          >
            {act.appeal}
          </button>
        )}
        {canAnswer &&
          outcomes.map((outcome) => (
            <button
              key={outcome}
              type="button"
              disabled={isStill}
              onClick={() => doIt({ answered: { outcome, day: morning } })}
            >
              {act.answers[outcome]}
            </button>
          ))}
        {wrong !== undefined && (
          <button type="button" disabled={broken !== undefined} onClick={() => write(withoutActs(state))}>
            {act.takeBack}
          </button>
        )}
      </div>
      <p className="note">{day >= lastDay ? act.over : act.tomorrow}</p>
    </section>
  );
}

/** An answer that was to come on a day before the appeal does not come. */
function laterThan(day: number, answered: FlowState["answered"]): Partial<Pick<FlowState, "answered">> {
  return answered !== undefined && answered.day < day ? { answered: { ...answered, day } } : {};
}

function withoutActs({ wrong: _wrong, appealed: _appealed, answered: _answered, ...state }: FlowState): FlowState {
  return state;
}

interface PlantProps {
  readonly isStill: boolean;
  readonly onPlant: (wrong: NonNullable<FlowState["wrong"]>) => void;
}

function PlantForm({ isStill, onPlant }: PlantProps) {
  const { day } = useFlow().state;
  const { language } = useWords();
  const library = useLibrary();
  const { act } = usePageWords(flowWords);
  const nameOf = useOfficeName();
  const [mistake, setMistake] = useState<(typeof mistakeIds)[number]>("default");
  const [city, setCity] = useState<(typeof cityIds)[number]>("suzhou");
  const named = (id: (typeof mistakeIds)[number]) =>
    act.record(departmentName(mistakes[id].department, language, library), recordName(mistakes[id].wrong.behaviour));
  const recordName = (code: string) => {
    const behaviour = library.behaviours.get(code);
    return behaviour === undefined ? code : nameIn(language, behaviour.name);
  };
  return (
    <>
      <label className="field">
        <span>{act.what}</span>
        <select value={mistake} onChange={({ target }) => setMistake(mistakeIds.find(is(target.value)) ?? mistake)}>
          {mistakeIds.map((id) => (
            <option key={id} value={id}>
              {named(id)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{act.where}</span>
        <select value={city} onChange={({ target }) => setCity(cityIds.find(is(target.value)) ?? city)}>
          {cityIds.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="main plant"
        disabled={isStill}
        onClick={() => onPlant({ mistake, city, day: day + 1 })}
      >
        {act.plant}
      </button>
    </>
  );
}

function is(value: string): (each: string) => boolean {
  return (each) => each === value;
}

/** What is done, day by day; what lies ahead of the day that is looked at is marked. */
function Happened() {
  const { day, wrong, appealed, answered } = useFlow().state;
  const { language } = useWords();
  const { behaviours } = useLibrary();
  const { act } = usePageWords(flowWords);
  const nameOf = useOfficeName();
  if (wrong === undefined) return null;
  const behaviour = behaviours.get(mistakes[wrong.mistake].wrong.behaviour);
  const record = behaviour === undefined ? "" : nameIn(language, behaviour.name);
  const done: readonly (readonly [day: number, words: string])[] = [
    [wrong.day, act.planted(wrong.day, nameOf(bureauOf(wrong.mistake, wrong.city)), record)],
    ...(appealed === undefined ? [] : [[appealed, act.appealed(appealed)] as const]),
    ...(answered === undefined ? [] : [[answered.day, act.answered(answered.day, answered.outcome)] as const]),
  ];
  return (
    <ul className="happened">
      {done.map(([at, words]) => (
        <li key={words}>
          {words} {at > day && <span className="later">({act.later})</span>}
        </li>
      ))}
    </ul>
  );
}
