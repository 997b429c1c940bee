import type { Span } from "../source.ts";
import type { Citation } from "./citation.ts";

/** A number with where it comes from. Where that is an assumption, it has a range. */
export interface Figure {
  readonly value: number;
  readonly range?: readonly [least: number, most: number];
  readonly citations: readonly Citation[];
  readonly span: Span;
}

/** Within which multiples of what is written numbers may lie. */
export type Times = readonly [least: number, most: number];

/** Whole days from one to another, both included, each as likely as the other. */
export interface Delay {
  readonly from: number;
  readonly to: number;
  readonly times?: Times;
  readonly citations: readonly Citation[];
  readonly span: Span;
}
