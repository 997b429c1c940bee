import type { HeldEntry } from "@tallyglass/ledger/engine";
import { describe, expect, test } from "@tallyglass/testkit";
import { dateOf } from "../src/ledger/dates.ts";
import type { HeldAt } from "../src/ledger/enacted.ts";
import { everydayRecords } from "../src/ledger/everyday.ts";
import { isSameUntil, lastDay } from "../src/ledger/history.ts";
import { networkOf } from "../src/ledger/networks.ts";
import { costOn } from "../src/pages/flow/cost.ts";
import { journeysOf } from "../src/pages/flow/journeys.ts";
import { arrivedBy, copyAt, daysWrong, wrongAt } from "../src/pages/flow/wrong-record.ts";
import { pageNetwork } from "./ledger/enactors.ts";
import { pageLibrary } from "./page-library.ts";

const made = { resident: "syn-000042", origin: "suzhou/court", day: dateOf(10) } as const;
const record = { behaviour: "court.judgment-default", date: dateOf(10), attributes: {} };
const listing: HeldEntry["entry"] = {
  ...{ ...made, origin: "nation", kind: "listing", id: "up", of: "wrong", revision: 0, list: "judgment-defaulters" },
  ...{ clause: "judgment-default", policy: "national-lists", version: "2013-10-01", bureau: "suzhou/court", record },
};
const delisting: HeldEntry["entry"] = {
  ...{ ...made, origin: "nation", kind: "delisting", id: "down", of: "wrong", revision: 1 },
  ...{ list: "judgment-defaulters", bureau: "suzhou/court" },
};

/** A court that logged on day 10 and withdrew on day 30; Fuzhou listed from day 20 to day 50. */
const held: readonly HeldAt[] = [
  {
    office: "suzhou/court",
    entries: [
      { entry: { ...made, kind: "submission", id: "wrong", record }, held: dateOf(10) },
      { entry: { ...made, kind: "appeal", id: "appeal", of: "wrong" }, held: dateOf(25) },
      { entry: { ...made, kind: "withdrawal", id: "gone", of: "wrong", revision: 1 }, held: dateOf(30) },
    ],
  },
  {
    office: "fuzhou-jx",
    entries: [
      { entry: listing, held: dateOf(20) },
      { entry: delisting, held: dateOf(50) },
    ],
  },
];

describe("of a wrong record", () => {
  test("what an office has is said for each day, with the day that changed it", () => {
    expect(copyAt(held, "suzhou/court", 9)).toBeUndefined();
    expect(copyAt(held, "suzhou/court", 28)).toEqual({ record: "counts", isWrong: true, since: 10 });
    expect(copyAt(held, "suzhou/court", 30)).toEqual({ record: "withdrawn", isWrong: false, since: 30 });
    expect(copyAt(held, "fuzhou-jx", 49)).toEqual({ listing: "listed", isWrong: true, since: 20 });
    expect(copyAt(held, "fuzhou-jx", 50)).toEqual({ listing: "delisted", isWrong: false, since: 50 });
  });

  test("copies and days are counted while they count", () => {
    expect([9, 10, 20, 30, 50].map((day) => wrongAt(held, day).length)).toEqual([0, 1, 2, 1, 0]);
    expect(daysWrong(held, "fuzhou-jx", lastDay)).toBe(30);
    expect(arrivedBy(held, 25).map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      "10 submission",
      "20 listing",
      "25 appeal",
    ]);
  });

  test("the city takes the score to nothing and restricts, as long as the listing stands there", () => {
    const [during, after] = [costOn(held, 40, pageLibrary), costOn(held, 50, pageLibrary)];
    expect(during).toMatchObject({ score: 0, without: 500, days: 21, restricted: ["fuzhou-jx"] });
    expect(during.restrictions.map(({ clause }) => clause)).toEqual(Array(9).fill("judgment-default"));
    expect(after).toMatchObject({ score: 500, without: 500, days: 30, restricted: [], restrictions: [] });
  });
});

describe("the days of a network", () => {
  const median = (network: Parameters<typeof networkOf>[0], traveller: string, station: string) =>
    journeysOf(networkOf(network, pageNetwork), 1).find(
      (each) => each.traveller === traveller && each.station === station,
    )?.median ?? Number.NaN;

  test("grow from level to level, and only listings come down", () => {
    const stations = ["city", "province", "nation", "elsewhere"] as const;
    const days = stations.map((station) => median("assumed", "court", station));
    expect(days).toEqual(days.toSorted((one, other) => one - other));
    expect(new Set(days).size).toBe(4);
    expect(median("assumed", "bureau", "elsewhere")).toBeNaN();
  });

  test("are one for the first hop and two for each further one where corrections are sent every morning", () => {
    expect(median("quick-corrections", "withdrawal", "city")).toBe(1);
    expect(median("quick-corrections", "withdrawal", "nation")).toBe(5);
    expect(median("quick-corrections", "withdrawal", "elsewhere")).toBe(9);
    expect(median("quick-corrections", "court", "nation")).toBe(median("assumed", "court", "nation"));
  });
});

describe("a history", () => {
  const history = { network: "assumed", seed: 1, wrong: { mistake: "tax", city: "suqian", day: 30 } } as const;

  test("is another from the day on which something else is done", () => {
    expect(isSameUntil(39, history, { ...history, appealed: 40 })).toBe(true);
    expect(isSameUntil(40, history, { ...history, appealed: 40 })).toBe(false);
    expect(isSameUntil(29, history, { ...history, wrong: { ...history.wrong, city: "suzhou" } })).toBe(true);
    expect(isSameUntil(30, history, { ...history, wrong: { ...history.wrong, city: "suzhou" } })).toBe(false);
    expect(isSameUntil(0, history, { ...history, seed: 2 })).toBe(false);
  });

  test("has everyday records of its seed, all logged within the year by the bureau whose they are", () => {
    const records = everydayRecords(3);
    expect(everydayRecords(3)).toEqual(records);
    expect(everydayRecords(4)).not.toEqual(records);
    expect(
      records.filter(({ bureau, behaviour, done, logged }) => {
        const isOwn = bureau.split("/")[1] === pageLibrary.behaviours.get(behaviour)?.department;
        return !isOwn || logged < done || logged > lastDay;
      }),
    ).toEqual([]);
  });
});
