import type { Behaviour, Day } from "@tallyglass/policy";
import { useState } from "react";
import { Button } from "react-aria-components";
import { OtherName } from "../../shell/other-name.tsx";
import { useLibrary, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { AttributeField } from "./attribute-field.tsx";
import type { AddedEvent } from "./lives-state.ts";
import { suggestedValues } from "./suggested-values.ts";
import { readAdded } from "./timeline.ts";

interface Props {
  readonly behaviour: Behaviour;
  readonly asOf: Day;
  readonly onAdd: (event: AddedEvent) => void;
}

/** What an event carries, before it goes on the timeline. */
export function EventForm({ behaviour, asOf, onAdd }: Props) {
  const library = useLibrary();
  const { language, words } = useWords();
  const [date, setDate] = useState(asOf);
  const [values, setValues] = useState(() => suggestedValues(behaviour, library));
  const [isRefused, setRefused] = useState(false);
  const add = () => {
    const written = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
    const event = { behaviour: behaviour.code, date, values: written };
    const isTaken = readAdded(event, "syn-000000", library) !== undefined;
    setRefused(!isTaken);
    if (isTaken) onAdd(event);
  };
  return (
    <fieldset className="event-form">
      <legend>
        {nameIn(language, behaviour.name)} <OtherName name={behaviour.name} />
      </legend>
      <label className="field">
        <span>{words.add.date}</span>
        <input
          type="date"
          min="2014-01-01"
          max="2030-12-31"
          value={date}
          onChange={({ target }) => setDate(target.value)}
        />
      </label>
      {Array.from(behaviour.attributes.values(), (attribute) => (
        <AttributeField
          key={attribute.name}
          attribute={attribute}
          value={values[attribute.name] ?? ""}
          onChange={(value) => setValues({ ...values, [attribute.name]: value })}
        />
      ))}
      <p role="alert" className="refused">
        {isRefused && words.add.refused}
      </p>
      <Button className="main" onPress={add}>
        {words.add.button}
      </Button>
    </fieldset>
  );
}
