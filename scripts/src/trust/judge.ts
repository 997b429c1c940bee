import type { TrustFigure } from "@tallyglass/testkit";
import type { Need, TrustRow } from "./rows.ts";
import type { RowRun } from "./run-row.ts";

/** Whether a promise holds, and the figure that was reached, in words. */
export interface Judged {
  readonly row: TrustRow;
  readonly holds: boolean;
  readonly figure: string;
}

/** A promise holds if its tests passed and told every figure that it needs: what nobody told is not reached. */
export function judge(row: TrustRow, { passed, figures }: Pick<RowRun, "passed" | "figures">): Judged {
  const own = figures.filter((figure) => figure.row === row.id);
  const reached = row.needs.every((need) => isReached(need, own));
  const names = [...new Set([...row.needs.map(({ of }) => of), ...own.map(({ of }) => of)])];
  const parts = names.map((of) => describeFigures(of, own, row.needs));
  return { row, holds: passed && reached, figure: `${parts.join("; ")}${passed ? "" : "; a test failed"}` };
}

function isReached(need: Need, own: readonly TrustFigure[]): boolean {
  const counts = countsOf(need.of, own);
  if (counts.length === 0) return false;
  return "atLeast" in need ? sum(counts) >= need.atLeast : Math.max(...counts) <= need.atMost;
}

/** `500 kills (65 append on PGlite, …)`; of what is limited, the highest. */
function describeFigures(of: string, own: readonly TrustFigure[], needs: readonly Need[]): string {
  const figures = own.filter((figure) => figure.of === of);
  const counts = figures.map(({ count }) => count);
  if (counts.length === 0) return `not told: ${of}`;
  const isLimited = needs.some((need) => need.of === of && "atMost" in need);
  const total = isLimited ? Math.max(...counts) : sum(counts);
  const notes = [...new Set(figures.flatMap(({ note }) => (note === undefined ? [] : [note])))];
  const within = notes.map((note) => {
    const noted = figures.filter((figure) => figure.note === note).map(({ count }) => count);
    return notes.length === 1 ? note : `${numberText(isLimited ? Math.max(...noted) : sum(noted))} ${note}`;
  });
  return `${numberText(total)} ${of}${within.length === 0 ? "" : ` (${within.join(", ")})`}`;
}

function countsOf(of: string, own: readonly TrustFigure[]): readonly number[] {
  return own.filter((figure) => figure.of === of).map(({ count }) => count);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function numberText(number: number): string {
  return number.toLocaleString("en");
}
