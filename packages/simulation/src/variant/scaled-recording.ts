import { freeze } from "@tallyglass/policy/document";
import type { Scenario } from "../scenario/resolve-scenario.ts";
import { allFalseRecords, highestChances, withinRecordingBounds } from "./bounds.ts";
import type { Move } from "./move.ts";
import { moveChances, moveCorrection, moveFalseRecords } from "./recording-factors.ts";
import { scoredBehaviours } from "./scored-behaviours.ts";

/** By what the figures of a recording model are multiplied; 1 leaves them. */
export interface RecordingTimes {
  /** The chances that dishonest, and that trustworthy, deeds are recorded by a department. */
  readonly dishonest: number;
  readonly trustworthy: number;
  /** How many false records the departments make. */
  readonly falseRecords: number;
  /** Each of the chances that a wrong record is noticed, appealed against, and the appeal upheld. */
  readonly correction: number;
}

/**
 * A scenario whose departments record more or less, as far as the policies have something to do with them. No chance goes
 * beyond 1, whoever did it and whoever grades it, and all false records together not beyond the ceiling of the
 * behaviours document: where they would, they stop there (`clippingOf` says from when on). What collectors see, delays,
 * and records on the wrong file stay. It shares its draws with the scenario.
 *
 * @example
 * ```ts
 * const twice = scaledRecording(scenario, { dishonest: 2, trustworthy: 1, falseRecords: 1, correction: 1 });
 * ```
 */
export function scaledRecording(scenario: Scenario, times: RecordingTimes): Scenario {
  const dishonest = moveChances("dishonest", scenario, by(times.dishonest));
  const chances = moveChances("trustworthy", dishonest, by(times.trustworthy));
  const falseRecords = moveFalseRecords(chances, by(times.falseRecords));
  return freeze(withinRecordingBounds(moveCorrection(falseRecords, by(times.correction, 1))));
}

function by(times: number, most = Number.POSITIVE_INFINITY): Move {
  return { figure: (figure) => ({ ...figure, value: Math.min(most, figure.value * times) }), times: () => times };
}

/** The multiple beyond which some figure of each kind stops; without bound where there is none of the kind. */
export function clippingOf(scenario: Scenario): RecordingTimes {
  const scored = scoredBehaviours(scenario);
  const { offices, defaults } = scenario.recording;
  const departments = new Set(
    Array.from(scored, (code) => scenario.behaviours.hazards.get(code)?.behaviour.department),
  );
  const chances = highestChances(scenario).filter(({ code }) => scored.has(code));
  const ofKind = (kind: "dishonest" | "trustworthy") =>
    chances.flatMap((each) => (each.kind === kind ? [each.chance.value * each.most] : []));
  const moved = [defaults, ...Array.from(offices).flatMap(([id, office]) => (departments.has(id) ? [office] : []))];
  const corrections = moved.flatMap(({ correction: { noticed, appealed, upheld } }) => [
    ...[noticed.value, appealed.value, upheld.value],
  ]);
  return {
    dishonest: 1 / Math.max(0, ...ofKind("dishonest")),
    trustworthy: 1 / Math.max(0, ...ofKind("trustworthy")),
    falseRecords: mostFalseRecords(scenario),
    correction: 1 / Math.max(0, ...corrections),
  };
}

/** Departments that no policy has to do with make as many as before. */
function mostFalseRecords(scenario: Scenario): number {
  const total = allFalseRecords(scenario);
  const moved = allFalseRecords(moveFalseRecords(scenario, by(2))) - total;
  return (scenario.candidates.falseCeiling - (total - moved)) / moved;
}
