import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { saltelliDesign } from "../../src/metrics/saltelli-design.ts";
import { type SobolIndices, sobolIndices } from "../../src/metrics/sobol.ts";

type Model = (at: readonly number[]) => number;

function indicesOf(f: Model, factors: number, rows: number): readonly SobolIndices[] {
  const leaders = Array.from({ length: factors }, (_, at) => at);
  const { a, b, mixed } = saltelliDesign(factors, leaders, rows, { seed: 1, name: "design" });
  const sample = { a: a.map(f), b: b.map(f), mixed: mixed.map((column) => column.map(f)) };
  const indices = sobolIndices(sample, { seed: 1, name: "indices" });
  if (indices === undefined) throw new Error("the output does not vary");
  return indices;
}

const rows = 8_192;

/** What the sampling of so many rows may be off by. */
const near = 0.04;

describe("Sobol indices", () => {
  test("of Ishigami's function with 7 and 0.1 are those of its variances", () => {
    const ishigami: Model = (at) => {
      const [x, y, z] = at.map((each) => (2 * each - 1) * Math.PI) as [number, number, number];
      return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
    };
    // V1 = (1 + b π⁴/5)² / 2, V2 = a²/8, V13 = b² π⁸ (1/18 − 1/50); V3 = 0.
    const v1 = (1 + (0.1 * Math.PI ** 4) / 5) ** 2 / 2;
    const v2 = 49 / 8;
    const v13 = 0.01 * Math.PI ** 8 * (1 / 18 - 1 / 50);
    const v = v1 + v2 + v13;
    const [x, y, z] = indicesOf(ishigami, 3, rows);
    expect(Math.abs((x?.first ?? 9) - v1 / v)).toBeLessThan(near);
    expect(Math.abs((y?.first ?? 9) - v2 / v)).toBeLessThan(near);
    expect(Math.abs(z?.first ?? 9)).toBeLessThan(near);
    expect(Math.abs((x?.total ?? 9) - (v1 + v13) / v)).toBeLessThan(near);
    expect(Math.abs((y?.total ?? 9) - v2 / v)).toBeLessThan(near);
    expect(Math.abs((z?.total ?? 9) - v13 / v)).toBeLessThan(near);
  });

  test("of the g-function are those of its variances", () => {
    const weights = [0, 1, 4.5, 9];
    const g: Model = (at) =>
      at.reduce(
        (product, x, k) => (product * (Math.abs(4 * x - 2) + (weights[k] as number))) / (1 + (weights[k] as number)),
        1,
      );
    // Vk = 1/3 / (1 + ak)²; V = Π (1 + Vk) − 1; ST = Vk Π others (1 + V) / V.
    const own = weights.map((weight) => 1 / 3 / (1 + weight) ** 2);
    const all = own.reduce((product, each) => product * (1 + each), 1);
    for (const [k, { first, total }] of indicesOf(g, 4, rows).entries()) {
      const variance = own[k] as number;
      expect(Math.abs(first - variance / (all - 1))).toBeLessThan(near);
      expect(Math.abs(total - (variance * all) / (1 + variance) / (all - 1))).toBeLessThan(near);
    }
  });

  test("of four rows are worked out by hand", () => {
    // f over a: 0 2 4 6, over b: 6 4 2 0; their mean is 3 and their variance (9+1+1+9)·2/8 = 5.
    // Mixed is b: first (3·6 + 1·2 + −1·−2 + −3·−6)/4 / 5 = 40/4/5 = 2; total (36 + 4 + 4 + 36)/8 / 5 = 2.
    // Mixed is a: nothing moves, 0 and 0.
    const sample = {
      a: [0, 2, 4, 6],
      b: [6, 4, 2, 0],
      mixed: [
        [6, 4, 2, 0],
        [0, 2, 4, 6],
      ],
    };
    const [moved, still] = sobolIndices(sample, { seed: 1, name: "by-hand" }) ?? [];
    expect([moved?.first, moved?.total]).toEqual([2, 2]);
    expect([still?.first, still?.total, still?.totalInterval]).toEqual([0, 0, [0, 0]]);
  });

  test("are none where nothing varies, or nothing can be measured", () => {
    const key = { seed: 1, name: "none" };
    expect(sobolIndices({ a: [1, 1], b: [1, 1], mixed: [[1, 1]] }, key)).toBeUndefined();
    expect(sobolIndices({ a: [Number.NaN], b: [1], mixed: [[1]] }, key)).toBeUndefined();
  });

  test("have intervals that hold them, narrower with more rows", () => {
    const sum: Model = ([x = 0, y = 0]) => 2 * x + y;
    // Variances 4/12 and 1/12: 0.8 and 0.2.
    const [few, many] = [indicesOf(sum, 2, 64)[0], indicesOf(sum, 2, 4_096)[0]];
    for (const each of [few, many]) {
      expect(each?.totalInterval[0]).toBeLessThanOrEqual(0.8);
      expect(each?.totalInterval[1]).toBeGreaterThanOrEqual(0.8);
    }
    const width = (each: SobolIndices | undefined) => (each?.totalInterval[1] ?? 0) - (each?.totalInterval[0] ?? 0);
    expect(width(many)).toBeLessThan(width(few) / 4);
  });
});

describe("the matrices of Saltelli's scheme", () => {
  law(
    "differ from the first in one column, which is of the second; all else is as written",
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(999), (count, seed) => {
      const leaders = [4, 1];
      const { a, b, mixed } = saltelliDesign(6, leaders, count, { seed, name: "design" });
      expect([a.length, b.length, mixed.length]).toEqual([count, count, 2]);
      for (const [place, leader] of leaders.entries()) {
        for (const [row, point] of (mixed[place] ?? []).entries()) {
          expect(point).toEqual(a[row]?.with(leader, b[row]?.[leader] as number));
        }
      }
      for (const point of [...a, ...b]) {
        expect(point.filter((_, factor) => !leaders.includes(factor))).toEqual([0.5, 0.5, 0.5, 0.5]);
      }
      for (const points of [a, b]) {
        const strata = points.map((point) => Math.floor((point[4] as number) * count));
        expect(new Set(strata).size).toBe(count);
      }
    }),
    { runs: 30 },
  );
});
