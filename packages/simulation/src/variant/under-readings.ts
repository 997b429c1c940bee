import { type Choice, chooseReadings, type ReadingContext, type Scheme } from "@tallyglass/policy";
import { freeze } from "@tallyglass/policy/document";
import type { Scenario } from "../scenario/resolve-scenario.ts";

/**
 * A scenario whose first policy is read otherwise: the options given stand in place of the scenario's own.
 *
 * @param library what the scenario was resolved with
 *
 * @throws {ReadingError} if the policy has no such reading or option, or it cannot be run.
 *
 * @example
 * ```ts
 * const from600 = underReadings(scenario, { start: "600" }, scenarios.library);
 * ```
 */
export function underReadings(scenario: Scenario, options: Choice, library: ReadingContext): Scenario {
  const { settings, schemes } = scenario;
  const [first, ...others] = schemes;
  const choice = { ...settings.readings.get(first.id), ...options };
  const written = library.schemes.get(first.id) as Scheme;
  const readings = new Map([...settings.readings, [first.id, choice]]);
  return freeze({
    ...scenario,
    settings: { ...settings, readings },
    schemes: [chooseReadings(written, choice, library), ...others],
  });
}
