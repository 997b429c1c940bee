import type { Behaviour, Day } from "@tallyglass/policy";
import { useState } from "react";
import { useLibrary, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { EventForm } from "./event-form.tsx";
import { EventPicker } from "./event-picker.tsx";
import type { ActOn } from "./lives-page.tsx";
import type { AddedEvent } from "./lives-state.ts";
import { suggestedValues } from "./suggested-values.ts";
import { useLives } from "./use-lives.ts";

interface Props {
  readonly asOf: Day;
  readonly actOn: ActOn;
}

/** Events that show at once what points are given and taken for. */
const oftenTried = [
  "health.blood-donation",
  "civilization.good-deed",
  "police.traffic-violation-12",
  "court.judgment-default",
];

export function AddEvent({ asOf, actOn }: Props) {
  const library = useLibrary();
  const { state } = useLives();
  const { language, words } = useWords();
  const [picked, setPicked] = useState<Behaviour>();
  const add = (event: AddedEvent) => {
    const behaviour = library.behaviours.get(event.behaviour);
    const name = behaviour === undefined ? event.behaviour : nameIn(language, behaviour.name);
    actOn({ ...state, added: [...state.added, event] }, ({ change }) => change.added(name));
    setPicked(undefined);
  };
  const quick = oftenTried.flatMap((code) => library.behaviours.get(code) ?? []);
  return (
    <section className="add" aria-labelledby="add">
      <h3 id="add">{words.add.heading}</h3>
      <p className="note" id="quick">
        {words.add.quick}
      </p>
      <ul className="quick" aria-labelledby="quick">
        {quick.map((behaviour) => (
          <li key={behaviour.code}>
            <button
              type="button"
              onClick={() =>
                add({ behaviour: behaviour.code, date: asOf, values: suggestedValues(behaviour, library) })
              }
            >
              <span aria-hidden="true">+ </span>
              {nameIn(language, behaviour.name)}
            </button>
          </li>
        ))}
      </ul>
      <EventPicker picked={picked} onPick={setPicked} />
      {picked && <EventForm key={picked.code} behaviour={picked} asOf={asOf} onAdd={add} />}
    </section>
  );
}
