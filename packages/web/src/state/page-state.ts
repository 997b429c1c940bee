import type { Day } from "@tallyglass/policy";
import type { Language } from "../words/language.ts";

/** An event that the reader put on the timeline; its values as they are written. */
export interface AddedEvent {
  readonly behaviour: string;
  readonly date: Day;
  readonly values: Readonly<Record<string, string>>;
}

/** Everything that a link holds. */
export interface PageState {
  /** Left out, the browser's own. */
  readonly language?: Language;
  /** The ready life; empty for a timeline that begins with nothing. */
  readonly life: string;
  /** Which events of the ready life are taken off, counted from 0. */
  readonly removed: readonly number[];
  readonly added: readonly AddedEvent[];
  /** The day to look at; left out, the last day that the ready lives know of. */
  readonly day?: Day;
  /** The policy whose account is open. */
  readonly open?: string;
  /** The band of that policy for which it was asked what it would take. */
  readonly toward?: string;
}

export const firstState: PageState = { life: "taxi-driver", removed: [], added: [] };

/** A part of a link that is not kept, by its key; what was written only where that is harmless. */
export interface LinkProblem {
  readonly kind: "unknown-key" | "invalid" | "not-there" | "refused" | "other-version" | "other-library";
  readonly key: string;
  readonly written?: string;
}
