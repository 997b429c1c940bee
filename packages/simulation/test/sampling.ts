/** How many standard errors a count lies from what it is expected to be. */
export function standardErrors(observed: number, trials: number, probability: number): number {
  const expected = trials * probability;
  const error = Math.sqrt(trials * probability * (1 - probability));
  if (error === 0) return observed === expected ? 0 : Number.POSITIVE_INFINITY;
  return (observed - expected) / error;
}

/** The same for a number of events that come one by one, at an expected number. */
export function poissonErrors(observed: number, expected: number): number {
  if (expected === 0) return observed === 0 ? 0 : Number.POSITIVE_INFINITY;
  return (observed - expected) / Math.sqrt(expected);
}

/**
 * So many standard errors no honest count is away from what is expected: with a few thousand counts, one in
 * a thousand runs would be, and the seeds of these are fixed.
 */
export const tooFar = 5;

/** Below so many expected events a count is no normal number, and wider bounds hold. */
export const few = 10;
