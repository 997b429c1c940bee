import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { bartholomew } from "../../src/metrics/bartholomew.ts";
import { empiricalHalfLife, markovHalfLife } from "../../src/metrics/half-life.ts";
import { chancesOf, mobilityMatrix, occupiedChances } from "../../src/metrics/mobility-matrix.ts";
import { secondEigenvalue } from "../../src/metrics/second-eigenvalue.ts";
import { shorrocks } from "../../src/metrics/shorrocks.ts";
import { product, type SquareMatrix } from "../../src/metrics/square-matrix.ts";
import { stationary } from "../../src/metrics/stationary.ts";

const P: SquareMatrix = [
  [0.8, 0.2],
  [0.3, 0.7],
];
const Q: SquareMatrix = [
  [0.7, 0.2, 0.1],
  [0.2, 0.6, 0.2],
  [0.1, 0.3, 0.6],
];

const size = fc.integer({ min: 2, max: 8 });
const weight = fc.integer({ min: 1, max: 100 });

/** Every move is possible. */
const mixing: fc.Arbitrary<SquareMatrix> = size.chain((states) =>
  fc
    .array(fc.array(weight, { minLength: states, maxLength: states }), { minLength: states, maxLength: states })
    .map((rows) => rows.map(toOne)),
);

function toOne(row: readonly number[]): readonly number[] {
  const sum = row.reduce((total, value) => total + value, 0);
  return row.map((value) => value / sum);
}

describe("the vectors of two and of three bands", () => {
  test("of Shorrocks", () => {
    // (2 − 1.5) / 1 and (3 − 1.9) / 2
    expect(shorrocks(P)).toBeCloseTo(0.5, 12);
    expect(shorrocks(Q)).toBeCloseTo(0.55, 12);
  });

  test("of the second eigenvalue and the half-life", () => {
    // Of P it is the trace less 1. The characteristic polynomial of Q by λ − 1 is λ² − 0.9 λ + 0.19, with the roots
    // 0.45 ± √0.0125 = 0.45 ± 0.1118034; −ln 2 / ln 0.5618034 = 1.202121
    expect(secondEigenvalue(P)).toBeCloseTo(0.5, 12);
    expect(secondEigenvalue(Q)).toBeCloseTo(0.45 + Math.sqrt(0.0125), 12);
    expect(markovHalfLife(secondEigenvalue(P) as number)).toBeCloseTo(1, 12);
    expect(markovHalfLife(secondEigenvalue(Q) as number)).toBeCloseTo(1.202121, 6);
  });

  test("of the distribution that they come to", () => {
    const rounded = (values?: readonly number[]) => values?.map((value) => value.toFixed(6));
    expect(rounded(stationary(P))).toEqual(["0.600000", "0.400000"]);
    expect(rounded(stationary(Q))).toEqual(["0.344828", "0.379310", "0.275862"]);
  });

  test("of Bartholomew, up and down", () => {
    // P: down 0.6·0.2, up 0.4·0.3. Q: down (10/29·0.4 + 11/29·0.2) / 2 = 3.1/29, up (11/29·0.2 + 8/29·0.5) / 2 = 3.1/29.
    const two = bartholomew(P, [0.6, 0.4]);
    expect(two?.both).toBeCloseTo(0.24, 12);
    expect([two?.up, two?.down].map((each) => each?.toFixed(12))).toEqual(["0.120000000000", "0.120000000000"]);
    const three = bartholomew(Q, [10, 11, 8]);
    expect(three?.both).toBeCloseTo(0.213793, 6);
    expect(three?.up).toBeCloseTo(3.1 / 29, 12);
    expect(three?.down).toBeCloseTo(3.1 / 29, 12);
  });
});

describe("the second eigenvalue", () => {
  test("is a modulus where the eigenvalues are complex", () => {
    // Half stays, half goes on in a ring of three: ½ + ½ω, of modulus ½. A pure ring loses nothing.
    const ring = (stay: number, on: number): SquareMatrix => [
      [stay, on, 0],
      [0, stay, on],
      [on, 0, stay],
    ];
    expect(secondEigenvalue(ring(0.5, 0.5))).toBeCloseTo(0.5, 12);
    expect(secondEigenvalue(ring(0, 1))).toBeCloseTo(1, 12);
    expect(stationary(ring(0, 1))?.[0]).toBeCloseTo(1 / 3, 12);
  });

  test("is 0 where one step forgets everything, and 1 where bands are never left", () => {
    const half = [0.5, 0.5];
    expect(secondEigenvalue([half, half])).toBeCloseTo(0, 12);
    const apart = [
      [1, 0],
      [0, 1],
    ];
    expect(secondEigenvalue(apart)).toBe(1);
    expect(stationary(apart)).toBeUndefined();
  });

  test("is that of the way into a band that is never left", () => {
    // All end in the second; 0.9 are left in the first after each step.
    const absorbing = [
      [0.9, 0.1],
      [0, 1],
    ];
    expect(secondEigenvalue(absorbing)).toBeCloseTo(0.9, 12);
    expect(stationary(absorbing)?.[1]).toBeCloseTo(1, 12);
  });

  test("is nothing for one state", () => {
    expect(secondEigenvalue([[1]])).toBeUndefined();
  });

  law(
    "of a circulant matrix is the largest |Σ cⱼ ωʲᵏ| of k from 1",
    fc.property(
      size.chain((states) => fc.array(weight, { minLength: states, maxLength: states })),
      (weights) => {
        const row = toOne(weights);
        const states = row.length;
        const matrix = row.map((_, from) => row.map((_, to) => row[(to - from + states) % states] as number));
        const moduli = Array.from({ length: states - 1 }, (_, at) => {
          const angle = (2 * Math.PI * (at + 1)) / states;
          const real = row.reduce((sum, value, power) => sum + value * Math.cos(angle * power), 0);
          const imaginary = row.reduce((sum, value, power) => sum + value * Math.sin(angle * power), 0);
          return Math.hypot(real, imaginary);
        });
        expect(secondEigenvalue(matrix)).toBeCloseTo(Math.max(...moduli), 8);
      },
    ),
  );

  law(
    "of a matrix in which one only sinks is the largest chance to stay but that of the last",
    fc.property(
      size.chain((states) => fc.array(fc.integer({ min: 1, max: 19 }), { minLength: states, maxLength: states })),
      (stays) => {
        const last = stays.length - 1;
        const matrix = stays.map((stay, from) =>
          stays.map((_, to) => {
            if (from === last) return to === last ? 1 : 0;
            if (to < from) return 0;
            return to === from ? stay / 20 : (20 - stay) / 20 / (last - from);
          }),
        );
        expect(secondEigenvalue(matrix)).toBeCloseTo(Math.max(...stays.slice(0, last)) / 20, 6);
      },
    ),
  );
});

