import { dayNumber, type RunDay, runDays } from "@tallyglass/ledger";
import type { Day } from "@tallyglass/policy";
import type { CommandContext } from "../../command-context.ts";
import { exitCode } from "../../exit-code.ts";
import { Failure } from "../../failure.ts";
import type { ActingOptions } from "../../ledger/acting.ts";
import { type OpenedLedger, withLedger } from "../../ledger/with-ledger.ts";
import { startProgress } from "../../progress/start-progress.ts";
import { ledgerPhrases } from "../../text/ledger-phrases.ts";
import { print, printJson } from "../print.ts";

export interface RunLedgerOptions extends ActingOptions {
  readonly until?: Day;
  readonly days?: number;
}

/** Sends and delivers, day by day. Each day is whole or not there, so that it can be stopped at any. */
export function runLedger(options: RunLedgerOptions, { signal }: CommandContext): Promise<void> {
  return withLedger(options, async (opened) => {
    const total = await runOn(opened, daysOn(opened.day, options), options, signal);
    const to = await opened.ledger.day();
    if (options.format === "json") return printJson({ from: opened.day, to, ...total });
    const { sent, batches, entries, failures } = total;
    return print(`${ledgerPhrases[options.lang].ran(opened.day, to, sent, batches, entries, failures)}\n`);
  });
}

async function runOn(
  { ledger }: OpenedLedger,
  days: number,
  { as }: RunLedgerOptions,
  signal: AbortSignal,
): Promise<RunDay> {
  const progress = startProgress({ what: "running", unit: "days", total: days + 1 });
  try {
    return await runDays(ledger, as, days, async (done) => {
      progress.update(done);
      // A store in this process leaves no time for anything else, Ctrl-C among it.
      await new Promise(setImmediate);
      signal.throwIfAborted();
      return true;
    });
  } finally {
    progress.stop();
  }
}

/** How many days on the ledger is to be. */
function daysOn(day: Day, { until, days }: RunLedgerOptions): number {
  if ((until === undefined) === (days === undefined)) {
    throw new Failure(exitCode.usage, "say how long with `--until` or with `--days`");
  }
  if (until === undefined) return days ?? 0;
  if (until >= day) return dayNumber(until) - dayNumber(day);
  throw new Failure(exitCode.badInput, `the ledger is at ${day} already`);
}
