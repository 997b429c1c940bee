import { type NumberAtPath, recordingPaths, type Scenario } from "@tallyglass/simulation";
import type { ScenarioMaker } from "./scenario-of.ts";
import { firstSettings, type LabSettings, percentages } from "./settings.ts";

/** A run of the page as the command line makes it, to the same digest. */
export interface AsScenario {
  /** To be typed where the program is installed. */
  readonly command: string;
  /** What `document` is kept as; the command names it. */
  readonly file?: string;
  /** A scenario document; left out where the options of the command say it all. */
  readonly document?: string;
}

const file = "mine.yaml";

/**
 * Writes settings as a command, and as a scenario that rests on one of the library where percentages are not 100.
 *
 * @example
 * ```ts
 * asScenario(firstSettings, scenarios).command; // "tallyglass simulate fuzhou --residents 10000"
 * ```
 */
export function asScenario(settings: LabSettings, { scenarioOf }: Pick<ScenarioMaker, "scenarioOf">): AsScenario {
  const written = scenarioOf({ ...settings, ...unscaled });
  if (percentages.every((part) => settings[part] === 100)) return { command: commandOf(settings, written) };
  const changes = recordingPaths(written, scenarioOf(settings));
  return { command: `tallyglass simulate ${file}`, file, document: documentOf(settings, written, changes) };
}

const { offences, goodDeeds, falseRecords, correction } = firstSettings;
const unscaled = { offences, goodDeeds, falseRecords, correction };

function commandOf(
  { scenario, residents, years, seed, readings }: LabSettings,
  { schemes: [{ id }] }: Scenario,
): string {
  return [
    `tallyglass simulate ${scenario} --residents ${residents} --years ${years} --seed ${seed}`,
    ...Object.entries(readings).map(([reading, option]) => `--set readings.${id}.${reading}=${option}`),
  ].join(" ");
}

function documentOf(
  { scenario, residents, years, seed, readings, ...times }: LabSettings,
  { settings, schemes: [{ id }] }: Scenario,
  changes: readonly NumberAtPath[],
): string {
  const what = percentages.map((part) => `${part} ${times[part]}%`).join(", ");
  const { en, zh } = settings.title;
  return `${[
    `scenario: ${scenario}-mine`,
    "title:",
    `  en: ${JSON.stringify(`${en}: ${what}`)}`,
    `  zh: ${JSON.stringify(`${zh ?? en}：${what}`)}`,
    `base: ${scenario}`,
    "changes:",
    ...[`residents: ${residents}`, `years: ${years}`, `seed: ${seed}`].map(indented),
    ...Object.entries(readings).map(([reading, option]) =>
      indented(`readings.${id}.${reading}: ${JSON.stringify(option)}`),
    ),
    ...changes.map(({ path, value }) => indented(`${path}: ${value}`)),
  ].join("\n")}\n`;
}

function indented(line: string): string {
  return `  ${line}`;
}
