import { addPeriod, type PolicyRecord } from "@tallyglass/policy";
import { scoreResident } from "@tallyglass/scoring";
import { describe, expect, repositoryScenario, test } from "@tallyglass/testkit";
import {
  type ChangedResident,
  explainChange,
  lastChangeOf,
  type OpenedLife,
  type PairedGroup,
  pairRuns,
  planScenario,
  residentId,
  type SimulationPlan,
  whyNotPaired,
} from "../src/index.ts";
import { createLifeOpener } from "../src/life/open-life.ts";
import { allBands } from "../src/run/tally-shape.ts";

const residents = 2_000;

const graded = repositoryScenario("fuzhou").recording.assessors;

type Changes = NonNullable<Parameters<typeof repositoryScenario>[1]>;

function planOf(id: string, changes: Changes = {}): SimulationPlan {
  return planScenario(repositoryScenario(id, { residents, ...changes }));
}

function livesOf(plan: SimulationPlan): readonly OpenedLife[] {
  const open = createLifeOpener(plan, 0);
  return Array.from({ length: residents }, (_, resident) => open(resident));
}

async function changedIn(first: SimulationPlan, second: SimulationPlan, count = residents) {
  const changed: ChangedResident[] = [];
  const follow = async (_: number, some: readonly ChangedResident[]) => {
    changed.push(...some);
  };
  return { ...(await pairRuns(first, second, { replicate: 0, residents: count, follow })), changed };
}

describe("a change of rule leaves every life that it does not touch as it was", () => {
  const isOlderThan = (record: PolicyRecord, day: string) => addPeriod(record.date, { count: 5, unit: "year" }) <= day;

  test.for([
    ["validity", "5-years", { years: 10 }, isOlderThan],
    ["three-years", "long", {}, ({ behaviour }: PolicyRecord) => behaviour === "court.imprisonment"],
  ] as const)("%s", ([reading, option, changes, touches]) => {
    const before = livesOf(planOf("fuzhou", changes));
    const after = livesOf(planOf("fuzhou", { ...changes, [`readings.fuzhou-yuming.${reading}`]: option }));
    let untouched = 0;
    for (const [resident, life] of before.entries()) {
      const other = after[resident];
      expect({ ...other, years: [] }).toStrictEqual({ ...life, years: [] });
      for (const [year, end] of life.years.entries()) {
        if (life.records.some((record) => touches(record, end.day))) continue;
        untouched += 1;
        expect(other?.years[year]).toStrictEqual(end);
      }
    }
    expect(untouched).toBeGreaterThan(residents);
  });

  test("start", () => {
    const before = livesOf(planOf("fuzhou"));
    const after = livesOf(planOf("fuzhou", { "readings.fuzhou-yuming.start": "600" }));
    const raised = before.flatMap((life, resident) => {
      const other = after[resident];
      expect({ ...other, years: [] }).toStrictEqual({ ...life, years: [] });
      return life.records.length > 0 ? [] : life.years.map(({ score }, year) => [score, other?.years[year]?.score]);
    });
    expect(raised.length).toBeGreaterThan(100);
    for (const ends of raised) expect(ends).toEqual([500, 600]);
  });

  test("validity touches some", async () => {
    const changed = { years: 10, "readings.fuzhou-yuming.validity": "5-years" };
    const { total } = await changedIn(planOf("fuzhou", { years: 10 }), planOf("fuzhou", changed));
    expect(total.changed).toBeGreaterThan(100);
  });
});

describe("a change of recording moves no deed", () => {
  const before = livesOf(planOf("fuzhou")).map(deedsOf);

  test.for(["fuzhou-true", "fuzhou-collectors", "fuzhou-appeals"])("%s", (id) => {
    expect(livesOf(planOf(id)).map(deedsOf)).toStrictEqual(before);
  });
});

/** What was done. What an assessor may determine is left out, for that is recording. */
function deedsOf({ events }: OpenedLife): readonly string[] {
  return events
    .filter(({ happened }) => happened)
    .map(({ behaviour, date, attributes }) => JSON.stringify([date, behaviour, graded.has(behaviour) || attributes]))
    .sort();
}

