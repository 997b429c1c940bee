import { describe, expect, fc, law, repositoryScenario, test } from "@tallyglass/testkit";
import { ceilingTables } from "../../src/compile/ceilings.ts";
import { feedbackFactor } from "../../src/compile/feedback-factor.ts";
import { mostOfGroups } from "../../src/compile/group-factors.ts";
import { hazardTable } from "../../src/compile/hazard-table.ts";
import { jointOf } from "../../src/compile/joint.ts";
import { chanceOf, falseRecordRates } from "../../src/compile/recording-tables.ts";
import { factorsOf, planScenario, type Scenario, withFactors, withRoomForFactors } from "../../src/index.ts";
import { smallScenario } from "./small.ts";

const small = smallScenario();
const fuzhou = repositoryScenario("fuzhou");
const factors = factorsOf(fuzhou);

function debtOf({ behaviours }: Scenario): number | undefined {
  return behaviours.hazards.get("court.debt")?.perYear.value;
}

describe("the factors of a scenario", () => {
  test("count each figure with a range once, wherever it holds", () => {
    expect(factorsOf(small).map(({ id, figures }) => [id, figures])).toEqual([
      ["dishonest-hazards", 1],
      ["group-hazards", 1],
      ["trustworthy-recording", 1],
      ["delays", 1],
    ]);
  });

  test("leave out what is off", () => {
    const on = { collectors: true, feedback: true };
    const ids = (changes: Parameters<typeof repositoryScenario>[1]) =>
      factorsOf(repositoryScenario("fuzhou", changes)).map(({ id }) => id);
    expect(ids(on).filter((id) => !ids({}).includes(id))).toEqual(["collectors", "feedback"]);
  });

  test("do not move what no policy of the scenario looks at", () => {
    const moved = withFactors(
      fuzhou,
      factors,
      factors.map(() => 0),
    );
    const rate = (scenario: Scenario, code: string) => scenario.behaviours.hazards.get(code)?.perYear.value;
    expect(rate(moved, "waste.unsorted")).toBe(rate(fuzhou, "waste.unsorted"));
    expect(rate(moved, "court.judgment-default")).toBe(0.0015);
    expect(moved.recording.offices.get("waste")).toBe(fuzhou.recording.offices.get("waste"));
  });
});

describe("a factor", () => {
  const hazards = [{ id: "dishonest-hazards" }];

  test.each([
    [0, 0.05],
    [0.25, 0.075],
    [0.5, 0.1],
    [0.75, 0.15],
    [1, 0.2],
  ])("at %d moves 0.1 in [0.05, 0.2] to %d", (at, expected) => {
    const room = withRoomForFactors(small, hazards);
    expect(debtOf(withFactors(room, hazards, [at]))).toBeCloseTo(expected, 12);
  });

  test("stops where candidates are drawn for no more: 0.1 by a headroom of 2, less 1.5 and 1.2 by feedback", () => {
    expect(debtOf(withFactors(small, hazards, [1]))).toBeCloseTo(0.2 / 1.8, 12);
  });

  test("moves chances, and multiples of days", () => {
    const moved = withFactors(small, [{ id: "trustworthy-recording" }, { id: "delays" }], [1, 0.25]);
    expect(moved.recording.defaults.trustworthy.value).toBe(0.6);
    expect(moved.recording.offices.get("court")?.trustworthy.value).toBe(0.6);
    // Multiples from 0.5 to 1: halfway to the least is 0.75, of 1 to 30 days.
    expect(moved.recording.defaults.delay.city).toMatchObject({ from: 1, to: 23 });
    expect(moved.recording.defaults.delay.nation).toMatchObject({ from: 7, to: 90 });
  });

  test("moves the factors of a group", () => {
    const moved = withFactors(small, [{ id: "group-hazards" }], [0]);
    expect(moved.behaviours.hazards.get("court.debt")?.multipliers[0]?.factors).toEqual(new Map([["old", 1]]));
  });

  test("records nothing with more than certainty: 0.7 by the 2.05 of a lenient assessor", () => {
    const moved = withFactors(fuzhou, [{ id: "trustworthy-recording" }], [1]);
    const bravery = moved.recording.offices.get("political-legal")?.recorded.get("political-legal.bravery");
    expect(bravery?.value).toBeCloseTo(1 / 2.05, 12);
  });

  test("has to be one of the list", () => {
    expect(() => withFactors(small, [{ id: "weather" }], [0])).toThrow("there is no factor `weather`");
  });
});

describe("a scenario with factors moved", () => {
  const room = withRoomForFactors(fuzhou, factors);
  const { population, candidates } = fuzhou;
  const joint = jointOf(population);

  test.each([
    ["left alone", undefined],
    ["where they are written", 0.5],
  ])("is compiled as before with all %s", (_, at) => {
    const moved = withFactors(
      fuzhou,
      factors,
      factors.map(() => at),
    );
    expect(planScenario(moved)).toStrictEqual(planScenario(fuzhou));
  });

  law(
    "is one that a scenario may be",
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }), (at) => {
      const { behaviours, recording, settings } = withFactors(room, factors, at);
      const ceilings = ceilingTables(room);
      for (const [place, hazard] of [...behaviours.hazards.values()].entries()) {
        const { code, kind } = hazard.behaviour;
        const { perYear, share } = hazardTable(hazard, population.scored, joint);
        const ceiling = ceilings[place]?.perYear as Float64Array;
        const raised = feedbackFactor(code, settings) * (1 - 1e-9);
        expect(perYear.every((rate, cell) => share[cell] === 0 || rate * raised <= (ceiling[cell] as number))).toBe(
          true,
        );
        const assessors = recording.assessors.get(code) ?? [];
        const most = Math.max(1, ...assessors.map(({ times }) => times));
        const product = chanceOf(recording, hazard).value * most;
        expect(product * mostOfGroups(recording.groups, kind, population.scored, joint)).toBeLessThan(1 + 1e-9);
      }
      const rates = falseRecordRates(recording, [...behaviours.hazards.values()]);
      expect(rates.reduce((sum, { rate }) => sum + rate, 0)).toBeLessThan(candidates.falseCeiling + 1e-9);
    }),
    { runs: 10 },
  );

  test("has all hazards at the most of their ranges, where room was made", () => {
    const most = withFactors(room, [{ id: "dishonest-hazards" }, { id: "trustworthy-hazards" }], [1, 1]);
    const scored = new Set(fuzhou.schemes[0].versions[0].clauses.flatMap((clause) => clause.behaviours));
    for (const [code, { perYear }] of most.behaviours.hazards) {
      if (scored.has(code) && perYear.range !== undefined) expect(perYear.value).toBeCloseTo(perYear.range[1], 9);
    }
  });
});

describe("what is worked out once", () => {
  test("is what is worked out anew", () => {
    const warm = planScenario(
      withFactors(
        fuzhou,
        factors,
        factors.map(() => undefined),
      ),
    );
    const anew = repositoryScenario("fuzhou");
    expect(anew.candidates).not.toBe(fuzhou.candidates);
    expect(warm).toStrictEqual(planScenario(anew));
  });

  test("is not taken for what has other room", () => {
    const { classes } = planScenario(withRoomForFactors(fuzhou, factors));
    expect(classes.meanCandidates).toBeGreaterThan(planScenario(fuzhou).classes.meanCandidates);
  });
});
