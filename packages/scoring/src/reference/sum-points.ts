/** What lines come to together. */
export function sumPoints(lines: readonly { readonly points: number }[]): number {
  let total = 0;
  for (const { points } of lines) total += points;
  return total;
}
