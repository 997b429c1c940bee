import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../scripts/src/repository.ts";
import { judge } from "../scripts/src/trust/judge.ts";
import { type TrustRow, trustRows } from "../scripts/src/trust/rows.ts";
import { writeTrustPage } from "../scripts/src/trust/trust-page.ts";
import { readText } from "./repository-files.ts";

describe.each(trustRows)("the promise that $promise", (row) => {
  test("stands on the page with the figure that was reached, and holds", () => {
    const line = readText("docs/trust.md")
      .split("\n")
      .find((each) => each.startsWith(`| ${row.promise} | ${row.how} |`));

    expect(line).toBeDefined();
    expect(line).not.toMatch(/does not hold|not told|not yet run/);
  });

  test("has tests that are there and tell each figure that it needs", () => {
    const texts = row.files.map((file) => (existsSync(join(root, file)) ? readText(file) : undefined));

    expect(texts).not.toContain(undefined);
    expect(texts.filter((text) => !text?.includes(`row: "${row.id}"`) && !text?.includes(`row = "${row.id}"`))).toEqual(
      [],
    );
  });
});

describe("a promise", () => {
  const row: TrustRow = {
    id: "door",
    promise: "the door holds",
    how: "pushing",
    files: [],
    needs: [
      { of: "pushes", atLeast: 100 },
      { of: "seconds", atMost: 3 },
    ],
  };
  const pushes = { row: "door", of: "pushes", count: 60 };
  const seconds = { row: "door", of: "seconds", count: 2 };

  test("holds if enough was counted", () => {
    const figures = [{ ...pushes, note: "hard" }, { ...pushes, note: "soft" }, seconds];

    expect(judge(row, { passed: true, figures })).toEqual({
      row,
      holds: true,
      figure: "120 pushes (60 hard, 60 soft); 2 seconds",
    });
  });

  test.each([
    ["too little was counted", true, [pushes, seconds]],
    ["a limit was passed once", true, [pushes, pushes, seconds, { ...seconds, count: 4 }]],
    ["nobody told a figure", true, [pushes, pushes]],
    ["what was told is of another promise", true, [pushes, { ...pushes, row: "window" }, seconds]],
    ["a test failed", false, [pushes, pushes, seconds]],
    ["there were no figures", true, []],
  ])("does not hold if %s", (_, passed, figures) => {
    expect(judge(row, { passed, figures }).holds).toBe(false);
  });

  test("that was not looked at keeps what the page said", () => {
    const [first, second] = trustRows as readonly [TrustRow, TrustRow];
    const before = writeTrustPage([{ row: first, holds: true, figure: "7 of them" }], 1, "");
    const after = writeTrustPage([{ row: second, holds: false, figure: "none" }], 2, before);

    expect(after).toContain(`| ${first.promise} | ${first.how} | 7 of them | 1 |`);
    expect(after).toContain(`| ${second.promise} | ${second.how} | **does not hold**: none | 2 |`);
  });
});
