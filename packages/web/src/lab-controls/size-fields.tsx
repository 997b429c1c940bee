import type { LabSettings } from "../lab/settings.ts";
import { sharedSettings } from "../lab/settings-parts.ts";
import { usePageWords } from "../shell/use-page.ts";
import { labWords } from "../words/lab-words.ts";
import { NumberField } from "./number-field.tsx";

interface Props {
  readonly settings: LabSettings;
  readonly onChange: (settings: LabSettings) => void;
}

const steps = { residents: 1000, years: 1, seed: 1 } as const;

/** How many residents, for how long, and what their draws follow from. */
export function SizeFields({ settings, onChange }: Props) {
  const words = usePageWords(labWords);
  return (
    <div className="size-fields">
      {sharedSettings.map((part) => (
        <NumberField
          key={part}
          part={part}
          label={words.size[part]}
          value={settings[part]}
          step={steps[part]}
          onChange={(value) => onChange({ ...settings, [part]: value })}
        />
      ))}
    </div>
  );
}