law(
  "what a chain comes to, it stays in; and moves up and down weigh the same there",
  fc.property(mixing, (matrix) => {
    const limit = stationary(matrix) as readonly number[];
    const after = product([limit, ...limit.slice(1).map(() => limit.map(() => 0))], matrix)[0];
    for (const [at, share] of limit.entries()) expect(after?.[at]).toBeCloseTo(share, 10);
    const moves = bartholomew(matrix, limit);
    expect(moves?.up).toBeCloseTo(moves?.down as number, 10);
  }),
);

describe("a half-life as counted", () => {
  test("is that of the chain over the distributions of a chain of two", () => {
    // From (1, 0): (0.8, 0.2), (0.7, 0.3), (0.65, 0.35); shifts of 0.2, 0.1 and 0.05.
    const seen = [
      [1, 0],
      [0.8, 0.2],
      [0.7, 0.3],
      [0.65, 0.35],
    ];
    expect(empiricalHalfLife(seen)).toBeCloseTo(1, 10);
  });

  test("differs from that of the chain where people do not move as a chain", () => {
    // Shifts of 0.4, 0.1, 0.025: a quarter each, so that half is gone in half a step.
    const seen = [
      [1, 0],
      [0.6, 0.4],
      [0.5, 0.5],
      [0.475, 0.525],
    ];
    expect(empiricalHalfLife(seen)).toBeCloseTo(0.5, 10);
  });

  test("is endless where shifts do not shrink, and nothing where too few are seen", () => {
    expect(
      empiricalHalfLife(
        [
          [1, 0],
          [0.9, 0.1],
          [0.8, 0.2],
        ].map((each) => each),
      ),
    ).toBeGreaterThan(1_000);
    expect(
      empiricalHalfLife([
        [1, 0],
        [0.9, 0.1],
        [0.7, 0.3],
      ]),
    ).toBe(Number.POSITIVE_INFINITY);
    expect(
      empiricalHalfLife([
        [1, 0],
        [0.9, 0.1],
      ]),
    ).toBeUndefined();
    expect(
      empiricalHalfLife([
        [1, 0],
        [1, 0],
        [1, 0],
      ]),
    ).toBeUndefined();
    expect(markovHalfLife(1)).toBe(Number.POSITIVE_INFINITY);
    expect(markovHalfLife(0)).toBe(0);
  });
});

describe("a matrix of moves", () => {
  const moves = [
    { from: "good", to: "good", residents: 80 },
    { from: "good", to: "poor", residents: 20 },
    { from: "poor", to: "good", residents: 30 },
    { from: "poor", to: "poor", residents: 70 },
    { from: "good", to: null, residents: 5 },
    { from: null, to: "poor", residents: 7 },
    { from: null, to: null, residents: 11 },
  ];

  test("keeps who enters and who leaves beside it", () => {
    const matrix = mobilityMatrix(moves, ["good", "poor"]);
    expect(matrix.counts).toEqual([
      [80, 20],
      [30, 70],
    ]);
    expect(matrix.entered).toEqual([0, 7]);
    expect(matrix.left).toEqual([5, 0]);
    expect(matrix.outside).toBe(11);
    expect(chancesOf(matrix)).toEqual(P);
  });

  test("says of which bands it knows the chances", () => {
    const unused = occupiedChances(mobilityMatrix(moves, ["best", "good", "poor"]));
    expect(unused).toEqual({ chances: P, bands: ["good", "poor"], isClosed: true });
    const arrived = [...moves, { from: "good", to: "best", residents: 1 }];
    expect(occupiedChances(mobilityMatrix(arrived, ["best", "good", "poor"])).isClosed).toBe(false);
  });

  test("counts rows of several groups together", () => {
    expect(mobilityMatrix([...moves, ...moves], ["good", "poor"]).counts[0]).toEqual([160, 40]);
  });
});
