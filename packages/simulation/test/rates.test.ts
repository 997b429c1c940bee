import { describe, expect, repositoryScenario, test } from "@tallyglass/testkit";
import { hazardTable } from "../src/compile/hazard-table.ts";
import { Joint } from "../src/compile/joint.ts";
import { chanceOf, falseRecordRates } from "../src/compile/recording-tables.ts";
import { createEngine, deedColumns, planScenario } from "../src/index.ts";
import type { Scenario } from "../src/scenario/resolve-scenario.ts";
import { few, poissonErrors, standardErrors, tooFar } from "./sampling.ts";

const residents = 200_000;

/** What a run counted, by behaviour, over all years. */
function countsOf(scenario: Scenario) {
  const plan = planScenario(scenario);
  const engine = createEngine(plan, { replicate: 0 });
  const tally = new Float64Array(engine.shape.length);
  engine.run(0, residents, tally);
  const { deeds, totals } = engine.shape.tables;
  const width = deedColumns.length;
  const of = (behaviour: number, what: (typeof deedColumns)[number]) => {
    let sum = 0;
    for (let year = 0; year < plan.yearStarts.length - 1; year += 1) {
      sum += tally[
        deeds.start + (year * plan.behaviours.length + behaviour) * width + deedColumns.indexOf(what)
      ] as number;
    }
    return sum;
  };
  return {
    plan,
    of,
    scored: tally[totals.start + 1] as number,
  };
}

describe("a run of the base scenario", () => {
  const scenario = repositoryScenario("fuzhou", { residents });
  const { behaviours, population, recording } = scenario;
  const joint = new Joint(population);
  const hazards = [...behaviours.hazards.values()];
  const { of, scored, plan } = countsOf(scenario);
  const years = plan.yearStarts.length - 1;

  /** Deeds that are not brought along by others. */
  const own = hazards.filter(({ behaviour }) => !hazards.some(({ entails }) => entails.has(behaviour.code)));

  test.each(own.map(({ behaviour }) => behaviour.code))("shows the hazard of %s", (code) => {
    const index = hazards.findIndex(({ behaviour }) => behaviour.code === code);
    const table = hazardTable(hazards[index] as (typeof hazards)[number], population.scored, joint);
    const perYear = table.perYear.reduce((sum, rate, place) => sum + rate * (table.share[place] as number), 0);
    const errors = poissonErrors(of(index, "deeds"), perYear * scored * years);
    expect(Math.abs(errors)).toBeLessThan(perYear * scored * years < few ? 2 * tooFar : tooFar);
  });

  test.each(hazards.map(({ behaviour }) => behaviour.code))("shows the chance of recording of %s", (code) => {
    const index = hazards.findIndex(({ behaviour }) => behaviour.code === code);
    const hazard = hazards[index] as (typeof hazards)[number];
    const { value } = chanceOf(recording, hazard);
    const factors = recording.groups
      .filter(({ kind }) => kind === hazard.behaviour.kind)
      .map(({ times }) => times.value);
    const assessors = recording.assessors.get(code) ?? [];
    const mean =
      assessors.length === 0 ? 1 : assessors.reduce((sum, { weight, times }) => sum + (weight / 1e6) * times, 0);
    const least = factors.reduce((product, factor) => product * Math.min(1, factor), value * mean);
    const most = factors.reduce((product, factor) => product * Math.max(1, factor), value * mean);
    const [deeds, recorded] = [of(index, "deeds"), of(index, "by-department")];
    const bound = deeds * most < few ? 2 * tooFar : tooFar;
    expect(standardErrors(recorded, deeds, Math.min(1, least))).toBeGreaterThan(-bound);
    expect(standardErrors(recorded, deeds, Math.min(1, most))).toBeLessThan(bound);
  });

  test("shows the false records of every department", () => {
    const far = falseRecordRates(recording, hazards).flatMap(({ behaviour, rate }) => {
      const expected = (rate / 100_000) * scored * years;
      const errors = poissonErrors(of(behaviour, "false-records"), expected);
      return Math.abs(errors) < (expected < few ? 2 * tooFar : tooFar)
        ? []
        : [{ code: plan.behaviours[behaviour]?.code, errors }];
    });
    expect(far).toEqual([]);
  });

  test("shows how often records land on the neighbour, and how often they are made elsewhere", () => {
    let expected = 0;
    let found = 0;
    for (const [index, { behaviour }] of hazards.entries()) {
      const recorded = of(index, "by-department");
      const office = recording.offices.get(behaviour.department) ?? recording.defaults;
      expected += recorded * office.misattributed.value;
      found += of(index, "misattributed");
      if (recording.national?.behaviours.includes(behaviour.code) !== true) expect(of(index, "elsewhere")).toBe(0);
      else {
        const share = recording.national.elsewhere.value;
        expect(Math.abs(standardErrors(of(index, "elsewhere"), recorded, share))).toBeLessThan(tooFar);
      }
    }
    expect(Math.abs(poissonErrors(found, expected))).toBeLessThan(tooFar);
  });
});

test("perfect recording writes down every deed and nothing else", () => {
  const { of, plan } = countsOf(repositoryScenario("fuzhou-true", { residents: 20_000 }));
  for (const index of plan.behaviours.keys()) {
    expect(of(index, "by-department")).toBe(of(index, "deeds"));
    expect(of(index, "false-records") + of(index, "misattributed") + of(index, "elsewhere")).toBe(0);
  }
});

test("collectors report what they see, beside the departments", () => {
  const { of, plan } = countsOf(repositoryScenario("fuzhou-collectors", { residents: 50_000 }));
  const seen = new Set(repositoryScenario("fuzhou-collectors").recording.collectors?.sees.keys());
  for (const [index, { code }] of plan.behaviours.entries()) {
    if (!seen.has(code)) expect(of(index, "by-collector")).toBe(0);
  }
  const goodDeeds = plan.behaviours.findIndex(({ code }) => code === "civilization.good-deed");
  expect(of(goodDeeds, "by-collector")).toBeGreaterThan(of(goodDeeds, "by-department"));
});
