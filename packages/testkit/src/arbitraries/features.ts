/** What generated policies may have in them. A law that does not hold of something is stated without it. */
export interface Features {
  /** The most clauses of a version. */
  readonly clauses: number;
  /** Counts and sums. */
  readonly measures: boolean;
  readonly cap: boolean;
  readonly joint: boolean;
  readonly stacking: boolean;
  readonly override: boolean;
  readonly reset: boolean;
  readonly runningClamp: boolean;
  /** A second version, with its own clauses. */
  readonly versions: boolean;
  /** Clauses borrowed from another policy. */
  readonly borrowing: boolean;
}

export const allFeatures: Features = {
  clauses: 5,
  measures: true,
  cap: true,
  joint: true,
  stacking: true,
  override: true,
  reset: true,
  runningClamp: true,
  versions: true,
  borrowing: true,
};
