/** Points with their sign: `+20`, `−30`, `0`. */
export function signed(points: number): string {
  if (points === 0) return "0";
  return `${points > 0 ? "+" : "−"}${Math.abs(points)}`;
}

/** A score; `?` for a start that was published nowhere, with the change from it. */
export function writeScore({ score, change }: { readonly score: number | null; readonly change: number }): string {
  if (score === null) return change === 0 ? "?" : `? ${signed(change)}`;
  return writePoints(score);
}

/** Points without a plus: `20`, `−30`. */
export function writePoints(points: number): string {
  return points < 0 ? signed(points) : String(points);
}
