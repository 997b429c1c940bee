import type { RunDay } from "@tallyglass/ledger";
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
    const total = await runDays(opened, lastDay(opened.day, options), options, signal);
    const to = await opened.ledger.day();
    if (options.format === "json") return printJson({ from: opened.day, to, ...total });
    const { sent, batches, entries, failures } = total;
    return print(`${ledgerPhrases[options.lang].ran(opened.day, to, sent, batches, entries, failures)}\n`);
  });
}

const nothing: RunDay = { sent: 0, batches: 0, entries: 0, failures: 0 };

async function runDays(
  { ledger, day: first }: OpenedLedger,
  last: Day,
  { as }: RunLedgerOptions,
  signal: AbortSignal,
): Promise<RunDay> {
  const days = numberOf(last) - numberOf(first) + 1;
  const progress = startProgress({ what: "running", unit: "days", total: days });
  let total = nothing;
  try {
    for (let at = 0; at < days; at += 1) {
      signal.throwIfAborted();
      total = add(total, await ledger.run(as, dayAfter(first, at)));
      progress.update(at + 1);
      // A store in this process leaves no time for anything else, Ctrl-C among it.
      await new Promise(setImmediate);
    }
    return total;
  } finally {
    progress.stop();
  }
}

function lastDay(day: Day, { until, days }: RunLedgerOptions): Day {
  if ((until === undefined) === (days === undefined)) {
    throw new Failure(exitCode.usage, "say how long with `--until` or with `--days`");
  }
  if (until === undefined) return dayAfter(day, days ?? 0);
  if (until >= day) return until;
  throw new Failure(exitCode.badInput, `the ledger is at ${day} already`);
}

const milliseconds = 86_400_000;

function numberOf(day: Day): number {
  return Date.parse(day) / milliseconds;
}

function dayAfter(day: Day, days: number): Day {
  return new Date((numberOf(day) + days) * milliseconds).toISOString().slice(0, 10);
}

function add(left: RunDay, right: RunDay): RunDay {
  return {
    sent: left.sent + right.sent,
    batches: left.batches + right.batches,
    entries: left.entries + right.entries,
    failures: left.failures + right.failures,
  };
}