describe("two runs side by side", () => {
  test("of the same scenario change nobody", async () => {
    const { total, changed } = await changedIn(planOf("fuzhou"), planOf("fuzhou"));

    expect(total).toEqual({ scored: total.scored, ...nothing });
    expect(total.scored).toBeGreaterThan(1_000);
    expect(changed).toEqual([]);
  });

  test("count by group whom they list, and list whose life they change", async () => {
    const [first, second] = [planOf("fuzhou"), planOf("fuzhou-true")];
    const { groups, total, changed } = await changedIn(first, second);
    const [before, after] = [livesOf(first), livesOf(second)];
    const expected = groups.map(() => ({ scored: 0, ...nothing }));
    const all = { scored: 0, ...nothing };
    const found = before.flatMap((life, resident): ChangedResident[] => {
      if (!life.isScored) return [];
      const change = changeOf(resident, life, after[resident] as OpenedLife);
      for (const group of [all, ...cellsOf(life, first).map((cell) => expected[cell])]) addTo(group, first, change);
      return change === undefined ? [] : [change];
    });

    expect(changed).toEqual(found);
    expect(groups).toEqual(expected);
    expect(total).toEqual(all);
    expect(changed.length).toBeGreaterThan(500);
  });

  test("tell in stretches of many residents what they tell in one", async () => {
    const dones: number[] = [];
    const listed: number[] = [];
    const follow = async (done: number, changed: readonly ChangedResident[]) => {
      dones.push(done);
      listed.push(...changed.map(({ resident }) => resident));
    };
    const [first, second] = [planOf("fuzhou", { residents: 40_000 }), planOf("fuzhou-true", { residents: 40_000 })];
    const { total } = await pairRuns(first, second, { replicate: 0, residents: 40_000, follow });

    expect(dones.at(-1)).toBe(40_000);
    expect(dones.length).toBeGreaterThan(1);
    expect(listed.length).toBe(total.changed);
    expect(listed).toEqual([...new Set(listed)].sort((left, right) => left - right));
  });

  test("stop where the follower throws", async () => {
    const follow = () => Promise.reject(new Error("enough"));
    await expect(pairRuns(planOf("fuzhou"), planOf("fuzhou"), { replicate: 0, residents, follow })).rejects.toThrow(
      "enough",
    );
  });

  test("tell bands apart by name, and call nobody better or worse who is in none", async () => {
    const [first, second] = [planOf("fuzhou"), planOf("fuzhou", { "readings.fuzhou-yuming.band-edges": "neither" })];
    const { total, changed } = await changedIn(first, second);
    const leftOut = changed.filter(({ bands }) => bands[1] === null);

    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every(({ scores }) => scores[0] === scores[1])).toBe(true);
    expect(leftOut.length).toBeGreaterThan(0);
    expect({ better: total.bandBetter, worse: total.bandWorse, difference: total.difference }).toEqual({
      better: 0,
      worse: 0,
      difference: 0,
    });
  });
});

const nothing = { changed: 0, higher: 0, lower: 0, bandBetter: 0, bandWorse: 0, difference: 0, squares: 0 };

function changeOf(resident: number, before: OpenedLife, after: OpenedLife): ChangedResident | undefined {
  const ends = (life: OpenedLife) => life.years.map(({ score, band }) => [score, band]);
  if (JSON.stringify(ends(before)) === JSON.stringify(ends(after))) return undefined;
  const [left, right] = [before.years.at(-1), after.years.at(-1)];
  return {
    resident,
    scores: [left?.score ?? 0, right?.score ?? 0],
    bands: [left?.band ?? null, right?.band ?? null],
  };
}

function cellsOf({ attributes }: OpenedLife, { groupings }: SimulationPlan): readonly number[] {
  let start = 0;
  return groupings.map(({ ids, strides, size }) => {
    const cell = ids.reduce((at, id, place) => at + (attributes[id] ?? 0) * (strides[place] ?? 0), start);
    start += size;
    return cell;
  });
}

function addTo(
  group: { -readonly [K in keyof PairedGroup]: number } | undefined,
  { policies }: SimulationPlan,
  change: ChangedResident | undefined,
): void {
  if (group === undefined) throw new Error("a cell that is not there");
  group.scored += 1;
  if (change === undefined) return;
  const [first, second] = change.scores;
  const rank = (id: string | null) => policies.flatMap(allBands).find((band) => band.id === id)?.rank ?? Number.NaN;
  const [before, after] = change.bands.map(rank) as [number, number];
  group.changed += 1;
  group.difference += second - first;
  group.squares += (second - first) ** 2;
  if (second > first) group.higher += 1;
  if (second < first) group.lower += 1;
  if (after < before) group.bandBetter += 1;
  if (after > before) group.bandWorse += 1;
}

test("feedback changes only lives whose state raised a hazard", async () => {
  const many = 60_000;
  const [calm, fed] = [
    repositoryScenario("fuzhou", { residents: many }),
    repositoryScenario("fuzhou-feedback", { residents: many }),
  ];
  const [first, second] = [planScenario(calm), planScenario(fed)];
  const { changed } = await changedIn(first, second, many);
  const [before, after] = [createLifeOpener(first, 0), createLifeOpener(second, 0)];
  const chosen = new Set([...changed.map(({ resident }) => resident), ...Array(residents).keys()]);
  let raised = 0;
  for (const number of chosen) {
    const earliest = earliestChange([number, number ^ 1].map((resident) => [before(resident), after(resident)]));
    if (earliest === undefined) continue;
    const { life, day } = earliest;
    const { band, lists } = scoreResident(calm.schemes[0], life.resident, life.records, { asOf: day });
    expect((band?.rank ?? 0) >= 5 || lists.length > 0).toBe(true);
    raised += 1;
  }
  expect(changed.length).toBeGreaterThan(10);
  expect(raised).toBeGreaterThanOrEqual(changed.length);
});

