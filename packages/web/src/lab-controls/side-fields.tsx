import type { LabContents } from "../lab/contents.ts";
import { type LabSettings, percentages } from "../lab/settings.ts";
import { usePageWords, useWords } from "../shell/use-page.ts";
import { labWords } from "../words/lab-words.ts";
import { nameIn } from "../words/names.ts";
import { NumberField } from "./number-field.tsx";
import { ReadingFields } from "./reading-fields.tsx";

interface Props {
  readonly settings: LabSettings;
  readonly contents: LabContents;
  readonly onChange: (settings: LabSettings) => void;
}

/** What a run is made by, but for its size: the scenario, what of it is multiplied, and how the text is read. */
export function SideFields({ settings, contents, onChange }: Props) {
  const { language } = useWords();
  const words = usePageWords(labWords);
  const { scenarios } = contents;
  const scenario = scenarios.find(({ id }) => id === settings.scenario);
  return (
    <div className="side-fields">
      <label className="field">
        <span>{words.scenario}</span>
        <select
          value={settings.scenario}
          onChange={({ target }) => onChange({ ...settings, scenario: target.value, readings: {} })}
        >
          {scenarios.map(({ id, title }) => (
            <option key={id} value={id}>
              {nameIn(language, title)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="percentages">
        <legend>{words.ofScenario}</legend>
        {percentages.map((part) => (
          <NumberField
            key={part}
            part={part}
            label={words.percentages[part]}
            value={settings[part]}
            step={10}
            unit="%"
            onChange={(value) => onChange({ ...settings, [part]: value })}
          />
        ))}
      </fieldset>
      <ReadingFields
        readings={scenario?.readings ?? []}
        chosen={settings.readings}
        onChange={(readings) => onChange({ ...settings, readings })}
      />
    </div>
  );
}
