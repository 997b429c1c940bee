import type { Judged } from "./judge.ts";
import { type TrustRow, trustRows } from "./rows.ts";

const head = `# What is promised, and what was reached

\`npm run trust\` runs the tests of each promise in full size and writes this page; \`npm run trust -- once tampering\` only some of
them, and \`TALLYGLASS_SEED\` repeats a seed. \`npm test\` runs the same tests in a short form. A promise whose tests told no figure
does not hold.

| promise | shown by | figure reached | seed |
|---|---|---|---|`;

/** The page with what was reached now, and of the promises that were not looked at what it said before. */
export function writeTrustPage(judged: readonly Judged[], seed: number, before: string): string {
  const lines = trustRows.map((row) => {
    const now = judged.find((each) => each.row.id === row.id);
    return now === undefined ? lineBefore(row, before) : lineOf(now, seed);
  });
  return `${head}\n${lines.join("\n")}\n`;
}

function lineOf({ row, holds, figure }: Judged, seed: number): string {
  return `| ${row.promise} | ${row.how} | ${holds ? "" : "**does not hold**: "}${figure} | ${seed} |`;
}

function lineBefore({ promise, how }: TrustRow, before: string): string {
  return (
    before.split("\n").find((line) => line.startsWith(`| ${promise} |`)) ?? `| ${promise} | ${how} | not yet run | |`
  );
}
