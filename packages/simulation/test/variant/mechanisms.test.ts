import { describe, expect, repositoryScenario, test } from "@tallyglass/testkit";
import { hazardTable } from "../../src/compile/hazard-table.ts";
import { jointOf } from "../../src/compile/joint.ts";
import {
  coalitions,
  createEngine,
  deedColumns,
  mechanisms,
  planScenario,
  type Scenario,
  unfoldQuiet,
  whyNotPaired,
} from "../../src/index.ts";
import { smallScenario } from "./small.ts";

const small = smallScenario();
const fuzhou = repositoryScenario("fuzhou");
const ofFuzhou = coalitions(fuzhou);

/** The place of the coalition in which all but one act. */
function without(id: string): number {
  return 31 - (1 << mechanisms.findIndex((mechanism) => mechanism.id === id));
}

function runOf(scenario: Scenario, residents: number) {
  const plan = planScenario(scenario);
  const { shape, run } = createEngine(plan, { replicate: 0 });
  const tally = new Float64Array(shape.length);
  run(0, residents, tally);
  return { plan, shape, tally };
}

describe("the coalitions of five mechanisms", () => {
  test("are every combination, of which the last is the scenario with room", () => {
    expect(ofFuzhou).toHaveLength(32);
    expect({ ...ofFuzhou[31], room: undefined }).toEqual({ ...fuzhou, room: undefined });
  });

  test("share their draws", () => {
    for (const each of ofFuzhou) expect(whyNotPaired(each, ofFuzhou[31] as Scenario)).toEqual([]);
  });

  test("hold the same scenario twice where feedback is off anyway", () => {
    for (let place = 0; place < 16; place += 1) expect(ofFuzhou[place]).toBe(ofFuzhou[place + 16]);
    expect(new Set(ofFuzhou).size).toBe(16);
    const withFeedback = coalitions(small);
    expect(new Set(withFeedback).size).toBe(32);
    expect(withFeedback.map(({ settings }) => settings.feedback)).toEqual(
      Array.from({ length: 32 }, (_, place) => place >= 16),
    );
  });
});

describe("without differences of behaviour", () => {
  const { population } = fuzhou;
  const joint = jointOf(population);
  const alike = ofFuzhou[without("behaviour")] as Scenario;

  test.each([...fuzhou.behaviours.hazards.keys()])("everybody does %s as often as all do on average", (code) => {
    const table = (scenario: Scenario) => {
      const hazard = scenario.behaviours.hazards.get(code);
      if (hazard === undefined) throw new Error(`no hazard of ${code}`);
      return hazardTable(hazard, population.scored, joint);
    };
    const { perYear, share } = table(fuzhou);
    const mean = perYear.reduce((sum, rate, cell) => sum + rate * (share[cell] as number), 0);
    for (const rate of table(alike).perYear) expect(rate).toBeCloseTo(mean, 12);
  });
});

describe("without differences of recording", () => {
  const { recording } = coalitions({ ...small, settings: { ...small.settings, collectors: true } })[
    without("recording")
  ] as Scenario;

  test("everybody is recorded as often as all on average: 5 in 8 of those scored are young, at 0.6 of 0.5", () => {
    expect(recording.groups).toEqual([]);
    expect(recording.defaults.trustworthy.value).toBeCloseTo(0.5 * (0.625 * 0.6 + 0.375), 12);
    expect(recording.defaults.dishonest.value).toBe(0.8);
    expect(recording.offices.get("court")?.recorded.get("court.debt")?.value).toBe(0.9);
  });

  test("collectors reach everybody alike: half of the scored do not drive, 60 % of these and 20 % of the others", () => {
    expect(recording.collectors?.reach.map(({ when, share }) => [when.values.size, share])).toEqual([[0, 40]]);
  });
});

