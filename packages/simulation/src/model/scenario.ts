import type { Day, Name, Span } from "@tallyglass/policy";
import type { Figure } from "@tallyglass/policy/document";

/** The keys of a scenario, its changes applied, without its documents. */
export interface ScenarioSettings {
  readonly id: string;
  readonly title: Name;
  readonly population: string;
  readonly behaviours: string;
  readonly recording: string;
  readonly policies: readonly string[];
  /** The option of each reading that is not left at its default, by policy and reading. */
  readonly readings: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly from: Day;
  readonly years: number;
  /** How many residents, where that is not the whole population. */
  readonly residents?: number;
  readonly seed: number;
  readonly replicates: number;
  readonly collectors: boolean;
  readonly feedback: boolean;
  readonly feedbacks: readonly Feedback[];
}

/** A state that raises hazards. */
export interface Feedback {
  readonly id: string;
  readonly state: FeedbackState;
  readonly behaviours: readonly string[];
  readonly times: Figure;
  readonly span: Span;
}

export type FeedbackState =
  | { readonly kind: "list"; readonly list: string }
  | { readonly kind: "band-rank"; readonly from: number; readonly to: number };
