import { useState } from "react";
import { Citations } from "../account/citations.tsx";
import type { LabReading } from "../lab/contents.ts";
import type { LabSettings } from "../lab/settings.ts";
import { usePageWords, useWords } from "../shell/use-page.ts";
import { labWords } from "../words/lab-words.ts";
import { nameIn } from "../words/names.ts";

interface Props {
  readonly readings: readonly LabReading[];
  readonly chosen: LabSettings["readings"];
  readonly onChange: (chosen: LabSettings["readings"]) => void;
}

/** The open questions of the text, folded: each with its options, and where the text leaves it open. */
export function ReadingFields({ readings, chosen, onChange }: Props) {
  const words = usePageWords(labWords);
  const [isOpen, setOpen] = useState(false);
  if (readings.length === 0) return null;
  const choose = ({ id, default: usual }: LabReading, option: string) => {
    const { [id]: _old, ...others } = chosen;
    onChange(option === usual ? others : { ...others, [id]: option });
  };
  return (
    <details className="readings" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.readings(Object.keys(chosen).length, readings.length)}</summary>
      {isOpen &&
        readings.map((reading) => (
          <ReadingField
            key={reading.id}
            reading={reading}
            option={chosen[reading.id] ?? reading.default}
            onChoose={(option) => choose(reading, option)}
          />
        ))}
    </details>
  );
}

interface FieldProps {
  readonly reading: LabReading;
  readonly option: string;
  readonly onChoose: (option: string) => void;
}

function ReadingField({ reading, option, onChoose }: FieldProps) {
  const { question, reason, citations, options, default: usual } = reading;
  const { language } = useWords();
  const words = usePageWords(labWords);
  return (
    <div className="reading">
      <label className="field">
        <span>{nameIn(language, question)}</span>
        <select value={option} onChange={({ target }) => onChoose(target.value)}>
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {nameIn(language, name)} {id === usual ? words.byDefault : ""}
            </option>
          ))}
        </select>
      </label>
      <p className="note">
        {nameIn(language, reason)} <Citations citations={citations} />
      </p>
    </div>
  );
}
