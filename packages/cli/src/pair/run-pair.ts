import { setImmediate as breathe } from "node:timers/promises";
import {
  type ChangedResident,
  type ExplainedChange,
  explainChange,
  lastChangeOf,
  openLife,
  type PairedRuns,
  pairRuns,
} from "@tallyglass/simulation";
import type { RowWriter } from "../output/row-writer.ts";
import { startProgress } from "../progress/start-progress.ts";
import { toChangedRow } from "./changed-rows.ts";
import type { PreparedPair } from "./prepare-pair.ts";

/** What two runs side by side came to. */
export interface PairResult {
  readonly runs: PairedRuns;
  /** The first of those who changed, explained. */
  readonly sample: readonly ExplainedChange[];
}

export interface PairRun {
  readonly pair: PreparedPair;
  /** How many are explained. */
  readonly sample: number;
  /** Takes everybody who changed. */
  readonly writer: RowWriter | undefined;
  readonly signal: AbortSignal;
}

/** Runs both sides, shows how far they are, and explains the first who changed. */
export async function runPair({ pair, sample, writer, signal }: PairRun): Promise<PairResult> {
  const { sides, residents, replicate } = pair;
  const first: ChangedResident[] = [];
  const progress = startProgress({ what: "comparing", unit: "residents", total: residents });
  const follow = async (done: number, changed: readonly ChangedResident[]) => {
    first.push(...changed.slice(0, sample - first.length));
    for (const each of changed) {
      const written = writer?.write(toChangedRow(each));
      if (written !== undefined) await written;
    }
    progress.update(done);
    await breathe();
    signal.throwIfAborted();
  };
  try {
    const runs = await pairRuns(sides[0].plan, sides[1].plan, { replicate, residents, follow });
    return { runs, sample: first.map(({ resident }) => explain(pair, resident)) };
  } finally {
    progress.stop();
  }
}

/** By the end of the last year in which the two differ. */
function explain({ sides, replicate }: PreparedPair, resident: number): ExplainedChange {
  const [first, second] = sides.map(({ plan, scheme }) => ({ life: openLife(plan, { replicate, resident }), scheme }));
  if (first === undefined || second === undefined) throw new TypeError("a pair has two sides");
  return explainChange(first, second, lastChangeOf(first.life, second.life));
}
