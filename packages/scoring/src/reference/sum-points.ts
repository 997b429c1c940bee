/** What lines come to together. Points beyond 2^53 would be rounded, and are refused. */
export function sumPoints(lines: readonly { readonly points: number }[]): number {
  let total = 0;
  for (const { points } of lines) total += points;
  if (!Number.isSafeInteger(total)) throw new RangeError("the points are too large to be exact");
  return total;
}
