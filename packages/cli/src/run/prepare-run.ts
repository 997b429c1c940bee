import { planScenario, type SimulationPlan } from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { type OpenScenario, openScenario } from "../library/open-scenario.ts";
import { refuseSetTwice, type Setting } from "../library/settings.ts";
import { planDigest } from "./digest.ts";

/** What a run is asked to be. */
export interface RunRequest {
  readonly scenario: string;
  readonly settings: readonly Setting[];
  readonly workers: number;
  /** Of how many residents the records are kept. */
  readonly records: number;
  readonly signal: AbortSignal;
}

/** A run that can begin. */
export interface PreparedRun extends RunRequest {
  readonly opened: OpenScenario;
  readonly plan: SimulationPlan;
  readonly planDigest: string;
  /** In milliseconds. */
  readonly timings: { readonly reading: number; readonly planning: number };
}

/**
 * Reads and compiles what a run needs.
 *
 * @throws {Failure} if the scenario cannot be run as it was asked to.
 */
export function prepareRun(request: RunRequest): PreparedRun {
  const { scenario, settings } = request;
  refuseSetTwice(settings);
  const startedAt = performance.now();
  const opened = openScenario(scenario, settings);
  const readAt = performance.now();
  const plan = planScenario(opened.scenario);
  requireWholePairs(opened, plan);
  const timings = {
    reading: Math.round(readAt - startedAt),
    planning: Math.round(performance.now() - readAt),
  };
  return { ...request, opened, plan, planDigest: planDigest(plan), timings };
}

/** Neighbours (2n and 2n + 1) may get each other's records, so that nobody is without one. */
function requireWholePairs({ scenario }: OpenScenario, { residents }: SimulationPlan): void {
  if (residents % 2 === 0) return;
  const asked = scenario.settings.residents === undefined ? "the population" : "the scenario";
  throw new Failure(
    exitCode.badInput,
    `${asked} has an odd number of residents`,
    "residents come in pairs of neighbours: choose an even number",
  );
}
