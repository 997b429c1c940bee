import type { LabSettings } from "../../lab/settings.ts";
import { firstSettings, percentages } from "../../lab/settings.ts";
import { labContents } from "../../lab/the-contents.ts";
import { ReadingFields } from "../../lab-controls/reading-fields.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { cityWords } from "../../words/city-words.ts";
import { labWords } from "../../words/lab-words.ts";
import { nameIn } from "../../words/names.ts";
import { SettingSlider } from "./setting-slider.tsx";
import type { ActOn } from "./use-acts.ts";
import { keyOf } from "./use-run.ts";

interface Props {
  readonly settings: LabSettings;
  readonly actOn: ActOn;
}

/** What the city is made by: sliders that run it again while they move. */
export function CityControls({ settings, actOn }: Props) {
  const { language } = useWords();
  const words = usePageWords(labWords);
  const { controls } = usePageWords(cityWords);
  const { scenarios } = labContents;
  const scenario = scenarios.find(({ id }) => id === settings.scenario);
  const isFirst = keyOf(settings) === keyOf(firstSettings);
  return (
    <section className="controls" aria-labelledby="controls">
      <div className="controls-head">
        <h2 id="controls">{controls.heading}</h2>
        <button type="button" className="small" disabled={isFirst} onClick={() => actOn("reset", firstSettings)}>
          {controls.reset}
        </button>
      </div>
      <p className="note">{controls.lead}</p>
      {percentages.map((part) => (
        <SettingSlider
          key={part}
          part={part}
          label={words.percentages[part]}
          unit="%"
          clipsAbove={scenario?.clipsAbove[part] ?? null}
          settings={settings}
          actOn={actOn}
        />
      ))}
      <label className="field">
        <span>{words.scenario}</span>
        <select
          value={settings.scenario}
          onChange={({ target }) => actOn("scenario", { ...settings, scenario: target.value, readings: {} })}
        >
          {scenarios.map(({ id, title }) => (
            <option key={id} value={id}>
              {nameIn(language, title)}
            </option>
          ))}
        </select>
      </label>
      <ReadingFields
        readings={scenario?.readings ?? []}
        chosen={settings.readings}
        onChange={(readings) => actOn("readings", { ...settings, readings })}
      />
      <h3>{controls.size}</h3>
      {(["years", "residents", "seed"] as const).map((part) => (
        <SettingSlider key={part} part={part} label={words.size[part]} settings={settings} actOn={actOn} />
      ))}
    </section>
  );
}
