import type { ReadingContext } from "@tallyglass/policy";
import type { Scenario } from "@tallyglass/simulation";

/** The scenario of a run, and what an audit compares it with. Plain data: it can be sent to a worker. */
export interface StudiedScenarios {
  readonly base: Scenario;
  /** What the library changes for the sake of comparison, made on the run's scenario; what cannot be made is left out. */
  readonly deltas: Readonly<Partial<Record<Delta, Scenario>>>;
  /** What readings are chosen with. */
  readonly library: ReadingContext;
}

/** By the scenario of the library whose changes are made. */
export const deltaScenarios = {
  truth: "fuzhou-true",
  appeals: "fuzhou-appeals",
  expiry: "fuzhou-expiry",
  cities: "nine-cities",
} as const;

export type Delta = keyof typeof deltaScenarios;
