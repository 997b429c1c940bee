import { useId, useState } from "react";
import { type BoundedSetting, bounds } from "../lab/settings.ts";
import { usePageWords, useWords } from "../shell/use-page.ts";
import { labWords } from "../words/lab-words.ts";
import { describeNumber } from "../words/numbers.ts";

interface Props {
  readonly part: BoundedSetting;
  readonly label: string;
  readonly value: number;
  /** How far an arrow key goes. */
  readonly step: number;
  readonly unit?: string;
  readonly onChange: (value: number) => void;
}

/** A whole number within its bounds: what is typed counts as soon as it is one. */
export function NumberField({ part, label, value, step, unit, onChange }: Props) {
  const { language } = useWords();
  const words = usePageWords(labWords);
  const hint = useId();
  const [draft, setDraft] = useState({ text: String(value), of: value });
  const text = draft.of === value ? draft.text : String(value);
  const { least, most } = bounds[part];
  const type = (typed: string) => {
    const allowed = allowedNumber(part, typed);
    setDraft({ text: typed, of: allowed ?? value });
    if (allowed !== undefined && allowed !== value) onChange(allowed);
  };
  const isRefused = allowedNumber(part, text) === undefined;
  return (
    <div className="number-field">
      <label>
        <span>{label}</span>
        <span className="number-box">
          <input
            type="number"
            min={least}
            max={most}
            step={step}
            value={text}
            aria-invalid={isRefused}
            aria-describedby={hint}
            onChange={({ target }) => type(target.value)}
          />
          {unit}
        </span>
      </label>
      <span id={hint} className={isRefused ? "range refused" : "aloud"}>
        {words.range(describeNumber(least, language), describeNumber(most, language))}
      </span>
    </div>
  );
}

function allowedNumber(part: BoundedSetting, text: string): number | undefined {
  const { least, most, step } = bounds[part];
  const number = Number(text);
  return /^\d+$/.test(text) && number >= least && number <= most && number % step === 0 ? number : undefined;
}
