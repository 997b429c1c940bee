import { type Order, type Process, startProcess } from "./processes.ts";

/** What a process is at when it is killed. */
export const phases = ["append", "propagate", "correct", "migrate", "first open"] as const;

export type Phase = (typeof phases)[number];

export interface Killing extends Order {
  readonly phase: Phase;
  /** The write of the phase at which the process is killed, from 1; with 0 it comes to its end. */
  readonly at: number;
  /** Whether that write still happens. */
  readonly isAfter: boolean;
  readonly resident: string;
}

/**
 * Starts a process that kills itself with `SIGKILL` at a write: to a file of its store, or to its server. Of a process
 * that is gone only what it wrote is left, so that between two writes no point differs from another.
 */
export function startKillable(killing: Killing): Process {
  return startProcess(async ({ openLedger }, order, say) => {
    const { place, rules, name, phase, at, isAfter, resident } = order as Killing;
    // What is imported in a text is the business of whoever made it one.
    const fs = process.getBuiltinModule("node:fs");
    const { syncBuiltinESMExports } = process.getBuiltinModule("node:module");
    const { Socket } = process.getBuiltinModule("node:net");
    let isCounting = false;
    let writes = 0;
    const counted = (write: (...words: unknown[]) => unknown) =>
      function (this: unknown, ...words: unknown[]): unknown {
        if (!isCounting) return write.apply(this, words);
        writes += 1;
        if (writes === at && !isAfter) process.kill(process.pid, "SIGKILL");
        const written = write.apply(this, words);
        if (writes === at && isAfter) process.kill(process.pid, "SIGKILL");
        return written;
      };
    const files = fs as unknown as Record<string, (...words: unknown[]) => unknown>;
    for (const name of ["writeSync", "openSync", "mkdirSync", "renameSync", "unlinkSync", "ftruncateSync", "linkSync"])
      files[name] = counted(files[name] as (...words: unknown[]) => unknown);
    syncBuiltinESMExports();
    Socket.prototype.write = counted(Socket.prototype.write as (...words: unknown[]) => unknown) as never;

    const day = "2020-03-01";
    const police = { role: "bureau", office: "fuzhou-jx/police" } as const;
    const operator = { role: "operator" } as const;
    const record = { resident, behaviour: "police.detention", date: "2020-02-01" };
    const isOpenedInPhase = phase === "migrate" || phase === "first open";
    isCounting = isOpenedInPhase;
    const ledger = await openLedger(place, rules);
    say({ kind: "opened" });
    if (isOpenedInPhase) {
      await ledger.establish(operator, order.founding, day);
      say({ kind: "established" });
    }
    const submit = async (id: string) => {
      const ids = [`${id}-left`, `${id}-right`];
      await ledger.submit(
        police,
        ids.map((each) => ({ id: each, record })),
        day,
      );
      say({ kind: "acknowledged", ids });
    };
    await submit(`${name}-a`);
    isCounting = true;
    switch (phase) {
      case "append":
        for (const letter of ["b", "c", "d"]) await submit(`${name}-${letter}`);
        break;
      case "propagate":
        for (let hop = 0; hop < 3; hop += 1) {
          await ledger.dispatch(operator, day, { isForAll: true });
          await ledger.deliver(operator, "2030-01-01");
        }
        break;
      case "correct": {
        const better = { id: `${name}-better`, of: `${name}-a-left`, record: { ...record, date: "2020-02-02" } };
        await ledger.correct(police, better, day);
        say({ kind: "acknowledged", ids: [better.id] });
        const of = `${name}-a-right`;
        const appeal = { id: `${name}-appeal`, of, office: police.office };
        await ledger.appeal({ role: "resident", resident }, appeal, day);
        say({ kind: "acknowledged", ids: [appeal.id] });
        const answer = { id: `${name}-answer`, of, appeal: appeal.id, outcome: { kind: "withdrawn" } as const };
        await ledger.answer(police, answer, day);
        say({ kind: "acknowledged", ids: [answer.id, `${answer.id}-follows`] });
        break;
      }
      case "migrate":
      case "first open":
        break;
    }
    isCounting = false;
    await ledger.close();
    say({ kind: "ended", writes });
  }, killing);
}
