import { describe, expect, repositoryScenario, test } from "@tallyglass/testkit";
import { hazardTable } from "../../src/compile/hazard-table.ts";
import { eachCombination, jointOf } from "../../src/compile/joint.ts";
import {
  countedBy,
  createEngine,
  pairRuns,
  planScenario,
  type Scenario,
  takenFor,
  whyNotPaired,
  withRoom,
} from "../../src/index.ts";

const fuzhou = repositoryScenario("fuzhou", { collectors: true });
const joint = jointOf(fuzhou.population);

/** The hazard of a behaviour at values, by name of the attribute. */
function rateAt({ behaviours, population }: Scenario, code: string, at: Readonly<Record<string, string>>): number {
  const hazard = behaviours.hazards.get(code);
  if (hazard === undefined) throw new Error(`no hazard of ${code}`);
  const { attributes, perYear } = hazardTable(hazard, population.scored, joint);
  let found = Number.NaN;
  eachCombination(joint, attributes, (values, index) => {
    const isIt = attributes.every((attribute, place) => {
      const id = joint.ids()[attribute] as string;
      return at[id] === undefined || joint.valueIds(attribute)[values[place] as number] === at[id];
    });
    if (isIt) found = perYear[index] as number;
  });
  return found;
}

describe("taken for somebody else by recording", () => {
  const asUrban = takenFor(fuzhou, "residence", "urban", "direct");
  const asRural = takenFor(fuzhou, "residence", "rural", "direct");

  test("a resident is in the groups of the other value, and in the reach of its collectors", () => {
    const groups = ({ recording }: Scenario) => recording.groups.map(({ id, when }) => [id, when.values.size]);
    expect(groups(asUrban)).toEqual([
      ["little-schooling-trustworthy", 1],
      ["elderly-trustworthy", 1],
      ["well-off-dishonest", 1],
    ]);
    expect(groups(asRural).slice(0, 2)).toEqual([
      ["rural-trustworthy", 0],
      ["rural-dishonest", 0],
    ]);
    const reach = ({ recording }: Scenario) => recording.collectors?.reach.map(({ share }) => share);
    expect(reach(asUrban)).toEqual([25]);
    expect(reach(asRural)).toEqual([50, 25]);
  });

  test("what residents do stays", () => {
    expect(asUrban.behaviours).toBe(fuzhou.behaviours);
  });

  test("whoever was that already changes in nothing", async () => {
    const perfect = repositoryScenario("fuzhou-true");
    const scenario = countedBy({ ...perfect, recording: rightful(fuzhou) }, [["residence"]]);
    const plans = [scenario, takenFor(scenario, "residence", "urban", "direct")].map(planScenario);
    const { groups } = await pairRuns(plans[0] as never, plans[1] as never, { replicate: 0, residents: 20_000 });
    const [urban, rural] = groups;
    expect(urban?.changed).toBe(0);
    expect(rural?.changed).toBeGreaterThan(100);
  });
});

/** Nothing lands on a neighbour. */
function rightful({ recording }: Scenario): Scenario["recording"] {
  const offices = Array.from(recording.offices, ([id, office]) => {
    return [id, { ...office, misattributed: { ...office.misattributed, value: 0 } }] as const;
  });
  const defaults = { ...recording.defaults, misattributed: { ...recording.defaults.misattributed, value: 0 } };
  return { ...recording, defaults, offices: new Map(offices) };
}

describe("taken for somebody else by hazards too", () => {
  test.each([
    ["residence", "urban"],
    ["income", "1"],
    ["income", "10"],
    ["sex", "female"],
    ["education", "tertiary"],
    ["occupation", "teacher"],
    ["party-member", "yes"],
    ["party-member", "no"],
  ])(
    "%s %s: each has the hazard of the other value, whatever the own",
    (attribute, value) => {
      const other = takenFor(fuzhou, attribute, value, "total");
      const place = joint.indexOf(attribute);
      let looked = 0;
      for (const [code, hazard] of fuzhou.behaviours.hazards) {
        const { attributes } = hazardTable(hazard, fuzhou.population.scored, joint);
        if (!attributes.includes(place)) continue;
        eachCombination(joint, attributes, (values) => {
          const at = Object.fromEntries(
            attributes.map((each, index) => [joint.ids()[each], joint.valueIds(each)[values[index] as number]]),
          ) as Record<string, string>;
          looked += 1;
          expect(rateAt(other, code, at)).toBeCloseTo(rateAt(fuzhou, code, { ...at, [attribute]: value }), 10);
        });
      }
      expect(looked).toBeGreaterThan(0);
    },
    60_000,
  );

  test("room is made where the other does more", () => {
    const asTeachers = takenFor(fuzhou, "occupation", "teacher", "total");
    const room = withRoom(fuzhou, [asTeachers]);
    const pair = [room, takenFor(room, "occupation", "teacher", "total")] as const;
    expect(whyNotPaired(...pair)).toEqual([]);
    expect(whyNotPaired(fuzhou, room)).toEqual(["behaviours"]);
    // Two in a hundred a year, of everybody instead of teachers.
    const plan = planScenario(pair[1]);
    const { shape, run } = createEngine(plan, { replicate: 0 });
    const tally = new Float64Array(shape.length);
    const residents = 20_000;
    run(0, residents, tally);
    const { deeds, totals } = shape.tables;
    const tutoring = plan.behaviours.findIndex(({ code }) => code === "education.paid-tutoring");
    let done = 0;
    for (let year = 0; year < 5; year += 1)
      done += tally[deeds.start + (year * plan.behaviours.length + tutoring) * 6] as number;
    const expected = 0.02 * 5 * (tally[totals.start + 1] as number);
    expect(Math.abs(done - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });

  test("nobody is taken for what the population has not", () => {
    expect(() => takenFor(fuzhou, "residence", "orbit", "direct")).toThrow("no `residence` of `orbit`");
    expect(() => takenFor(fuzhou, "height", "tall", "direct")).toThrow("no `height` of `tall`");
  });
});

describe("counted by other groupings", () => {
  test("residents live the same lives", () => {
    const [fine, coarse] = [fuzhou, countedBy(fuzhou, [["income"]])].map((scenario) => {
      const { shape, run } = createEngine(planScenario(scenario), { replicate: 0 });
      const tally = new Float64Array(shape.length);
      run(0, 4_000, tally);
      const { totals, checksum, bands } = shape.tables;
      return { lives: tally.slice(totals.start, checksum.start + checksum.length), cells: bands.columns[1]?.size };
    });
    expect(coarse?.lives).toEqual(fine?.lives);
    expect(coarse?.cells).toBe(10);
  });

  test("by attributes that the population has", () => {
    expect(() => countedBy(fuzhou, [["height"]])).toThrow("no attribute `height`");
  });
});
