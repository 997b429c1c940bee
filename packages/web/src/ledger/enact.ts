import {
  type Actor,
  createLedger,
  type Database,
  type Ledger,
  type LedgerRules,
  RefusedError,
  sha256,
} from "@tallyglass/ledger/engine";
import { bureauOf, mistakes, offices, resident, residentCount } from "./country.ts";
import { dateOf } from "./dates.ts";
import type { Checked, Enacted, Frame, HeldAt } from "./enacted.ts";
import { type EverydayRecord, everydayRecords } from "./everyday.ts";
import { readFrame } from "./frames.ts";
import { firstDate, type History, isSameUntil } from "./history.ts";
import { changeBehindItsBack } from "./tamper.ts";

const operator: Actor = { role: "operator" };
const auditor: Actor = { role: "auditor" };

/** Which history, as far as which day, and the office where an entry is then changed. */
export interface Question {
  readonly history: History;
  readonly day: number;
  readonly broken?: string;
}

/** How far the days are; whoever throws there ends them. */
type OnDay = (done: number, total: number) => void;

/** Lives histories on a store, day by day. */
export interface Enactor {
  enact(question: Question, onDay: OnDay): Promise<Enacted>;
  check(): Promise<Checked>;
}

/** What is under way on the store. */
interface Underway {
  readonly history: History;
  readonly ledger: Ledger;
  readonly everyday: readonly EverydayRecord[];
  readonly frames: Frame[];
  day: number;
  broken: NonNullable<Enacted["broken"]> | undefined;
}

/**
 * Lives histories on a store of which nobody else knows. One that goes on from the last is gone on with; for any other the
 * store is emptied, and all its days come again.
 */
export function createEnactor(database: Database, rulesOf: (history: History) => LedgerRules): Enactor {
  let last: Underway | undefined;

  return {
    async enact({ history, day, broken }, onDay) {
      const before = last;
      last = undefined;
      const now = before && canGoOn(before, history, broken) ? { ...before, history } : await begin(history);
      for (let next = now.day + 1; next <= day; next += 1) {
        // Between days the store is whole: whoever throws here can go on from it.
        last = now;
        onDay(next, day);
        last = undefined;
        await live(now, next);
        now.day = next;
      }
      if (broken !== undefined && now.broken === undefined) now.broken = await changeBehindItsBack(database, broken);
      last = now;
      return enactedOf(now, database.server);
    },
    async check() {
      const { ledger, day } = last ?? (await begin({ network: "assumed", seed: 1 }));
      const { findings, offices, entries } = await ledger.verify(auditor, dateOf(Math.max(day, 0)));
      return { findings, offices, entries };
    },
  };

  async function begin(history: History): Promise<Underway> {
    await database.transaction((session) => session.query("drop schema if exists ledger cascade"));
    const ledger = await createLedger(database, rulesOf(history), sha256);
    await ledger.establish(operator, { offices, residents: residentCount }, firstDate);
    return { history, ledger, everyday: everydayRecords(history.seed), frames: [], day: -1, broken: undefined };
  }

  async function live({ ledger, history, everyday, frames }: Underway, day: number): Promise<void> {
    const on = dateOf(day);
    const acted = await actOn(ledger, everyday, history, day);
    const sent = await ledger.dispatch(operator, on);
    const { entries, batches } = await ledger.deliver(operator, on);
    if (frames.length > 0 && !acted && sent + entries + batches === 0) return;
    frames.push(await readFrame(database, ledger, day, on));
  }
}

/** A store behind whose back something was changed is looked at and no more. */
function canGoOn(last: Underway, history: History, broken: string | undefined): boolean {
  if (last.broken !== undefined && last.broken.office !== broken) return false;
  return isSameUntil(last.day, last.history, history);
}

/** What is done on a day before anything is sent; whether there was any of it. */
async function actOn(
  ledger: Ledger,
  everyday: readonly EverydayRecord[],
  history: History,
  day: number,
): Promise<boolean> {
  const on = dateOf(day);
  const logged = everyday.filter((each) => each.logged === day);
  for (const { id, bureau, behaviour, attributes, done, resident: whose } of logged) {
    const record = { resident: whose, behaviour, date: dateOf(done), ...attributes };
    await ledger.submit({ role: "bureau", office: bureau }, [{ id, record }], on);
  }
  const acts = actsOn(history, day);
  for (const act of acts) await act(ledger, on);
  return logged.length + acts.length > 0;
}

type Act = (ledger: Ledger, on: string) => Promise<unknown>;

/** What is out of the everyday on a day. */
function actsOn({ wrong, appealed, answered, stray }: History, day: number): readonly Act[] {
  const acts: Act[] = [];
  if (stray === day) acts.push(submitStray);
  if (wrong === undefined) return acts;
  const office = bureauOf(wrong.mistake, wrong.city);
  const bureau = { role: "bureau", office } as const;
  const made = (content: Readonly<Record<string, unknown>>) => ({ resident, date: dateOf(wrong.day), ...content });
  if (wrong.day === day) {
    const record = made(mistakes[wrong.mistake].wrong);
    acts.push((ledger, on) => ledger.submit(bureau, [{ id: "wrong", record }], on));
  }
  if (appealed === day) {
    acts.push((ledger, on) => ledger.appeal({ role: "resident", resident }, { id: "appeal", of: "wrong", office }, on));
  }
  if (answered?.day === day) {
    const { outcome: kind } = answered;
    const outcome = kind === "corrected" ? { kind, record: made(mistakes[wrong.mistake].right) } : { kind };
    const given = { id: "answer", of: "wrong", appeal: "appeal", outcome };
    acts.push((ledger, on) => ledger.answer(bureau, given, on));
  }
  return acts;
}

/** A police bureau that hands in what the courts record: it is refused, and the refusal is noted. */
async function submitStray(ledger: Ledger, on: string): Promise<void> {
  const record = { resident, behaviour: "court.judgment-default", date: on };
  try {
    await ledger.submit({ role: "bureau", office: "fuzhou-jx/police" }, [{ id: "stray", record }], on);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
  }
}

async function enactedOf({ ledger, history, day, frames, broken }: Underway, server: string): Promise<Enacted> {
  const on = dateOf(Math.max(day, 0));
  const { refusals } = await ledger.status(auditor, on);
  const held = await heldOf(ledger, history, day, on);
  return { until: day, frames: [...frames], held, refusals, server, ...(broken !== undefined && { broken }) };
}

/** What each office that has anything of the wrong record holds of its resident. */
async function heldOf(ledger: Ledger, { wrong }: History, day: number, on: string): Promise<readonly HeldAt[]> {
  if (wrong === undefined || wrong.day > day) return [];
  const trace = await ledger.trace(auditor, { office: bureauOf(wrong.mistake, wrong.city), of: "wrong" }, on);
  const held: HeldAt[] = [];
  for (const { office } of trace.offices) {
    const { entries } = await ledger.file(auditor, office, resident, on);
    held.push({ office, entries });
  }
  return held;
}
