import type { Citation, Day, Name } from "@tallyglass/policy";
import type { Percentage } from "./settings.ts";

/** What the laboratory has, in words: small enough for the page itself, which asks nobody to draw its controls. */
export interface LabContents {
  readonly scenarios: readonly LabScenario[];
  /** The attributes by which residents are counted, in the order of the population. */
  readonly attributes: readonly LabAttribute[];
}

export interface LabScenario {
  readonly id: string;
  readonly title: Name;
  /** Of its own; settings may take others. */
  readonly years: number;
  readonly from: Day;
  /** The policy that is looked at: its first. */
  readonly policy: string;
  readonly readings: readonly LabReading[];
  readonly bands: readonly LabBand[];
  /** The percentage above which some figure stops at what is possible; nothing where none ever does. */
  readonly clipsAbove: Readonly<Record<Percentage, number | null>>;
}

/** An open question in the text of the policy, with the options that can be run. */
export interface LabReading {
  readonly id: string;
  readonly question: Name;
  readonly reason: Name;
  readonly citations: readonly Citation[];
  /** The option that holds where none is chosen: that of the scenario. */
  readonly default: string;
  readonly options: readonly { readonly id: string; readonly name: Name }[];
}

/** A band under the default readings; under others its edges may lie elsewhere. */
export interface LabBand {
  readonly id: string;
  /** 1 is the best. */
  readonly rank: number;
  readonly name: Name;
}

export interface LabAttribute {
  readonly id: string;
  readonly name: Name;
  readonly values: readonly { readonly id: string; readonly name: Name }[];
}

/** Contents as their text has them: the scenarios share the readings of their policy. */
export interface EncodedContents extends Pick<LabContents, "attributes"> {
  readonly readings: readonly LabReading[];
  /** With the options that hold in each where none is chosen, in the order of the readings. */
  readonly scenarios: readonly (Omit<LabScenario, "readings"> & { readonly defaults: readonly string[] })[];
}

/** The contents that the module `virtual:laboratory-contents` holds as a text. */
export function decodeContents(text: string): LabContents {
  const { readings, scenarios, attributes } = JSON.parse(text) as EncodedContents;
  return {
    attributes,
    scenarios: scenarios.map(({ defaults, ...scenario }) => ({
      ...scenario,
      readings: readings.map((reading, at) => ({ ...reading, default: defaults[at] ?? reading.default })),
    })),
  };
}
