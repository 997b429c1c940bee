import type { Network } from "@tallyglass/ledger/network";
import type { ReadingContext } from "@tallyglass/policy";
import type { Scenario } from "@tallyglass/simulation";

/** The scenario of a run, and what an audit compares it with. Plain data: it can be sent to a worker. */
export interface StudiedScenarios {
  readonly base: Scenario;
  /** What the library changes for the sake of comparison, made on the run's scenario; what cannot be made is left out. */
  readonly deltas: Readonly<Partial<Record<Delta, Scenario>>>;
  /** The networks that records are sent through, by id. */
  readonly networks: Readonly<Record<string, Network>>;
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

/** The networks of the library that an audit sends records through: one in which nothing fails, and one in which things do. */
export const studiedNetworks = ["city-bureaus", "city-bureaus-failing"] as const;
