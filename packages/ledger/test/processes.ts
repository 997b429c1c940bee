import { spawn } from "node:child_process";
import { on, once } from "node:events";
import type * as ledgerModule from "../src/index.ts";
import type { Founding, LedgerPlace, LedgerRules } from "../src/index.ts";

/** What a process is told to do, and with what. */
export interface Order {
  readonly place: LedgerPlace;
  readonly rules: LedgerRules;
  readonly founding: Founding;
  /** Ids are made with it, so that no two processes make the same. */
  readonly name: string;
}

/** What a process says: how far it is, what was acknowledged, how often it wrote, or why it cannot. */
type Said =
  | { readonly kind: "opened" | "established" }
  | { readonly kind: "acknowledged"; readonly ids: readonly string[] }
  | { readonly kind: "ended"; readonly writes: number }
  | { readonly kind: "failed"; readonly name: string; readonly message: string; readonly pid?: number };

/** A process of its own, with what it says in the order in which it said it. */
export interface Process {
  readonly pid: number | undefined;
  /** The next thing that it says; nothing when it has ended. */
  next(): Promise<Said | undefined>;
  /** Ends it as a failing machine does. */
  kill(): Promise<void>;
}

/** Work on a ledger that is done in a process of its own. */
type Work = (ledger: typeof ledgerModule, order: Order, say: (said: Said) => void) => Promise<void>;

/**
 * Starts a process that does some work. The work goes there as text: it may name nothing but its parameters. The
 * ledger is the one that was built, since Node does not read TypeScript.
 */
export function startProcess(work: Work, order: Order): Process {
  const built = new URL("../dist/index.js", import.meta.url).href;
  const program = `
    const ledger = await import(${JSON.stringify(built)});
    const say = (said) => process.send(said);
    process.once("message", (order) => {
      (${work.toString()})(ledger, order, say).catch(({ name, message, pid }) => say({ kind: "failed", name, message, pid }));
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
  });
  const said = on(child, "message", { close: ["close"] });
  const closed = once(child, "close");
  child.send(order);
  return {
    pid: child.pid,
    async next() {
      const { value } = await said.next();
      return value?.[0] as Said | undefined;
    },
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
  };
}
