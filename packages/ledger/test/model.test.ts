import type { RawRecord } from "@tallyglass/policy";
import { afterAll, beforeAll, describe, expect, fc, law, tellFigure, trustSize } from "@tallyglass/testkit";
import { type Actor, type Entry, fileOf, type Ledger } from "../src/index.ts";
import { noFaults } from "../src/network/network.ts";
import { byId, type History, histories } from "./histories.ts";
import { auditor, kinds, newLedger, operator, type Places, patience, rules, settle } from "./stores.ts";

/** How many histories go through each kind of store, so many at a time. */
const runs = trustSize({ short: 4, full: 10 });
const atOnce = 50;

/** Half of the batches are late, so that corrections overtake records; a third does not arrive, or twice. */
const faults = { ...noFaults, lost: 0.15, doubled: 0.2, late: 0.5, lateBy: { from: 1, to: 60 }, againAfter: 9 };

const on = "2020-03-01";
const levels = ["fuzhou-jx", "jiangxi", "nation"];

describe.each(kinds)("corrections, withdrawals and appeals on $name", ({ open }) => {
  let places: Places;
  let ledger: Ledger;
  let made = 0;
  let compared = 0;

  beforeAll(async () => {
    places = await open();
    ledger = await newLedger(places, { network: { ...rules.network, faults } });
  });

  afterAll(async () => {
    const of = "histories through a store that come to the model at every level";
    tellFigure({ row: "corrections", of, count: compared, note: places.server });
    await ledger?.close();
    await places?.close();
  });

  law(
    "come to the model at every level, in whatever order batches arrive",
    fc.asyncProperty(fc.array(histories, { minLength: atOnce, maxLength: atOnce }), async (given) => {
      const renamed = given.map((history) => {
        made += 1;
        return { history: renamedBy(history, made), resident: `syn-${String(made).padStart(6, "0")}` };
      });
      await makeInTurn(renamed);
      await settle(ledger, on);

      for (const { history, resident } of renamed) {
        for (const level of levels) expect(await told(level, resident)).toEqual(history.believed);
        const { restrictions, entries } = await ledger.file(auditor, "suzhou", resident, on);
        const listed = history.believed.filter(
          ({ stands, record }) => stands && record.behaviour === "court.judgment-default",
        );
        expect([...new Set(restrictions.map(({ record }) => record))].sort()).toEqual(
          listed.map(({ id }) => id).sort(),
        );
        expect(fileOf(entries.toReversed())).toEqual(fileOf(entries));
      }
      expect((await ledger.verify(auditor, on)).findings).toEqual([]);
      compared += renamed.length;
    }),
    { runs, timeout: patience, isShrunk: false },
  );

  /** The first entry of each history, then the second of each, with batches sent and some delivered in between. */
  async function makeInTurn(given: readonly { readonly history: History; readonly resident: string }[]): Promise<void> {
    const most = Math.max(...given.map(({ history }) => history.entries.length));
    for (let step = 0; step < most; step += 1) {
      for (const { history, resident } of given) {
        const entry = history.entries[step];
        if (entry !== undefined) await make({ ...entry, resident }, history);
      }
      await ledger.dispatch(operator, on, { isForAll: true });
      await ledger.deliver(operator, "2020-04-01");
    }
  }

  /** Asks the ledger for what the history says was made; what follows from an answer it makes itself. */
  async function make(entry: Entry, { entries }: History): Promise<void> {
    const { id, resident, origin } = entry;
    const bureau: Actor = { role: "bureau", office: origin };
    switch (entry.kind) {
      case "submission":
        await ledger.submit(bureau, [{ id, record: rawOf(entry, resident) }], on);
        return;
      case "correction":
        if (!isFollowing(entry, entries))
          await ledger.correct(bureau, { id, of: entry.of, record: rawOf(entry, resident) }, on);
        return;
      case "withdrawal":
        if (!isFollowing(entry, entries)) await ledger.withdraw(bureau, { id, of: entry.of }, on);
        return;
      case "appeal":
        await ledger.appeal({ role: "resident", resident }, { id, of: entry.of, office: origin }, on);
        return;
      case "answer": {
        const next = entries[entries.findIndex((each) => each.id === id) + 1];
        const outcome =
          entry.outcome === "rejected"
            ? ({ kind: "rejected" } as const)
            : next?.kind === "correction"
              ? ({ kind: "corrected", record: rawOf(next, resident) } as const)
              : ({ kind: "withdrawn" } as const);
        await ledger.answer(bureau, { id, of: entry.of, appeal: entry.appeal, outcome }, on);
        return;
      }
      case "listing":
      case "delisting":
        throw new Error("a history of a bureau has no listing");
    }
  }

  async function told(office: string, resident: string) {
    const { file } = await ledger.file(auditor, office, resident, on);
    const told = file.records.map(({ id, stands, record, appeals }) => ({
      id,
      stands,
      record,
      appeals: appeals.map((each) => [each.id, each.state]),
    }));
    return told.sort(byId);
  }
});

/** Whether an upheld appeal made it necessary. */
function isFollowing(entry: Entry, entries: readonly Entry[]): boolean {
  const before = entries[entries.findIndex(({ id }) => id === entry.id) - 1];
  return before?.kind === "answer" && before.outcome === "upheld" && "of" in entry && before.of === entry.of;
}

function rawOf({ record }: Extract<Entry, { readonly record: unknown }>, resident: string): RawRecord {
  return { resident, behaviour: record.behaviour, date: record.date, ...record.attributes };
}

/** The same history under ids that no other has. */
function renamedBy({ entries, believed }: History, number: number): History {
  const rename = (id: string) => `h-${number}-${id}`;
  return {
    entries: entries.map((entry) => ({
      ...entry,
      id: rename(entry.id),
      ...("of" in entry && { of: rename(entry.of) }),
      ...("appeal" in entry && { appeal: rename(entry.appeal) }),
    })),
    believed: believed.map((each) => ({
      ...each,
      id: rename(each.id),
      appeals: each.appeals.map(([id, state]) => [rename(id), state] as const),
    })),
  };
}
