import type { FlowStudy } from "@tallyglass/audit";
import { blockSize, type ReplayTally } from "@tallyglass/ledger/replay";
import { createLifeOpener, planScenario } from "@tallyglass/simulation";
import { describe, expect, test } from "@tallyglass/testkit";
import { flowPlan } from "../src/flow-plan.ts";
import { createJobRunner, flowDays, flowGroups, flowOffices, type Job } from "../src/index.ts";
import { fuzhouScenarios } from "./small-study.ts";

const residents = 3_000;
const scenarios = fuzhouScenarios({
  residents,
  "recording.defaults.misattributed": 0.2,
  "recording.defaults.correction.noticed": 0.9,
  "recording.defaults.correction.appealed": 0.9,
});
const run = createJobRunner(scenarios);
const flow = { kind: "flow", block: 0, residents, seed: 3, replicate: 0 } as const;
const usual = { network: "city-bureaus", rule: "as-written" } as const;

async function tallyOf(job: Partial<Extract<Job, { readonly kind: "flow" }>>): Promise<ReplayTally> {
  const [tally] = (await run({ ...flow, replays: [usual], ...job })) as readonly ReplayTally[];
  return tally as ReplayTally;
}

const plan = planScenario(scenarios.base);
const open = createLifeOpener(plan, 0);
const lives = Array.from({ length: residents }, (_, resident) => open(resident)).filter(({ isScored }) => isScored);

/** What stands on files, as one life after another tells it. */
const filed = lives.flatMap(({ resident, events, attributes }) =>
  events
    .filter(({ recorded, onFileOf }) => recorded !== undefined && onFileOf === resident)
    .map((event) => ({ ...event, attributes })),
);

describe("the records of a run between offices", () => {
  const last = `${Number(scenarios.base.settings.from.slice(0, 4)) + scenarios.base.settings.years - 1}-12-31`;
  const wrong = filed.filter(({ recorded }) => recorded === "false" || recorded === "misattributed");

  test("are those that stand on the files of its residents, one life after another", async () => {
    const tally = await tallyOf({});
    const withdrawn = filed.filter((event) => event.withdrawn !== undefined && event.withdrawn <= last);
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

    expect(withdrawn.length).toBeGreaterThan(20);
    expect(tally).toMatchObject({ records: filed.length, withdrawn: withdrawn.length, wrong: wrong.length });
    expect(tally.corrected).toBe(
      wrong.filter((event) => event.withdrawn !== undefined && days(event.date, event.withdrawn) <= flowDays).length,
    );
  });

  test("belong to the groups of their residents", async () => {
    const { byGroup, arrivals } = await tallyOf({});
    const { attributes } = scenarios.base.population;
    const expected = flowGroups(scenarios.base).map((group) => {
      const [[id, value] = [undefined, undefined]] = Object.entries(group);
      const known = attributes.find((attribute) => attribute.id === id)?.values ?? [];
      const number = known.findIndex((each) => each.id === value);
      return filed.filter((event) => id === undefined || event.attributes[id] === number).length;
    });

    expect([...byGroup]).toEqual(expected);
    for (const groups of Object.values(arrivals)) {
      expect(groups.map((days) => days.reduce((left, right) => left + right))).toEqual(expected);
    }
  });

  test("are in no office before the first day on which it can have them", async () => {
    const { arrivals, copies } = await tallyOf({});
    const isWrongEarly = (days: Int32Array | undefined, first: number) =>
      days?.slice(0, first).some((each) => each > 0);

    // A day to the province and another to the nation are the least on the way.
    expect(isWrongEarly(arrivals.province[0], 1)).toBe(false);
    expect(isWrongEarly(arrivals.nation[0], 2)).toBe(false);
    expect(copies.bureau.every((each) => each === 0)).toBe(true);
  });

  test("come to more copies where things fail, and to none that a prompt correction leaves", async () => {
    const standing = async (replay: Job & { readonly kind: "flow" }) => {
      const tallies = (await run(replay)) as readonly ReplayTally[];
      return tallies.map(({ copies }) => [...copies.city, ...copies.nation].reduce((left, right) => left + right));
    };
    const [asWritten = 0, atOnce = 0, cityOnly = 0, failing = 0] = await standing({
      ...flow,
      replays: [
        usual,
        { network: "city-bureaus", rule: "at-once" },
        { network: "city-bureaus", rule: "city-only" },
        { network: "city-bureaus-failing", rule: "as-written" },
      ],
    });

    expect(atOnce).toBeLessThan(asWritten);
    expect(asWritten).toBeLessThan(cityOnly);
    expect(failing).toBeGreaterThan(asWritten);
  });

  test("come to the same wherever they are counted, and to another with another seed", async () => {
    const other = createJobRunner(structuredClone(scenarios));
    const [again] = (await other({ ...flow, replays: [usual] })) as readonly ReplayTally[];

    expect(again).toEqual(await tallyOf({}));
    expect(again?.arrivals).not.toEqual((await tallyOf({ seed: 4 })).arrivals);
  });

  test("go by no network that is not there", async () => {
    await expect(tallyOf({ replays: [{ network: "nowhere", rule: "as-written" }] })).rejects.toThrow(RangeError);
  });
});

describe("the offices of a run", () => {
  test("are called by the place of its policy, unless that is another office", () => {
    const [scheme] = scenarios.base.schemes;
    const idsAt = (place: string) => {
      const [version] = scheme.versions;
      const moved = { ...scheme, versions: [{ ...version, place }] as const };
      return flowOffices({ ...scenarios.base, schemes: [moved] }, scenarios.library).map(({ id }) => id);
    };

    expect(idsAt("fuzhou-jx")).toContain("fuzhou-jx/police");
    expect(idsAt("district-9")).toContain("district-nine/police");
    expect(idsAt("nation")).toContain("city/police");
    expect(idsAt("x".repeat(60))).toContain("city/police");
  });
});

describe("the companions of an audit", () => {
  test("send the first residents block by block, and add up what came of it", async () => {
    const { jobs, make } = flowPlan(scenarios, blockSize + 2);
    const found = make(await Promise.all(jobs.map(run))) as FlowStudy;

    expect(jobs.map((job) => (job.kind === "flow" ? job.block : -1))).toEqual([0, 1]);
    expect(found.runs.map(({ network, rule }) => `${network.id} ${rule}`)).toEqual([
      "city-bureaus as-written",
      "city-bureaus at-once",
      "city-bureaus city-only",
      "city-bureaus-failing as-written",
    ]);
    for (const { records, copies } of found.runs) {
      expect(records).toBe(filed.length);
      const { everywhere, ...places } = copies;
      expect([...everywhere]).toEqual(
        Array.from(everywhere, (_, day) => Object.values(places).reduce((sum, days) => sum + (days[day] ?? 0), 0)),
      );
    }
  });

  test("have no flow of records without a network", () => {
    const { jobs, make } = flowPlan({ ...scenarios, networks: {} }, 600);

    expect(jobs).toEqual([]);
    expect(make([])).toBeUndefined();
  });
});
