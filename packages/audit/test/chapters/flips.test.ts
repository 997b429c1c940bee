import { describe, expect, test } from "@tallyglass/testkit";
import { flipsChapter } from "../../src/chapters/flips.ts";
import type { FlipStudy, PairedGroupCounts } from "../../src/study/study.ts";
import { runOf, studyWith } from "../variant-studies.ts";

function groupOf(residence: string, counts: Partial<PairedGroupCounts>): PairedGroupCounts {
  return {
    ...{ grouping: "residence", group: { residence }, scored: 0, changed: 0, higher: 0, lower: 0 },
    ...{ bandBetter: 0, bandWorse: 0, difference: 0, squares: 0 },
    ...counts,
  };
}

function flip(effect: FlipStudy["effect"], rural: Partial<PairedGroupCounts>): FlipStudy {
  const nobody = runOf([]);
  const urban = groupOf("urban", { scored: 900, changed: 900, difference: 90_000 });
  const groups = [
    // Counted once more by another grouping, which must not be added.
    { ...groupOf("rural", rural), grouping: "income", group: { income: "1" } },
    urban,
    groupOf("rural", rural),
  ];
  return {
    ...{ attribute: "residence", from: "rural", to: "urban", effect },
    pair: { residents: 1000, first: nobody, second: nobody, groups },
  };
}

const flips = [
  flip("direct", { scored: 100, changed: 40, bandWorse: 10, bandBetter: 2, difference: -150, squares: 2_500 }),
  flip("total", { scored: 100, changed: 60, bandWorse: 25, bandBetter: 1, difference: -400, squares: 10_000 }),
];
const causes = [{ attribute: "residence", parents: ["income"], factors: 2, gates: 4, recording: 3 }];

describe("the chapter on flips", () => {
  const chapter = flipsChapter(studyWith({ flips, causes }));

  test("says the largest effect of those who have the first value, and the other beside it", () => {
    expect(chapter.finding.en).toBe(
      "Taken for “urban” instead of “rural” (Residence) in what they do as well, 100 residents would score −4 points on average, and 25.0% would be in a worse band; by recording alone it would be −1.5.",
    );
    expect(chapter.finding.zh).toContain(
      "居住地由“rural”被视为“urban”（行为亦按后者），平均分变化−4分，25.0%降档；仅记录按后者则为−1.5分",
    );
  });

  test("has mean changes with their intervals", () => {
    // The mean is −1.5, the variance 25 − 2.25 = 22.75, and 1.959964 · √0.2275 = 0.934840.
    const direct = chapter.figures.find(({ id }) => id === "residence-rural-urban-direct-points");
    expect(direct?.value).toBe(-1.5);
    expect(direct?.interval?.[0]).toBeCloseTo(-1.5 - 0.93484, 4);
    expect(direct?.among).toBe(100);
    expect(chapter.figures.find(({ id }) => id === "residence-rural-urban-total-worse")?.value).toBe(0.25);
  });

  test("prints the causal graph that is assumed", () => {
    const graph = chapter.tables.find(({ id }) => id === "causes");
    expect(graph?.rows).toEqual([[{ en: "Residence", zh: "居住地" }, { en: "Income", zh: "收入" }, 2, 4, 3]]);
  });

  test("flags a group that is too small, and says nothing of it", () => {
    const small = flipsChapter(
      studyWith({ flips: [flip("direct", { scored: 29, difference: -290, squares: 2_900 })] }),
    );
    expect(small.isDetermined).toBe(false);
    const mixed = flipsChapter(studyWith({ flips: [...flips, flip("direct", { scored: 29, difference: -2_900 })] }));
    expect(mixed.finding.en).toContain("−4 points");
    expect(mixed.tables[0]?.rows[2]?.at(-1)).toBe(true);
    expect(mixed.figures.at(-1)).toMatchObject({ value: null, among: 29 });
  });

  test("is not determined where nothing was run, and prints the graph all the same", () => {
    const none = flipsChapter(studyWith({ causes }));
    expect(none.isDetermined).toBe(false);
    expect(none.tables.map(({ id }) => id)).toEqual(["causes"]);
  });

  test("leaves out a flip of which nobody has the first value", () => {
    expect(flipsChapter(studyWith({ flips: [flip("total", { scored: 0 })] })).isDetermined).toBe(false);
  });
});