/** The first deed that only one of two runs has, among neighbours: records go astray between them. */
function earliestChange(pairs: readonly (readonly OpenedLife[])[]) {
  const found = pairs.flatMap(([left, right]) => {
    if (left === undefined || right === undefined) return [];
    const [mine, theirs] = [deedsOf(left), deedsOf(right)];
    const other = [...mine.filter((deed) => !theirs.includes(deed)), ...theirs.filter((deed) => !mine.includes(deed))];
    const day = other.map((deed) => String(JSON.parse(deed)[0])).sort()[0];
    return day === undefined ? [] : [{ life: left, day }];
  });
  return found.sort((left, right) => (left.day < right.day ? -1 : 1))[0];
}

describe("a change explained", () => {
  test("adds up, and names what stands on only one file", async () => {
    const scenarios = [
      repositoryScenario("fuzhou", { residents }),
      repositoryScenario("fuzhou-true", { residents }),
    ] as const;
    const [first, second] = scenarios.map(planScenario) as [SimulationPlan, SimulationPlan];
    const { changed } = await changedIn(first, second);
    const [before, after] = [createLifeOpener(first, 0), createLifeOpener(second, 0)];
    for (const { resident } of changed) {
      const [left, right] = [before(resident), after(resident)];
      const asOf = lastChangeOf(left, right);
      const change = explainChange(
        { life: left, scheme: scenarios[0].schemes[0] },
        { life: right, scheme: scenarios[1].schemes[0] },
        asOf,
      );
      const difference = change.clauses.reduce((sum, { points }) => sum + points[1] - points[0], 0);
      const [was, is] = change.scores.map(({ score }) => score ?? 0) as [number, number];

      expect(change.resident).toBe(residentId(resident));
      expect(difference).toBe(is - was);
      expect([was, is]).toEqual([left, right].map(({ years }) => years.find(({ day }) => day === asOf)?.score));
      expect(change.onlyFirst.length + change.onlySecond.length).toBeGreaterThan(0);
      for (const { made, elsewhere } of change.onlySecond) {
        expect(made).toBe("department");
        expect(["not-recorded", "not-yet", "on-file-of", "withdrawn", "recorded-otherwise"]).toContain(elsewhere.kind);
      }
      for (const { made, elsewhere } of change.onlyFirst) {
        if (made === "false" || made === "misattributed") expect(elsewhere).toEqual({ kind: "not-made" });
        else expect(elsewhere.kind).toBe("recorded-otherwise");
      }
    }
  });

  test("counts records that are alike", () => {
    const record = {
      resident: "syn-000001",
      behaviour: "civilization.good-deed",
      date: "2019-02-01",
      recorded: "2019-02-02",
      attributes: {},
    };
    const life = (count: number): OpenedLife => ({
      ...{ resident: "syn-000001", isScored: true, attributes: {}, events: [], years: [] },
      records: Array.from({ length: count }, (_, fact) => ({ ...record, fact: `act-${fact}` })),
    });
    const [scheme] = repositoryScenario("fuzhou").schemes;
    const change = explainChange({ life: life(3), scheme }, { life: life(1), scheme }, "2019-12-31");

    expect(change.onlyFirst.length).toBe(2);
    expect(change.onlySecond).toEqual([]);
    expect(explainChange({ life: life(3), scheme }, { life: life(1), scheme }, "2019-02-01").onlyFirst).toEqual([]);
  });
});

describe("what has to be the same for a pair", () => {
  const base = repositoryScenario("fuzhou");

  test.for([
    ["nothing", "fuzhou", {}, []],
    ["not how many there are", "fuzhou", { residents: 100, "population.residents": 90 }, []],
    ["not how often something is done", "fuzhou", { "behaviours.bank.loan-arrears.per-year": 0.01 }, []],
    ["not recording and rules", "fuzhou-true", { "readings.fuzhou-yuming.start": "600", feedback: true }, []],
    ["years, seed and first day", "fuzhou", { years: 6, seed: 2, from: "2018-01-01" }, ["from", "years", "seed"]],
    ["who there is", "china", {}, ["population"]],
    ["who there is, by one share", "fuzhou", { "population.volunteer.draw": 63 }, ["population"]],
  ] as const)("%s", ([, id, changes, parts]) => {
    expect(whyNotPaired(base, repositoryScenario(id, changes))).toEqual(parts);
  });
});
