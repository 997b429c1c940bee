import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Network } from "@tallyglass/ledger/network";
import {
  addTallies,
  blockSize,
  type CorrectionRule,
  copyPlaces,
  type ReplayTally,
  receivingLevels,
} from "@tallyglass/ledger/replay";
import type { FlowBlock, Job, StudiedScenarios } from "@tallyglass/study";
import type { ToAuditWorker } from "../audit/messages.ts";
import { runJobs } from "../audit/run-jobs.ts";
import { auditWorker } from "../audit/study-run.ts";
import { startProgress } from "../progress/start-progress.ts";
import { littleEndian } from "../run/digest.ts";
import type { OpenRun } from "../run/open-run.ts";
import { WorkerPool } from "../run/worker-pool.ts";

/** What a replay is asked to be. */
export interface ReplayRequest {
  readonly run: OpenRun;
  readonly network: Network;
  readonly rules: readonly CorrectionRule[];
  /** The first so many. */
  readonly residents: number;
  readonly replicate: number;
  readonly seed: number;
  readonly workers: number;
  readonly signal: AbortSignal;
}

/** What came of a replay under a rule. */
export interface RuleResult {
  readonly rule: CorrectionRule;
  readonly tally: ReplayTally;
}

/** So many blocks are held at most before they are added up. */
const blocksAtOnce = 32;

/** Sends the records of a run through a network, block by block on worker threads, under each rule for corrections. */
export async function replayRun(request: ReplayRequest): Promise<readonly RuleResult[]> {
  const { run, network, rules, residents, workers, signal } = request;
  const blocks = Math.ceil(residents / blockSize);
  const { scenario, library } = run.opened;
  const scenarios: StudiedScenarios = { base: scenario, deltas: {}, networks: { [network.id]: network }, library };
  const progress = startProgress({ what: "replaying", unit: "residents", total: residents });
  const pool = new WorkerPool(auditWorker);
  let sums: readonly ReplayTally[] | undefined;
  let done = 0;
  const onDone = () => progress.update(Math.min(++done * blockSize, residents));
  try {
    pool.grow(Math.min(workers, blocks));
    for (const worker of pool.workers) worker.postMessage({ kind: "scenarios", scenarios } satisfies ToAuditWorker);
    for (let first = 0; first < blocks; first += blocksAtOnce) {
      await setImmediate();
      const jobs = jobsFrom(first, Math.min(first + blocksAtOnce, blocks), request);
      const results = (await runJobs(jobs, { pool, signal, onDone })) as readonly (readonly ReplayTally[])[];
      sums = rules.map((_, rule) =>
        addTallies([
          ...(sums === undefined ? [] : [sums[rule] as ReplayTally]),
          ...results.map((each) => each[rule] as ReplayTally),
        ]),
      );
    }
  } finally {
    progress.stop();
    await pool.close();
  }
  return rules.map((rule, index) => ({ rule, tally: sums?.[index] as ReplayTally }));
}

function jobsFrom(first: number, end: number, { network, rules, ...request }: ReplayRequest): readonly Job[] {
  const { residents, seed, replicate } = request;
  const replays: FlowBlock["replays"] = rules.map((rule) => ({ network: network.id, rule }));
  return Array.from({ length: end - first }, (_, index) => ({
    kind: "flow",
    block: first + index,
    ...{ residents, seed, replicate, replays },
  }));
}

/** SHA-256 of the tallies, rule after rule, as little-endian int32. */
export function replayDigest(results: readonly RuleResult[]): string {
  const hash = createHash("sha256");
  for (const { rule, tally } of results) {
    const { records, withdrawn, wrong, corrected, neverCorrected, byGroup, arrivals, copies, errors } = tally;
    hash.update(rule);
    hash.update(littleEndian(Int32Array.of(records, withdrawn, wrong, corrected, neverCorrected)));
    hash.update(littleEndian(byGroup));
    for (const level of receivingLevels) for (const days of arrivals[level]) hash.update(littleEndian(days));
    for (const each of [copies, errors]) for (const place of copyPlaces) hash.update(littleEndian(each[place]));
  }
  return hash.digest("hex");
}