describe("without wrong records", () => {
  test("nothing is false or on the wrong file, and everything else is as before", () => {
    const residents = 20_000;
    const [right, before] = [ofFuzhou[without("false-records")], ofFuzhou[31]].map((each) => {
      const { plan, shape, tally } = runOf(each as Scenario, residents);
      const { start, length } = shape.tables.deeds;
      const sums = deedColumns.map((_, column) => {
        let sum = 0;
        for (let at = start + column; at < start + length; at += deedColumns.length) sum += tally[at] as number;
        return sum;
      });
      return { plan, sums };
    });
    const [deeds, , , , misattributed, falseRecords] = right?.sums ?? [];
    expect([misattributed, falseRecords]).toEqual([0, 0]);
    expect(before?.sums[0]).toBe(deeds);
    expect(before?.sums[4]).toBeGreaterThan(10);
    expect(before?.sums[5]).toBeGreaterThan(10);
  });
});

describe("without differences between rules", () => {
  const residents = 16_384;
  const last = 4;

  /** What residents gained, and how far they are from where they started, at the end of the last year. */
  function pointsOf(scenario: Scenario) {
    const { plan, shape, tally: counted } = runOf(scenario, residents);
    const tally = unfoldQuiet(plan, shape, counted);
    const { scores, gains, clauses, totals } = shape.tables;
    const cells = plan.groupings[0]?.size ?? 0;
    let gained = 0;
    let reached = 0;
    for (let cell = 0; cell < cells; cell += 1) {
      gained += tally[gains.start + (cell * 5 + last) * 2] as number;
      reached += tally[scores.start + cell * 5 + last] as number;
    }
    const width = (clauses.columns[2]?.size ?? 0) * 2;
    const points = Array.from({ length: width / 2 }, (_, clause) => {
      return tally[clauses.start + last * width + clause * 2 + 1] as number;
    });
    return { gained, changed: reached - 500 * (tally[totals.start + 1] as number), points };
  }

  const level = ofFuzhou[without("rules")] as Scenario;
  /** A row may only list. */
  const effects = level.schemes[0].versions[0].clauses
    .flatMap(({ grading }) =>
      grading.kind === "table" ? grading.rows.map(({ effect }) => effect.points) : [grading.points],
    )
    .flatMap((points) => (points === undefined ? [] : [Number(points)]));
  const reward = Math.max(...effects);
  const penalty = -Math.min(...effects);

  test("every row takes the same or gives the same", () => {
    expect(new Set(effects)).toEqual(new Set([reward, -penalty]));
    expect(reward).toBeGreaterThan(1);
    expect(penalty).toBeGreaterThan(1);
  });

  test("lists stay, what replaces or withholds points goes", () => {
    const [{ joints, clauses }] = level.schemes[0].versions;
    const defaulting = clauses.find(({ id }) => id === "judgment-default");
    expect(defaulting?.grading).toMatchObject({
      rows: [{ effect: { points: -penalty, list: "judgment-defaulters" } }],
    });
    expect(defaulting?.grading).not.toHaveProperty("rows.0.effect.override");
    expect(joints).toEqual([]);
    expect(clauses.some(({ cap }) => cap !== undefined)).toBe(false);
  });

  test("residents gain and lose in all what they did, but for whole points", () => {
    const before = pointsOf(ofFuzhou[31] as Scenario);
    const after = pointsOf(level);
    const rewarded = after.gained / reward;
    expect(Math.abs(after.gained - before.gained)).toBeLessThanOrEqual(rewarded / 2);
    const lost = { before: before.gained - before.changed, after: after.gained - after.changed };
    const penalised = after.points.reduce((sum, points) => sum + Math.max(0, -points), 0) / penalty;
    expect(Math.abs(lost.after - lost.before)).toBeLessThanOrEqual(penalised / 2);
  });

  test("a scheme with one row that gives keeps it", () => {
    const [{ clauses }] = (coalitions(small)[without("rules")] as Scenario).schemes[0].versions;
    expect(clauses.find(({ id }) => id === "gift")?.grading).toMatchObject({ rows: [{ effect: { points: 2 } }] });
  });
});
