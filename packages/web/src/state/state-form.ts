import type { PageLibrary } from "../data/page-library.ts";
import type { Language } from "../words/language.ts";

/** What the state of every page has. */
export interface SharedState {
  /** Left out, the browser's own. */
  readonly language?: Language;
}

/** A part of a link that is not kept, by its key; what was written only where that is harmless. */
export interface LinkProblem {
  readonly kind:
    | "unknown-key"
    | "invalid"
    | "not-there"
    | "refused"
    | "other-version"
    | "other-engine"
    | "other-library"
    | "too-long";
  readonly key: string;
  readonly written?: string;
}

/** A state, and what of the link is not in it. */
export interface Kept<State> {
  readonly state: State;
  readonly problems: readonly LinkProblem[];
}

/** A part of a link: `life=nurse`. */
export type LinkPart = readonly [key: string, value: string];

/** How the state of a page stands in a link. What is read from what was written is the same state. */
export interface StateForm<State extends SharedState> {
  /** What the page shows where no link says otherwise. */
  readonly first: State;
  /** The parts of a link, without those that every link has. */
  write(state: State): readonly LinkPart[];
  /** The state with one part more, or why it cannot have it. */
  read(state: State, key: string, value: string): State | "unknown-key" | "invalid";
  /** The state without what is nowhere in the library. */
  keep(state: State, library: PageLibrary): Kept<State>;
}
