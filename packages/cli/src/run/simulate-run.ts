import { type SimulationPlan, type TallyShape, tallyShape } from "@tallyglass/simulation";
import { say } from "../commands/print.ts";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { startProgress } from "../progress/start-progress.ts";
import { version } from "../version.ts";
import { type CheckpointHead, readCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import type { Manifest } from "./manifest.ts";
import type { PreparedRun } from "./prepare-run.ts";
import { clearRunFolder, type RunFolder } from "./run-folder.ts";
import { runShards } from "./run-shards.ts";
import { RunState } from "./run-state.ts";
import type { WorkerPool } from "./worker-pool.ts";

/** How a run is to be carried out; nothing of it changes what the run comes to. */
export interface Sitting {
  readonly shardSize: number;
  /** Milliseconds from one checkpoint to the next, at least. */
  readonly interval: number;
  /** Whether what an unfinished run has come to is thrown away. */
  readonly isAnew: boolean;
  /** Told, after each shard, how many residents are done over all replicates. */
  readonly onProgress?: (residents: number) => void;
}

/**
 * Runs what is not yet run, and writes the folder, which is locked by us. It is the folder of a run all the
 * while: what stood there is taken away only when the checkpoint of the new run is there.
 */
export async function simulateRun(
  folder: RunFolder,
  run: PreparedRun,
  sitting: Sitting,
  pool: WorkerPool,
): Promise<Manifest> {
  const shape = tallyShape(run.plan);
  requireRoom(run.plan, shape);
  const head = headOf(run);
  const found = sitting.isAnew ? undefined : goOnFrom(folder, head);
  const state = found ?? newState(run, shape, sitting.shardSize);
  const startedAt = performance.now();
  const spent = () => state.earlier + performance.now() - startedAt;
  let kept = 0;
  const keep = () => {
    writeCheckpoint(folder.checkpoint, head, state, spent());
    kept = state.residentsDone();
  };
  keep();
  clearRunFolder(folder);
  try {
    const remaining = runRemaining(run, state, pool, sitting, keep).finally(keep);
    // DuckDB is loaded while the workers run.
    const [{ writeRun }] = await Promise.all([import("./write-run.ts"), remaining]);
    run.signal.throwIfAborted();
    return await writeRun(folder, run, shape, state, spent());
  } catch (error) {
    tellWhatIsKept(folder, run, kept);
    throw error;
  }
}

function headOf({ opened, planDigest }: PreparedRun): CheckpointHead {
  return { scenario: opened.id, version: version(), plan: planDigest };
}

function newState({ plan: { residents, replicates } }: PreparedRun, { length }: TallyShape, size: number): RunState {
  return new RunState({ residents, replicates, size }, length);
}

const mostBytes = 2 ** 31;

/** The counts of all replicates are in memory, whatever the number of residents. */
function requireRoom({ replicates }: SimulationPlan, { length }: TallyShape): void {
  const most = Math.floor(mostBytes / (length * 8));
  if (replicates <= most) return;
  const help = `run ${most} at most, and others with another seed`;
  throw new Failure(exitCode.usage, `the counts of ${replicates} replicates do not fit in memory`, help);
}

/** The state of an unfinished run, which has to be the same run. */
function goOnFrom({ path, state, checkpoint }: RunFolder, head: CheckpointHead): RunState | undefined {
  if (state !== "unfinished") return undefined;
  const found = readCheckpoint(checkpoint);
  if (found === undefined) {
    throw new Failure(exitCode.integrity, `${checkpoint} is damaged`, "--force begins the run anew");
  }
  if (found.head.version !== head.version) {
    const by = `the unfinished run in \`${path}\` was begun by tallyglass ${found.head.version}`;
    throw new Failure(exitCode.badInput, by, "go on with that version, or begin anew with --force");
  }
  if (found.head.plan !== head.plan) {
    const other = `the unfinished run in \`${path}\` is another one, of the scenario \`${found.head.scenario}\``;
    throw new Failure(exitCode.usage, other, "set what was set then, or choose another folder with --out");
  }
  return found.state;
}

/** Writing checkpoints is to take a small part of the time. */
const patience = 20;

async function runRemaining(
  { plan, workers, signal }: PreparedRun,
  state: RunState,
  pool: WorkerPool,
  { interval: leastInterval, onProgress }: Sitting,
  keep: () => void,
): Promise<void> {
  const years = plan.yearStarts.length - 1;
  let done = state.residentsDone();
  const progress = startProgress({
    what: "simulating",
    unit: "residents",
    total: plan.residents * plan.replicates,
    before: done,
    speed: { unit: "resident-years", times: years },
  });
  let keptAt = performance.now();
  let interval = leastInterval;
  pool.grow(workers);
  try {
    await runShards({
      ...{ plan, state, pool, signal },
      onMerged: ({ from, to }) => {
        done += to - from;
        progress.update(done);
        onProgress?.(done);
        const now = performance.now();
        if (now - keptAt < interval) return;
        keep();
        keptAt = performance.now();
        interval = Math.max(leastInterval, patience * (keptAt - now));
      },
    });
  } finally {
    progress.stop();
  }
}

function tellWhatIsKept({ path }: RunFolder, { plan }: PreparedRun, kept: number): void {
  const all = (plan.residents * plan.replicates).toLocaleString("en");
  say(`stopped: ${kept.toLocaleString("en")} of ${all} residents are kept in \`${path}\``);
  say("help: the same command with --resume goes on with them");
}
