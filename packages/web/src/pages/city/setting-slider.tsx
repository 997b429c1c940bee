import { type BoundedSetting, bounds, type LabSettings } from "../../lab/settings.ts";
import { NumberField } from "../../lab-controls/number-field.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { cityWords } from "../../words/city-words.ts";
import { describeNumber } from "../../words/numbers.ts";
import type { ActOn } from "./use-acts.ts";

interface Props {
  readonly part: BoundedSetting;
  readonly label: string;
  readonly unit?: string;
  /** Above it some figures stop at what is possible; nothing where none does. */
  readonly clipsAbove?: number | null;
  readonly settings: LabSettings;
  readonly actOn: ActOn;
}

/** What a slider spans; the number beside it goes further. A seed has no order, and so no slider. */
const spans: Readonly<Record<BoundedSetting, { least: number; most: number; step: number } | undefined>> = {
  residents: { least: 2_000, most: 200_000, step: 2_000 },
  years: { least: 1, most: 20, step: 1 },
  seed: undefined,
  offences: { least: 0, most: 300, step: 5 },
  goodDeeds: { least: 0, most: 300, step: 5 },
  falseRecords: { least: 0, most: 300, step: 5 },
  correction: { least: 0, most: 300, step: 5 },
};

/** A number of the settings: typed, or moved while the city runs. */
export function SettingSlider({ part, label, unit = "", clipsAbove = null, settings, actOn }: Props) {
  const { language } = useWords();
  const { controls } = usePageWords(cityWords);
  const value = settings[part];
  const span = spans[part];
  const change = (to: number) => actOn(part, { ...settings, [part]: to });
  return (
    <div className="slider">
      <NumberField
        part={part}
        label={label}
        value={value}
        step={span?.step ?? bounds[part].step}
        unit={unit}
        onChange={change}
      />
      {span && (
        <input
          type="range"
          aria-label={label}
          aria-valuetext={`${describeNumber(value, language)}${unit}`}
          min={span.least}
          max={Math.max(span.most, value)}
          step={span.step}
          value={value}
          onChange={({ target }) => change(Number(target.value))}
        />
      )}
      {clipsAbove !== null && value > clipsAbove && <p className="note">{controls.clips(`${clipsAbove}${unit}`)}</p>}
    </div>
  );
}
