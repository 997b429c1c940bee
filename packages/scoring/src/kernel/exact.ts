/** Points beyond 2^53 would be rounded, and are refused. */
export function exact(points: number): number {
  if (!Number.isSafeInteger(points)) throw new RangeError("the points are too large to be exact");
  return points;
}
