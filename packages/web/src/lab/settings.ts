import type { LabContents } from "./contents.ts";

/**
 * A run as the page asks for it. Frozen plain data; the same settings give the same run everywhere.
 *
 * The four percentages say by what chances and rates of the recording model are multiplied, department by department,
 * where the policy has something to do with it; 100 leaves them as the scenario has them. A chance stops at 1, with
 * what groups and assessors make of it, and all false records together at the ceiling of the behaviours document.
 */
export interface LabSettings {
  /** One of the scenarios of the laboratory, as `fuzhou`. */
  readonly scenario: string;
  /** Even: neighbours are run together. */
  readonly residents: number;
  readonly years: number;
  readonly seed: number;
  /** In percent: the chances that dishonest deeds are recorded. */
  readonly offences: number;
  /** In percent: the chances that trustworthy deeds are recorded. */
  readonly goodDeeds: number;
  /** In percent: how many false records the offices make. */
  readonly falseRecords: number;
  /** In percent: each of the chances that a wrong record is noticed, appealed against, and the appeal upheld. */
  readonly correction: number;
  /** The option of each reading of the scenario's first policy that is chosen, by the reading's id. */
  readonly readings: Readonly<Record<string, string>>;
}

/** The settings that are whole percentages. */
export const percentages = ["offences", "goodDeeds", "falseRecords", "correction"] as const;

export type Percentage = (typeof percentages)[number];

/** The least and the most of each number; what lies between in steps of `step` is allowed. */
export const bounds = {
  residents: { least: 2, most: 200_000, step: 2 },
  years: { least: 1, most: 20, step: 1 },
  seed: { least: 0, most: 4_294_967_295, step: 1 },
  offences: { least: 0, most: 1_000, step: 1 },
  goodDeeds: { least: 0, most: 1_000, step: 1 },
  falseRecords: { least: 0, most: 1_000, step: 1 },
  correction: { least: 0, most: 1_000, step: 1 },
} as const satisfies Partial<Record<keyof LabSettings, { least: number; most: number; step: number }>>;

export type BoundedSetting = keyof typeof bounds;

export const firstSettings: LabSettings = Object.freeze({
  scenario: "fuzhou",
  ...{ residents: 10_000, years: 5, seed: 1 },
  ...{ offences: 100, goodDeeds: 100, falseRecords: 100, correction: 100 },
  readings: Object.freeze({}),
});

/** A part of settings that cannot be used: a key of `LabSettings`, or `readings.start` for one reading. */
export interface SettingsProblem {
  readonly part: string;
  /** Of another form, outside its bounds, or not in the laboratory. */
  readonly kind: "invalid" | "out-of-bounds" | "not-there";
}

/** Settings in which what cannot be used is as in `firstSettings`, and what that was. */
export interface CheckedSettings {
  readonly settings: LabSettings;
  readonly problems: readonly SettingsProblem[];
}

/**
 * Checks what may be settings, such as those of a link, part by part.
 *
 * @example
 * ```ts
 * checkSettings({ ...firstSettings, residents: 3 }, contents).problems; // [{ part: "residents", kind: "out-of-bounds" }]
 * ```
 */
export function checkSettings(given: unknown, contents: LabContents): CheckedSettings {
  const parts: Readonly<Record<string, unknown>> = isObject(given) ? given : {};
  const unknown = Object.keys(parts).filter((part) => !Object.hasOwn(firstSettings, part));
  const problems: SettingsProblem[] = unknown.map((part) => ({ part, kind: "not-there" }));
  const scenario = checkScenario(parts.scenario, contents, problems);
  const numbers = Object.fromEntries(
    (Object.keys(bounds) as BoundedSetting[]).map((part) => [part, checkNumber(part, parts[part], problems)]),
  ) as Record<BoundedSetting, number>;
  const readings = checkReadings(parts.readings, scenario, contents, problems);
  return { settings: Object.freeze({ scenario, ...numbers, readings }), problems };
}

function checkScenario(value: unknown, { scenarios }: LabContents, problems: SettingsProblem[]): string {
  const found = scenarios.find(({ id }) => id === value);
  if (found !== undefined) return found.id;
  problems.push({ part: "scenario", kind: typeof value === "string" ? "not-there" : "invalid" });
  return firstSettings.scenario;
}

function checkNumber(part: BoundedSetting, value: unknown, problems: SettingsProblem[]): number {
  const { least, most, step } = bounds[part];
  if (typeof value !== "number" || !Number.isInteger(value)) problems.push({ part, kind: "invalid" });
  else if (value < least || value > most || value % step !== 0) problems.push({ part, kind: "out-of-bounds" });
  else return value;
  return firstSettings[part];
}

function checkReadings(
  value: unknown,
  scenario: string,
  { scenarios }: LabContents,
  problems: SettingsProblem[],
): LabSettings["readings"] {
  if (!isObject(value)) {
    problems.push({ part: "readings", kind: "invalid" });
    return firstSettings.readings;
  }
  const known = scenarios.find(({ id }) => id === scenario)?.readings ?? [];
  const kept = Object.entries(value).filter(([reading, option]) => {
    const options = known.find(({ id }) => id === reading)?.options ?? [];
    if (options.some(({ id }) => id === option)) return true;
    problems.push({ part: `readings.${reading}`, kind: typeof option === "string" ? "not-there" : "invalid" });
    return false;
  });
  return Object.freeze(Object.fromEntries(kept) as Record<string, string>);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
