import type { Run } from "./run-program.ts";

/** One figure of the benchmark: what was measured, against what, and what was promised. */
export interface Figure {
  readonly what: string;
  readonly measured: Run;
  readonly baselineName: string;
  readonly baseline: Run;
  readonly promise: string;
}
