import { isId } from "../state/decode-state.ts";
import { written } from "../state/harmless.ts";
import type { Kept, LinkPart } from "../state/state-form.ts";
import type { LabContents } from "./contents.ts";
import { type BoundedSetting, checkSettings, type LabSettings, percentages } from "./settings.ts";

/** What all runs of a comparison share: of other residents, years or draws nobody's life can be set beside another. */
export const sharedSettings = ["residents", "years", "seed"] as const satisfies readonly BoundedSetting[];

/** The parts of a link by which settings are known; what is as the scenario has it is left out. */
export function settingsParts(settings: LabSettings): readonly LinkPart[] {
  return [...sizeParts(settings), ...sideParts(settings)];
}

/** Residents, years and seed. */
function sizeParts(settings: LabSettings): readonly LinkPart[] {
  return sharedSettings.map((part): LinkPart => [part, String(settings[part])]);
}

/** Everything else. */
export function sideParts({ scenario, readings, ...settings }: LabSettings): readonly LinkPart[] {
  return [
    ["scenario", scenario],
    ...percentages.flatMap((part): readonly LinkPart[] =>
      settings[part] === 100 ? [] : [[keys[part], String(settings[part])]],
    ),
    ...Object.entries(readings).map(([reading, option]): LinkPart => ["reading", `${reading}:${option}`]),
  ];
}

/** How a number of the settings is called in a link. */
const keys: Readonly<Record<BoundedSetting, string>> = {
  residents: "residents",
  years: "years",
  seed: "seed",
  offences: "offences",
  goodDeeds: "good-deeds",
  falseRecords: "false-records",
  correction: "correction",
};

const numbers = new Map(Object.entries(keys).map(([part, key]) => [key, part as BoundedSetting]));

/** Settings with one part of a link more, or why they cannot have it. */
export function readSettingsPart(
  settings: LabSettings,
  key: string,
  value: string,
): LabSettings | "unknown-key" | "invalid" {
  const part = numbers.get(key);
  if (part !== undefined) return /^\d{1,10}$/.test(value) ? { ...settings, [part]: Number(value) } : "invalid";
  if (key === "scenario") return isId(value) ? { ...settings, scenario: value } : "invalid";
  if (key !== "reading") return "unknown-key";
  const [reading = "", option = "", ...rest] = value.split(":");
  if (!isId(reading) || !isId(option) || rest.length > 0) return "invalid";
  return { ...settings, readings: { ...settings.readings, [reading]: option } };
}

/** Settings without what the laboratory does not have, and what that was. */
export function keepSettings(settings: LabSettings, contents: LabContents): Kept<LabSettings> {
  const checked = checkSettings(settings, contents);
  const problems = checked.problems.map(({ part, kind }) => {
    const [name = "", reading] = part.split(".");
    const value = reading === undefined ? settings[name as keyof LabSettings] : settings.readings[reading];
    return {
      kind: kind === "not-there" ? ("not-there" as const) : ("invalid" as const),
      key: reading === undefined ? (keys[name as BoundedSetting] ?? name) : "reading",
      ...written(reading === undefined ? String(value) : `${reading}:${String(value)}`),
    };
  });
  return { state: checked.settings, problems };
}
