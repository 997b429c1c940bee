import type { Network } from "@tallyglass/ledger/network";
import type { Library } from "@tallyglass/policy";
import type { FigureCounts, Scenario } from "@tallyglass/simulation";
import type { Delta } from "@tallyglass/study";

/** What the worker knows: documents that were read and checked when the site was built. */
export interface Laboratory {
  /** The version of the program that built the site. */
  readonly version: string;
  /** The words of records, and the policies as they are written. No ready life is in it. */
  readonly library: Library;
  readonly scenarios: ReadonlyMap<string, LabModel>;
  /** The networks that an audit sends records through, by id. */
  readonly networks: Readonly<Record<string, Network>>;
}

/** A scenario as the library has it. The documents that it was read from are not in it. */
export interface LabModel {
  readonly scenario: Scenario;
  /** Numbers of its documents, by where they come from. */
  readonly figures: FigureCounts;
  /** What an audit compares it with, made on it; what cannot be made is left out. */
  readonly deltas: Readonly<Partial<Record<Delta, Scenario>>>;
}

/** The part of a scenario that is told apart from others of the laboratory; the population and behaviours are the same. */
export interface EncodedScenario {
  readonly settings: Scenario["settings"];
  /** The number of its recording model. */
  readonly recording: number;
}

/** The laboratory as its text has it, before policies are read as scenarios read them. */
export interface EncodedLaboratory {
  readonly version: string;
  readonly library: Omit<Library, "lives">;
  readonly population: Scenario["population"];
  readonly behaviours: Scenario["behaviours"];
  readonly recordings: readonly Scenario["recording"][];
  readonly networks: Readonly<Record<string, Network>>;
  readonly scenarios: readonly (EncodedScenario & {
    readonly id: string;
    readonly figures: FigureCounts;
    readonly deltas: Readonly<Partial<Record<Delta, EncodedScenario>>>;
  })[];
}
