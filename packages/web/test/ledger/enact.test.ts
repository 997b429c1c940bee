import { carry, dayNumber, dayOf } from "@tallyglass/ledger/engine";
import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { bureauOf, offices } from "../../src/ledger/country.ts";
import type { Enacted } from "../../src/ledger/enacted.ts";
import { everydayRecords } from "../../src/ledger/everyday.ts";
import { firstDate, type History } from "../../src/ledger/history.ts";
import { networkOf } from "../../src/ledger/networks.ts";
import { openEnactor, pageNetwork } from "./enactors.ts";

let store: Awaited<ReturnType<typeof openEnactor>>;

beforeAll(async () => {
  store = await openEnactor();
}, 120_000);

afterAll(async () => {
  await store?.close();
});

const start = dayNumber(firstDate);
const wrong = { mistake: "default", city: "suzhou", day: 21 } as const;

/** The bureau answers on the day of the appeal, so that both travel with the withdrawal, as the one thing that `carry` knows. */
const story: History = {
  network: "assumed",
  seed: 1,
  wrong,
  appealed: 165,
  answered: { outcome: "withdrawn", day: 165 },
};
const patience = 120_000;

/** The days on which the store has what about the wrong record, as texts that can be compared. */
function daysIn({ held }: Enacted): readonly string[] {
  return held
    .flatMap(({ office, entries }) =>
      entries.flatMap(({ entry, held }) => {
        const what = entry.kind === "submission" ? "record" : entry.kind;
        return what === "appeal" || what === "answer" ? [] : [`${office} ${what} ${held}`];
      }),
    )
    .sort();
}

/** The same by the travel without a store, with all other records on their way as well. */
function daysByReplay({ network, seed, answered }: History, until: number): readonly string[] {
  const records = [
    {
      bureau: bureauOf(wrong.mistake, wrong.city),
      behaviour: "court.judgment-default",
      logged: start + wrong.day,
      isListed: true,
      ...(answered !== undefined && { withdrawn: start + answered.day }),
    },
    ...everydayRecords(seed).map(({ bureau, behaviour, logged }) => ({
      ...{ bureau, behaviour, logged: start + logged, isListed: false },
    })),
  ];
  const found: string[] = [];
  const carrying = { network: networkOf(network, pageNetwork), offices, seed, from: start, to: start + until };
  carry(records, carrying, ({ record, what, office, day }) => {
    if (record === 0) found.push(`${offices[office]?.id} ${what} ${dayOf(day)}`);
  });
  return found.sort();
}

const ignored = () => {};

describe("a history on the store", () => {
  test.each(["assumed", "quick-corrections", "failing"] as const)(
    "has everything on the days of the travel without a store, by the network %s",
    async (network) => {
      const history = { ...story, network };
      const enacted = await store.enact({ history, day: 300 }, ignored);
      const expected = daysByReplay(history, 300);
      expect(expected.length).toBeGreaterThan(12);
      expect(daysIn(enacted)).toEqual(expected);
    },
    patience,
  );

  test(
    "that is gone on with is as if all its days had come at once",
    async () => {
      const later: History = { ...story, answered: { outcome: "corrected", day: 170 }, stray: 171 };
      const { answered: _answered, stray: _stray, ...earlier } = later;
      await store.enact({ history: earlier, day: 169 }, ignored);
      const days: number[] = [];
      const inParts = await store.enact({ history: later, day: 200 }, (day) => days.push(day));
      await store.enact({ history: { ...story, seed: 2 }, day: 3 }, ignored);

      expect(days).toEqual(Array.from({ length: 31 }, (_, index) => 170 + index));
      expect(await store.enact({ history: later, day: 200 }, ignored)).toEqual(inParts);
      expect(inParts.refusals).toEqual([
        { day: "2019-06-21", role: "bureau", office: "fuzhou-jx/police", code: "not-yours", field: "behaviour" },
      ]);
    },
    patience,
  );

  test(
    "that is given up goes on from the day that it had come to",
    async () => {
      const until = async (end: number) => {
        const days: number[] = [];
        const giveUp = (day: number) => {
          if (day > end) throw new Error("given up");
          days.push(day);
        };
        await expect(store.enact({ history: { ...story, seed: 5 }, day: 60 }, giveUp)).rejects.toThrow("given up");
        return days;
      };

      expect((await until(20)).slice(-1)).toEqual([20]);
      expect(await until(30)).toEqual(Array.from({ length: 10 }, (_, index) => 21 + index));
    },
    patience,
  );

  test(
    "is found changed where somebody changed it, and a new one is in order",
    async () => {
      const { answered: _answered, ...history } = story;
      const { broken } = await store.enact({ history, day: 120, broken: "jiangxi" }, ignored);
      const { findings } = await store.check();
      const seq = broken?.changed?.seq;

      expect(seq).toBeGreaterThan(0);
      expect(broken?.changed?.after).toBe(broken?.changed?.before.replace('"date":"2019-', '"date":"2018-'));
      expect(findings).toEqual([{ code: "changed", office: "jiangxi", seq }]);
      await store.enact({ history, day: 120 }, ignored);
      expect((await store.check()).findings).toEqual([]);
    },
    patience,
  );
});
