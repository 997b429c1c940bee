import type { Behaviour, Name, Span } from "@tallyglass/policy";
import type { Figure, Times } from "@tallyglass/policy/document";
import type { Group } from "./group.ts";

/** What residents do. */
export interface BehaviourModel {
  readonly id: string;
  readonly title: Name;
  /** How many false records at most a scenario may let the bureaus make, by 100,000 residents a year. */
  readonly falseCeiling: number;
  /** By the code of the behaviour, in the order of codes. */
  readonly hazards: ReadonlyMap<string, Hazard>;
}

export interface Hazard {
  readonly behaviour: Behaviour;
  /** The mean over those scored who pass the gate. */
  readonly perYear: Figure;
  readonly gate: Group;
  readonly multipliers: readonly Multiplier[];
  readonly headroom: number;
  readonly outcomes: readonly Outcome[];
  readonly entails: ReadonlyMap<string, Figure>;
  readonly span: Span;
}

/** How the mean is spread over the values of an attribute. */
export interface Multiplier {
  readonly by: string;
  readonly factors: ReadonlyMap<string, number>;
  readonly times?: Times;
  readonly span: Span;
}

/** What a deed comes with. */
export interface Outcome {
  /** In millionths. */
  readonly weight: number;
  readonly set: ReadonlyMap<string, Drawn>;
}

/** A value, or whole units from one to another of which each is as likely as the other. */
export type Drawn =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "units"; readonly from: number; readonly to: number };
