import { dayNumber } from "@tallyglass/scoring";
import { createLifeOpener, planScenario, residentId } from "@tallyglass/simulation";
import { describe, expect, test } from "@tallyglass/testkit";
import type { LabAnswer } from "../../src/lab/messages.ts";
import type { RunInPage } from "../../src/lab/results.ts";
import { createScenarioMaker } from "../../src/lab/scenario-of.ts";
import { firstSettings, type LabSettings } from "../../src/lab/settings.ts";
import { few, laboratory, openDesk } from "./laboratory.ts";

const scenarios = createScenarioMaker(laboratory);
const many: LabSettings = { ...firstSettings, residents: 200_000, years: 20 };
const everybody = { where: { kind: "everybody" }, from: 0, count: 200 } as const;

const isProgress = (answer: LabAnswer): answer is Extract<LabAnswer, { kind: "progress" }> =>
  answer.kind === "progress";

describe("a run in the page", () => {
  const desk = openDesk();
  const run = desk.ask({ kind: "run", id: 1, settings: few });

  test("has a digest of its own, which a run of other settings in between does not change", async () => {
    const other = openDesk();
    const digest = await other.ask({ kind: "digest", id: 1, settings: few });
    await other.ask({ kind: "run", id: 2, settings: { ...few, seed: 9 } });
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await other.ask({ kind: "digest", id: 3, settings: few })).toBe(digest);
    expect(await other.ask({ kind: "digest", id: 4, settings: { ...few, seed: 9 } })).not.toBe(digest);
  });

  test("comes to the same beside another that asks for residents meanwhile", async () => {
    const other = openDesk();
    const [{ seconds: _, ...beside }] = await Promise.all([
      other.ask({ kind: "run", id: 1, settings: few }),
      other.ask({ kind: "residents", id: 2, settings: { ...few, seed: 9, residents: 20_000 }, query: everybody }),
    ]);
    const { seconds: __, ...alone } = await run;
    expect(beside).toEqual(alone);
  });

  test("has everybody who is scored in one bar, in one band, and in one group of each attribute", async () => {
    const { bins, bands, bandsByGroup, transitions, scored } = await run;
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
    expect(scored).toBeGreaterThan(500);
    expect(sum(bins.map(({ residents }) => residents))).toBe(scored);
    expect(sum(bands.map(({ residents }) => residents))).toBe(scored);
    expect(bandsByGroup).toHaveLength(7);
    for (const { table } of [...bandsByGroup, transitions]) {
      const at = table.columns.findIndex(({ id }) => id === "residents");
      expect(sum(table.rows.map((row) => row[at] as number))).toBe(scored);
    }
  });

  test("has charts whose columns are in their tables, and a finding with a number in both languages", async () => {
    const { histogram, bandsByGroup, transitions, recovery } = await run;
    for (const { table, chart } of [histogram, ...bandsByGroup, transitions, recovery]) {
      const columns = table.columns.map(({ id }) => id);
      expect(chart.table).toBe(table.id);
      expect(columns).toEqual(
        expect.arrayContaining(
          [chart.x, chart.y, chart.series, chart.low, chart.high].filter((id) => id !== undefined),
        ),
      );
      expect(table.rows.every(({ length }) => length === columns.length)).toBe(true);
      expect(chart.title.en).toMatch(/\d/);
      expect(chart.title.zh).toMatch(/\d/);
      expect(chart.summary.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test("opens every bar and every band into as many residents as it has, in the order of their numbers", async () => {
    const { bins, bands } = await run;
    const wheres = [
      ...bins.map(({ from, to, residents }) => ({ where: { kind: "scores", from, to } as const, residents })),
      ...bands.map(({ id, residents }) => ({ where: { kind: "band", band: id } as const, residents })),
    ];
    for (const [at, { where, residents }] of wheres.entries()) {
      const query = { where, from: 0, count: 200 };
      const found = await desk.ask({ kind: "residents", id: 100 + at, settings: few, query });
      const order = found.residents.map(({ number }) => number);
      expect(found.total).toBe(residents);
      expect(order).toEqual(order.toSorted((one, other) => one - other));
      expect(found.residents.length).toBe(Math.min(200, residents));
    }
  });

  test("gives its residents page by page, and those of one group alone", async () => {
    const ask = (id: number, query: object) =>
      desk.ask({ kind: "residents", id, settings: few, query: { ...everybody, ...query } });
    const [first, second] = [await ask(300, { count: 5 }), await ask(301, { from: 5, count: 5 })];
    const both = await ask(302, { count: 10 });
    expect([...first.residents, ...second.residents]).toEqual(both.residents);

    const men = await ask(303, { values: { sex: "male" } });
    const women = await ask(304, { values: { sex: "female" } });
    expect(men.total + women.total).toBe(both.total);
    const sexes = men.residents.map(({ attributes }) => attributes.find(({ attribute }) => attribute === "sex"));
    expect(new Set(sexes.map((sex) => sex?.value))).toEqual(new Set(["male"]));
    expect((await ask(305, { values: { sex: "no-such" } })).total).toBe(0);
  });

  test("opens a life whose account adds up, and whose score and band are those that were counted", async () => {
    const { residents } = await desk.ask({
      ...{ kind: "residents", id: 400, settings: few },
      query: { where: { kind: "band", band: "poor" }, from: 0, count: 200 },
    });
    expect(residents.length).toBeGreaterThan(3);
    for (const [at, { number, resident, score, band, attributes }] of residents.entries()) {
      const life = await desk.ask({ kind: "life", id: 500 + at, settings: few, resident: number });
      expect(life).toMatchObject({ number, resident, asOf: "2023-12-31" });
      expect(life.score.lines.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      expect(life.score.score).toBe(score);
      expect(life.score.band?.id).toBe(band);
      expect(life.attributes).toEqual(expect.arrayContaining([...attributes]));
      const recorded = life.events.filter(({ onFileOf, city }) => onFileOf === resident && city !== undefined);
      expect(recorded.length).toBe(life.records.length);
    }
  });

  test("has no life of somebody who is not scored, or not there", async () => {
    const scored = await desk.ask({ kind: "residents", id: 600, settings: few, query: everybody });
    const numbers = new Set(scored.residents.map(({ number }) => number));
    const unscored = Array.from({ length: 200 }, (_, number) => number).find((number) => !numbers.has(number));
    for (const [at, resident] of [unscored ?? -2, few.residents, -1, 0.5].entries()) {
      desk.send({ kind: "life", id: 601 + at, settings: few, resident });
      expect(await desk.ending(601 + at)).toMatchObject({ kind: "problem", problem: { kind: "no-resident" } });
    }
  });

  test("comes to the same whatever was run before", async () => {
    const other = openDesk();
    await other.ask({ kind: "run", id: 1, settings: { ...few, seed: 9, offences: 50, readings: { start: "600" } } });
    const { seconds: _, ...again } = await other.ask({ kind: "run", id: 2, settings: few });
    const { seconds: __, ...first } = await run;
    expect(again).toEqual(first);
  });
});

describe("percentages", () => {
  const ask = (change: Partial<LabSettings>) => openDesk().ask({ kind: "run", id: 1, settings: { ...few, ...change } });
  const below = ({ bands }: RunInPage) =>
    bands.filter(({ rank }) => (rank ?? 0) > 3).reduce((sum, { residents }) => sum + residents, 0);

  test("of offences move who falls: nobody does where none is recorded and no record is false", async () => {
    const [none, half, all] = [
      await ask({ offences: 0, falseRecords: 0 }),
      await ask({ offences: 50, falseRecords: 0 }),
      await ask({}),
    ];
    expect(below(none)).toBe(0);
    expect(below(half)).toBeGreaterThan(0);
    expect(below(all)).toBeGreaterThan(below(half));
  });

  test("of good deeds move who rises", async () => {
    const above = ({ bins }: RunInPage) =>
      bins.filter(({ from }) => from > 500).reduce((sum, { residents }) => sum + residents, 0);
    expect(above(await ask({ goodDeeds: 0 }))).toBe(0);
    expect(above(await ask({}))).toBeGreaterThan(0);
  });
});

describe("questions", () => {
  test("are refused with the parts of their settings that cannot be used", async () => {
    const desk = openDesk();
    desk.send({ kind: "run", id: 1, settings: { ...few, residents: 3, scenario: "utopia" } });
    desk.send({ kind: "pair", id: 2, base: few, other: { ...few, readings: { start: "1" } } });
    expect(await desk.ending(1)).toEqual({
      ...{ kind: "problem", id: 1 },
      problem: {
        kind: "settings",
        parts: [
          { part: "scenario", kind: "not-there" },
          { part: "residents", kind: "out-of-bounds" },
        ],
      },
    });
    expect(await desk.ending(2)).toMatchObject({
      problem: { kind: "settings", parts: [{ part: "readings.start", kind: "not-there" }] },
    });
  });

  test.each(["run", "pair", "report", "residents"] as const)(
    "that are cancelled end without a result: a %s",
    async (kind) => {
      const desk = openDesk();
      const own = { settings: many, base: many, other: { ...many, offences: 50 }, isAlone: false, query: everybody };
      desk.send({ kind, id: 1, ...own } as never);
      await desk.answerWhere(isProgress);
      desk.send({ kind: "cancel", id: 1 });
      expect(await desk.ending(1)).toEqual({ kind: "cancelled", id: 1, by: "request" });
    },
  );

  test("of a newer run take the place of an older one, and of nothing else", async () => {
    const desk = openDesk();
    desk.send({ kind: "run", id: 1, settings: many });
    desk.send({ kind: "pair", id: 2, base: few, other: few });
    await desk.answerWhere(isProgress);
    desk.send({ kind: "run", id: 3, settings: few });
    expect(await desk.ending(1)).toEqual({ kind: "cancelled", id: 1, by: "newer-run" });
    expect((await desk.ending(2)).kind).toBe("done");
    expect((await desk.ending(3)).kind).toBe("done");
  });

  test("that are over can be cancelled, and nothing comes of it", async () => {
    const desk = openDesk();
    await desk.ask({ kind: "pair", id: 1, base: few, other: few });
    desk.send({ kind: "cancel", id: 1 });
    await desk.ask({ kind: "scenario", id: 2, settings: few });
    const ofFirst = desk.answers.filter((answer) => answer.id === 1 && !isProgress(answer));
    expect(ofFirst.map(({ kind }) => kind)).toEqual(["done"]);
  });

  test("tell how far they are, up to the whole", async () => {
    const desk = openDesk();
    desk.send({ kind: "run", id: 1, settings: many });
    const { done, total } = await desk.answerWhere(isProgress);
    desk.send({ kind: "cancel", id: 1 });
    await desk.ending(1);
    expect(total).toBe(many.residents);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThanOrEqual(total);
  });
});

describe("a pair in the page", () => {
  const other = { ...few, offences: 40, goodDeeds: 150 };

  test("of a run with itself changes nobody", async () => {
    const pair = await openDesk().ask({ kind: "pair", id: 1, base: few, other: few });
    if (!pair.isPaired) throw new Error("they can be paired");
    expect(pair.total).toMatchObject({ changed: 0, higher: 0, lower: 0, bandBetter: 0, bandWorse: 0, difference: 0 });
    expect(pair.total.scored).toBeGreaterThan(500);
    expect(pair.most).toEqual([]);
  });

  test("counts what one finds by opening every life twice", async () => {
    const pair = await openDesk().ask({ kind: "pair", id: 1, base: few, other });
    if (!pair.isPaired) throw new Error("they can be paired");
    const openers = [few, other].map((each) => createLifeOpener(planScenario(scenarios.scenarioOf(each)), 0));
    const counted = { scored: 0, changed: 0, higher: 0, lower: 0 };
    const changes = new Map<number, number>();
    for (let resident = 0; resident < few.residents; resident += 1) {
      const [left, right] = openers.map((open) => open(resident));
      if (left?.isScored !== true || right === undefined) continue;
      counted.scored += 1;
      if (JSON.stringify(left.years) !== JSON.stringify(right.years)) counted.changed += 1;
      const [before, after] = [left.years.at(-1)?.score ?? 0, right.years.at(-1)?.score ?? 0];
      if (after > before) counted.higher += 1;
      if (after < before) counted.lower += 1;
      changes.set(resident, after - before);
    }
    expect(counted.higher).toBeGreaterThan(20);
    expect(pair.total).toMatchObject(counted);
    expect(pair.total.difference).toBe([...changes.values()].reduce((sum, change) => sum + change, 0));
    const largest = [...changes.values()].map(Math.abs).sort((one, two) => two - one);
    expect(pair.most.map(({ number }) => Math.abs(changes.get(number) ?? 0))).toEqual(largest.slice(0, 10));
    for (const { table } of pair.byGroup) {
      const at = table.columns.findIndex(({ id }) => id === "changed");
      expect(table.rows.reduce((sum, row) => sum + (row[at] as number), 0)).toBe(counted.changed);
    }
  });

  test("explains those who changed most, clause by clause", async () => {
    const pair = await openDesk().ask({ kind: "pair", id: 1, base: few, other });
    if (!pair.isPaired) throw new Error("they can be paired");
    expect(pair.most).toHaveLength(10);
    for (const { number, scores, change } of pair.most) {
      expect(change.resident).toBe(residentId(number));
      const moved = change.clauses.reduce((sum, { points: [before, after] }) => sum + after - before, 0);
      const [first, second] = change.scores;
      expect(moved).toBe((second.score ?? 0) - (first.score ?? 0));
      if (dayNumber(change.asOf) === dayNumber(pair.asOf)) expect(moved).toBe(scores[1] - scores[0]);
    }
  });

  test("of other years or another seed cannot be, and says why in both languages", async () => {
    const pair = await openDesk().ask({ kind: "pair", id: 1, base: few, other: { ...few, years: 3, seed: 2 } });
    expect(pair).toEqual({
      isPaired: false,
      reasons: [
        { part: "years", text: expect.objectContaining({ en: expect.stringContaining("3") }) },
        { part: "seed", text: expect.objectContaining({ zh: expect.stringMatching(/[\u4e00-\u9fff].*2/) }) },
      ],
    });
  });
});
