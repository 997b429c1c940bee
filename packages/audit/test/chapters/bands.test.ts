import { describe, expect, test } from "@tallyglass/testkit";
import { bandsChapter } from "../../src/chapters/bands.ts";
import { figureOf, rowsOf } from "../chapter-parts.ts";
import { groupStudy, poor, rich, twice } from "../groups-studies.ts";

function inBands(year: number, who: typeof poor | typeof rich, high: number, middle: number, low: number) {
  return [
    { ...who, year, band: "high", rank: 1, residents: high },
    { ...who, year, band: "middle", rank: 2, residents: middle },
    { ...who, year, band: "low", rank: 3, residents: low },
  ].filter(({ residents }) => residents > 0);
}

const bands = twice([
  ...inBands(2019, poor, 0, 90, 10),
  ...inBands(2019, rich, 0, 95, 5),
  ...inBands(2020, poor, 0, 60, 40),
  ...inBands(2020, rich, 20, 60, 20),
]);

const points = { gained: 0, lost: 0 };
const scores = twice([
  { ...poor, ...points, year: 2019, scoreSum: 4_900 },
  { ...rich, ...points, year: 2019, scoreSum: 5_000 },
  { ...poor, ...points, year: 2020, scoreSum: 4_400 },
  { ...rich, ...points, year: 2020, scoreSum: 5_100 },
]);

const chapter = bandsChapter(groupStudy({ bands, scores }));

describe("the chapter on bands", () => {
  test("counts each resident once, at the end of the last year", () => {
    // 40 + 20 of 200 are below the middle, in which everybody starts, and 20 above it.
    expect(figureOf(chapter, "bands-below-start")).toMatchObject({ value: 0.3, among: 200 });
    expect(figureOf(chapter, "bands-above-start").value).toBe(0.1);
    expect(chapter.finding.en).toContain("At the end of 2020, 30.0% of 200 residents are below");
    expect(chapter.finding.zh).toContain("2020年底，200名居民中有30.0%低于");
  });

  test("has each band that somebody is in for every group, the best first", () => {
    const rows = rowsOf(chapter, "bands-by-group").map(({ group, band, residents }) => [group, band, residents]);
    expect(rows.slice(0, 6)).toEqual([
      ...[
        ["poor", "High", 0],
        ["poor", "Middle", 60],
        ["poor", "Low", 40],
      ],
      ...[
        ["rich", "High", 20],
        ["rich", "Middle", 60],
        ["rich", "Low", 20],
      ],
    ]);
  });

  test("shows that the poor fall more often, and the rich alone rise", () => {
    // 0.4 − 0.2, 0.2 / 0.4, and nobody of the poor above against 20 of 100 of the rich
    expect(figureOf(chapter, "bands-parity-difference-income").value).toBeCloseTo(0.2, 12);
    expect(figureOf(chapter, "bands-parity-ratio-income").value).toBeCloseTo(0.5, 12);
    expect(figureOf(chapter, "bands-impact-ratio-income").value).toBe(0);
    expect(figureOf(chapter, "bands-impact-ratio-income").interval).toBeUndefined();
    const [parity] = rowsOf(chapter, "bands-parity");
    expect(parity).toMatchObject({ attribute: "Income", highest: "poor", lowest: "rich", "beyond-chance": true });
    const [impact] = rowsOf(chapter, "bands-impact");
    expect(impact).toMatchObject({ highest: "rich", "highest-residents": 20, "below-four-fifths": true });
    expect(chapter.finding.en).toContain("by income from 20.0% (rich) to 40.0% (poor)");
    expect(chapter.finding.en).toContain("20.0% of one group (rich)");
  });

  test("has nothing to compare where all are alike", () => {
    expect(figureOf(chapter, "bands-parity-difference-hair").value).toBeNull();
    expect(figureOf(chapter, "bands-parity-difference-hair").why?.en).not.toBe("");
  });

  test("follows the shares and the means over the years", () => {
    const drift = rowsOf(chapter, "bands-drift").filter(({ group }) => group === "poor");
    expect(drift.map(({ year, below }) => [year, below])).toEqual([
      [2019, 0.1],
      [2020, 0.4],
    ]);
    // Poor: 49 to 44. Rich: 50 to 51. All: 49.5 to 47.5.
    const welfare = rowsOf(chapter, "bands-welfare");
    expect(welfare.map(({ group, change, direction }) => [group, change, direction])).toEqual([
      ["poor", -5, "decline"],
      ["rich", 1, "improvement"],
      ["dark", -2, "decline"],
    ]);
    expect(figureOf(chapter, "bands-mean-change").value).toBeCloseTo(-2, 12);
    expect(chapter.finding.en).toContain("fell by 2 points, and fell in 2 of 3 groups");
  });

  test("flags small groups", () => {
    const few = bandsChapter(
      groupStudy({ bands: [...inBands(2019, poor, 0, 20, 9), ...inBands(2019, rich, 0, 90, 10)] }),
    );
    expect(rowsOf(few, "bands-below-start").map(({ group, small }) => [group, small])).toEqual([
      ["poor", true],
      ["rich", false],
    ]);
    expect(figureOf(few, "bands-parity-difference-income").value).toBeNull();
  });

  test("is not determined for nobody, nor where no band holds the start", () => {
    expect(bandsChapter(groupStudy({})).isDetermined).toBe(false);
    const study = groupStudy({ bands, scores });
    const [{ id, versions }] = study.schemes;
    const { scale, ...rest } = versions[0];
    const { start: _, ...unstarted } = scale ?? { clamp: "final" as const, bands: [] };
    const without = bandsChapter({ ...study, schemes: [{ id, versions: [{ ...rest, scale: unstarted }] }] });
    expect(without.isDetermined).toBe(false);
    expect(figureOf(without, "bands-below-start").value).toBeNull();
  });
});
