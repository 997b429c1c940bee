import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, tellFigure, test } from "@tallyglass/testkit";
import { InUseError, openLedger } from "../src/index.ts";
import { lockFolder } from "../src/store/node/folder-lock.ts";
import { type Order, startProcess } from "./processes.ts";
import { offices, residents, rules } from "./stores.ts";

const takenOver = { row: "one-writer", of: "stale locks taken over", count: 1 } as const;
const founding = { offices, residents };
const root = mkdtempSync(join(tmpdir(), "tallyglass-lock-"));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe("the folder of a ledger", () => {
  const folder = join(root, "held");
  let order: Order;

  beforeAll(() => {
    order = { place: { folder }, rules, founding, name: "other" };
  });

  test("is refused to a second process, which is told who has it, and taken over when that one is killed", async () => {
    const child = startProcess(async ({ openLedger }, { place, rules }, say) => {
      await openLedger(place, rules);
      say({ kind: "opened" });
    }, order);
    expect(await child.next()).toEqual({ kind: "opened" });

    const since = performance.now();
    await expect(openLedger({ folder }, rules)).rejects.toMatchObject({ name: "InUseError", pid: child.pid });
    const seconds = Math.ceil(performance.now() - since) / 1000;
    await child.kill();
    const ledger = await openLedger({ folder }, rules);
    await ledger.close();
    tellFigure({ row: "one-writer", of: "seconds to refuse", count: seconds });
    tellFigure({ row: "one-writer", of: "processes refused with the holder's id", count: 1 });
    tellFigure({ ...takenOver, note: "of a killed process" });
  });

  test("is refused to a second opener in the same process", async () => {
    const ledger = await openLedger({ folder }, rules);

    await expect(openLedger({ folder }, rules)).rejects.toMatchObject({ name: "InUseError", pid: process.pid });
    await ledger.close();
    await (await openLedger({ folder }, rules)).close();
  });
});

describe("a lock", () => {
  test("of a process that is no more is taken by exactly one of many who find it", async () => {
    const folder = join(root, "stale");
    lockFolder(folder);
    writeFileSync(join(folder, "lock"), JSON.stringify({ token: "gone", pid: 2 ** 30, started: "1" }));
    const children = Array.from({ length: 4 }, () =>
      startProcess(
        async ({ openLedger }, { place, rules }, say) => {
          await openLedger(place, rules);
          say({ kind: "opened" });
        },
        { place: { folder }, rules, founding, name: "" },
      ),
    );
    const said = await Promise.all(children.map((child) => child.next()));
    await Promise.all(children.map((child) => child.kill()));
    const refused = said.flatMap((each) => (each?.kind === "failed" ? [each] : []));
    const pids = children.map(({ pid }) => pid);

    expect(said.filter((each) => each?.kind === "opened")).toHaveLength(1);
    expect(refused.map(({ name, pid }) => [name, pids.includes(pid)])).toEqual(Array(3).fill(["InUseError", true]));
    tellFigure({ row: "one-writer", of: "processes refused with the holder's id", count: refused.length });
    tellFigure({ ...takenOver, note: "by one of four at once" });
  });

  test("whose process id now is of another process is stale", () => {
    const folder = join(root, "reused");
    lockFolder(folder)();
    writeFileSync(join(folder, "lock"), JSON.stringify({ token: "old", pid: process.pid, started: "1" }));

    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
    tellFigure({ ...takenOver, note: "of a process id used again" });
  });

  test("that a failing machine left empty is stale", () => {
    const folder = join(root, "empty");
    lockFolder(folder)();
    writeFileSync(join(folder, "lock"), "");

    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
    tellFigure({ ...takenOver, note: "left empty" });
  });

  test("goes on from a takeover that was cut short", () => {
    const folder = join(root, "cut-short");
    lockFolder(folder)();
    writeFileSync(join(folder, "lock"), JSON.stringify({ token: "first", pid: 2 ** 30, started: "1" }));
    writeFileSync(join(folder, "successor-of-first"), JSON.stringify({ token: "second", pid: 2 ** 30, started: "1" }));
    writeFileSync(join(folder, "claim-second"), JSON.stringify({ token: "second", pid: 2 ** 30, started: "1" }));
    const release = lockFolder(folder);

    expect(readdirSync(folder)).toEqual(["lock"]);
    expect(() => lockFolder(folder)).toThrow(InUseError);
    release();
    expect(readdirSync(folder)).toEqual([]);
  });
});
