import { describe, expect, test } from "@tallyglass/testkit";
import { parametersChapter } from "../../src/chapters/parameters.ts";
import type { ParameterStudy } from "../../src/study/study.ts";
import { studyWith } from "../variant-studies.ts";

const factor = (id: string, figures: number) => ({ id, name: { en: id, zh: `组${id}` }, figures });

/** The score falls by 6 times the first factor and by 3 times the second. */
const at = (x: number, y: number) => ({ at: [x, y], outputs: [0 - 6 * x - 3 * y, Number.NaN] });

const parameters: ParameterStudy = {
  residents: 1000,
  factors: [factor("a", 7), factor("b", 2)],
  outputs: [
    { id: "score-change", name: { en: "Mean score less the start", zh: "平均分与起始分之差" } },
    { id: "income-gap", name: { en: "Gap", zh: "差距" } },
  ],
  morris: {
    trajectories: [
      [at(0, 0), at(2 / 3, 0), at(2 / 3, 2 / 3)],
      [at(1, 1), at(1, 1 / 3), at(1 / 3, 1 / 3)],
    ],
    step: 2 / 3,
  },
  sobol: {
    leaders: [0],
    // Over a −1.5 and −7.5, over b −7.5 and −1.5: the mean is −4.5 and the variance 9. Mixed is b: first
    // (−3·−6 + 3·6)/2 / 9 = 2, total (36 + 36)/4 / 9 = 2.
    a: [at(0, 0.5), at(1, 0.5)],
    b: [at(1, 0.5), at(0, 0.5)],
    mixed: [[at(1, 0.5), at(0, 0.5)]],
  },
  seeds: [
    [-4, 0],
    [-5, 0],
    [-6, 0],
  ],
};

describe("the chapter on parameters", () => {
  const chapter = parametersChapter(studyWith({ parameters }));

  test("says how far the first output goes, and what moves it most", () => {
    expect(chapter.finding.en).toBe(
      "With 9 assumed figures in 2 groups anywhere in their ranges, “Mean score less the start” lies between −9 points and 0 points; “a” moves it most (6 points from end to end), then “b” (3 points).",
    );
    expect(chapter.finding.zh).toContain("影响最大的是“组a”（区间两端相差6分），其次为“组b”（3分）");
  });

  test("has the effects of each factor on each output", () => {
    const values = new Map(chapter.figures.map(({ id, value }) => [id, value]));
    expect(values.get("mu-star-score-change-a")).toBeCloseTo(6, 10);
    expect(values.get("mu-star-score-change-b")).toBeCloseTo(3, 10);
    expect(values.get("mu-star-income-gap-a")).toBeNull();
    // −4, −5 and −6 deviate by 1.
    expect(values.get("seed-spread-score-change")).toBe(1);
  });

  test("has the indices of the leading ones, with intervals", () => {
    const sobol = chapter.tables.find(({ id }) => id === "sobol");
    expect(sobol?.rows).toHaveLength(1);
    expect(sobol?.rows[0]?.slice(0, 3)).toEqual([
      { en: "Mean score less the start", zh: "平均分与起始分之差" },
      { en: "a", zh: "组a" },
      2,
    ]);
    expect(sobol?.rows[0]?.[5]).toBe(2);
  });

  test("has the range over all runs and the spread over draws", () => {
    const outputs = chapter.tables.find(({ id }) => id === "outputs");
    expect(outputs?.rows[0]?.slice(1)).toEqual([-9, 0, 1]);
    expect(outputs?.rows[1]?.slice(1)).toEqual([null, null, 0]);
  });

  test("is not determined without runs", () => {
    const none = parametersChapter(studyWith({}));
    expect(none).toMatchObject({ isDetermined: false, figures: [], tables: [], charts: [] });
  });
});
