import type { Office, RecordingModel } from "../model/recording.ts";
import type { Scenario } from "../scenario/resolve-scenario.ts";
import { highestChances } from "./bounds.ts";

/** A path of a scenario, and the number that it is set to. */
export interface NumberAtPath {
  readonly path: string;
  readonly value: number;
}

/**
 * What has to be set in a scenario so that its departments record as in another that `scaledRecording` made of it: the
 * chance of each behaviour that is other, and false records and correction of all departments where some are.
 *
 * @example
 * ```ts
 * recordingPaths(scenario, scaled); // [{ path: "recording.court.judgment-default", value: 0.45 }, …]
 * ```
 */
export function recordingPaths(scenario: Scenario, scaled: Scenario): readonly NumberAtPath[] {
  const before = new Map(highestChances(scenario).map(({ code, chance }) => [code, chance.value]));
  const chances = highestChances(scaled).flatMap(({ code, chance: { value } }) =>
    before.get(code) === value ? [] : [{ path: `recording.${code}`, value }],
  );
  return [
    ...chances,
    ...ofOffices(scenario.recording, scaled.recording, "false-per-100000", (office) => office.falsePer100000.value),
    ...(["noticed", "appealed", "upheld"] as const).flatMap((part) =>
      ofOffices(scenario.recording, scaled.recording, `correction.${part}`, ({ correction }) => correction[part].value),
    ),
  ];
}

/** Of all offices or of none: an office that says nothing of a figure has that of the defaults, moved or not. */
function ofOffices(
  before: RecordingModel,
  after: RecordingModel,
  key: string,
  numberOf: (office: Office) => number,
): readonly NumberAtPath[] {
  const all = [
    { id: "defaults", left: before.defaults, right: after.defaults },
    ...Array.from(after.offices, ([id, right]) => ({ id, left: before.offices.get(id) ?? before.defaults, right })),
  ];
  if (all.every(({ left, right }) => numberOf(left) === numberOf(right))) return [];
  return all.map(({ id, right }) => ({ path: `recording.${id}.${key}`, value: numberOf(right) }));
}
