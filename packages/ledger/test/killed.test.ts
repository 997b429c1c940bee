import {
  afterAll,
  beforeAll,
  describe,
  expect,
  fc,
  lawSettings,
  tellFigure,
  test,
  trustSize,
} from "@tallyglass/testkit";

import { type Entry, type Ledger, type LedgerPlace, openLedger } from "../src/index.ts";
import { migrations } from "../src/store/migrations.ts";
import { openDatabase } from "../src/store/node/open-ledger.ts";
import { type Killing, type Phase, phases, startKillable } from "./killable.ts";
import { auditor, kinds, offices, operator, type Places, residents, rules, settle } from "./stores.ts";

/** Those of every step, and the one in which the steps are noted. */
const allTables = migrations.flat().filter((statement) => statement.startsWith("create table")).length + 1;

/** How often processes are killed on each kind of store, by what they are at. A first open of PGlite takes seconds. */
const kills: Readonly<Record<Phase, number>> = trustSize({
  short: { append: 2, propagate: 2, correct: 2, migrate: 1, "first open": 1 },
  full: { append: 65, propagate: 65, correct: 65, migrate: 40, "first open": 15 },
});

const on = "2020-03-01";
const bureau = "fuzhou-jx/police";
const levels = [bureau, "fuzhou-jx", "jiangxi", "nation"];
const founding = { offices, residents };
const { seed } = lawSettings(process.env);

/** A kill: how far the writes of the phase have come, and whether the last of them still happens. */
interface Moment {
  readonly part: number;
  readonly isAfter: boolean;
}

const someMoment = fc.noBias(
  fc.record<Moment>({ part: fc.integer({ min: 0, max: 9999 }).map((part) => part / 10_000), isAfter: fc.boolean() }),
);

describe.each(kinds)("whatever is killed on $name", ({ open }) => {
  let places: Places;
  let shared: LedgerPlace;
  let round = 0;
  const acknowledged = new Map<string, readonly string[]>();

  beforeAll(async () => {
    places = await open();
    shared = await places.create();
    await withLedger(shared, async () => {});
  });

  afterAll(async () => {
    await places?.close();
  });

  test.each(phases)("at any point of `%s` loses nothing, doubles nothing and leaves nothing by half", async (phase) => {
    const own = phase === "migrate" ? await places.create() : shared;
    const placeOf = async () => emptied(phase === "first open" ? await places.create() : own, phase);
    let { writes = 0 } = await work({ at: 0, isAfter: false, phase, place: await placeOf() });
    let longest = 0;
    const timed = async <T>(open: () => Promise<T>): Promise<T> => {
      const since = performance.now();
      const opened = await open();
      longest = Math.max(longest, performance.now() - since);
      return opened;
    };
    for (const { part, isAfter } of fc.sample(someMoment, { seed, numRuns: kills[phase] })) {
      const kill = async () => work({ at: 1 + Math.floor(part * writes), isAfter, phase, place: await placeOf() });
      let killed = await kill();
      // The same work takes fewer writes than before now and then, so that it came to its end.
      for (; killed.writes !== undefined; killed = await kill()) writes = killed.writes;
      const { place, at } = killed;
      const told = { seed, phase, at, isAfter };
      if (phase === "migrate" || phase === "first open") {
        expect({ ...told, tables: await timed(() => tablesOf(place)) }).toEqual({
          ...told,
          tables: expect.toBeOneOf([0, allTables]),
        });
      }
      const ledger = await timed(() => openLedger(place, rules));
      await expectWhole(ledger, { ...killed, told });
      await ledger.close();
    }
    const row = "acknowledged";
    tellFigure({ row, of: "kills", count: kills[phase], note: `${phase} on ${places.server}` });
    tellFigure({ row, of: "seconds to reopen", count: Math.round(longest) / 1000, note: places.server });
  });

  test("is all there in the end", async () => {
    await withLedger(shared, async (ledger) => {
      for (const [resident, ids] of acknowledged) {
        for (const level of levels) {
          const held = idsIn(await entriesAt(ledger, level, resident)).filter((id) => ids.includes(id));
          expect(held.toSorted()).toEqual([...ids].sort());
        }
      }
    });
    const count = [...acknowledged.values()].flat().length;
    tellFigure({ row: "acknowledged", of: "acknowledged entries held once at each level", count, note: places.server });
  });

  /** Lets a process of its own work until that write. Gives what it acknowledged, and how often it wrote if it came to its end. */
  async function work(task: Pick<Killing, "at" | "isAfter" | "phase" | "place">) {
    round += 1;
    const resident = `syn-${String(round).padStart(6, "0")}`;
    const child = startKillable({ ...task, rules, founding, name: `kill-${letters(round)}`, resident });
    const heard: string[] = [];
    let writes: number | undefined;
    while (writes === undefined) {
      const said = await child.next();
      if (said === undefined) break;
      if (said.kind === "failed") throw new Error(`${task.phase}: ${said.name}: ${said.message}`);
      if (said.kind === "acknowledged") heard.push(...said.ids);
      if (said.kind === "ended") writes = said.writes;
    }
    await child.kill();
    if (task.place === shared) acknowledged.set(resident, heard);
    return { ...task, resident, heard, writes };
  }

  /** Everything that was acknowledged is at every level once; of what belongs together there is all or nothing. */
  async function expectWhole(
    ledger: Ledger,
    { resident, heard, told }: { readonly resident: string; readonly heard: readonly string[]; readonly told: object },
  ): Promise<void> {
    await ledger.establish(operator, founding, on);
    const { findings } = await ledger.verify(auditor, on);
    await settle(ledger, on);
    const held = await Promise.all(levels.map((level) => entriesAt(ledger, level, resident)));
    const [made = []] = held.map(idsIn);
    expect({ ...told, findings }).toEqual({ ...told, findings: [] });
    for (const entries of held)
      expect({ ...told, ids: idsIn(entries).toSorted() }).toEqual({ ...told, ids: [...new Set(made)].sort() });
    expect({ ...told, lost: heard.filter((id) => !made.includes(id)) }).toEqual({ ...told, lost: [] });
    const other = (id: string) => id.replace(/-left$/, "-right").replace(/-answer$/, "-answer-follows");
    expect({ ...told, halves: made.filter((id) => !made.includes(other(id))) }).toEqual({ ...told, halves: [] });
  }

  /** A store without the tables, for what is to make them. */
  async function emptied(place: LedgerPlace, phase: Phase): Promise<LedgerPlace> {
    if (phase !== "migrate") return place;
    const database = await openDatabase(place);
    await database.transaction((session) => session.query("drop schema if exists ledger cascade"));
    await database.close();
    return place;
  }
});

async function withLedger(place: LedgerPlace, work: (ledger: Ledger) => Promise<void>): Promise<void> {
  const ledger = await openLedger(place, rules);
  await ledger.establish(operator, founding, on);
  await work(ledger);
  await ledger.close();
}

async function entriesAt(ledger: Ledger, office: string, resident: string): Promise<readonly Entry[]> {
  return (await ledger.file(auditor, office, resident, on)).entries.map(({ entry }) => entry);
}

function idsIn(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ id }) => id);
}

/** How many tables there are. */
async function tablesOf(place: LedgerPlace): Promise<number> {
  const database = await openDatabase(place);
  const rows = await database.transaction((session) =>
    session.query("select 1 from information_schema.tables where table_schema = 'ledger'"),
  );
  await database.close();
  return rows.length;
}

function letters(number: number): string {
  return [...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("");
}
