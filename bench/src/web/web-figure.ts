/** What was measured of the page, beside what it is promised to be. */
export interface WebFigure {
  readonly what: string;
  readonly value: string;
  /** The same of something that does not depend on us, in the same run. */
  readonly baseline: string;
  readonly promise: string;
}

export function medianOf(values: readonly number[]): number {
  return atRank(values, 0.5);
}

/** The value below which a share of all lies. */
function atRank(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function milliseconds(values: readonly number[]): string {
  return `${medianOf(values).toFixed(0)} ms (95 % within ${atRank(values, 0.95).toFixed(0)} ms, ${values.length} times)`;
}
