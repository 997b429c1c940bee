import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { inversions } from "../../src/metrics/inversions.ts";
import { kendallTau } from "../../src/metrics/kendall.ts";

describe("inversions", () => {
  test("are pairs of which the graver costs less, and no ties", () => {
    const crime = { gravity: 3, consequence: 30 };
    const debt = { gravity: 1, consequence: 50 };
    const fine = { gravity: 2, consequence: 30 };

    // Crime and fine cost the same; crime and fine are both graver than debt and cheaper.
    expect(inversions([crime, debt, fine])).toEqual([
      { graver: crime, milder: debt },
      { graver: fine, milder: debt },
    ]);
    expect(inversions([crime])).toEqual([]);
  });

  const thing = fc.record({ gravity: fc.integer({ min: 0, max: 5 }), consequence: fc.integer({ min: 0, max: 5 }) });
  law(
    "there are none exactly where no pair disagrees",
    fc.property(fc.array(thing, { maxLength: 10 }), (things) => {
      const turned = things.map(({ gravity, consequence }) => ({ gravity, consequence: -consequence }));
      const agreeing = inversions(turned).length;
      const tau = kendallTau(things.map(({ gravity, consequence }) => [gravity, consequence]));

      expect(Math.sign(agreeing - inversions(things).length)).toBe(Math.sign(tau ?? 0));
    }),
  );
});
