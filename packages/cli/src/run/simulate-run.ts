import { type SimulationPlan, type TallyShape, tallyShape } from "@tallyglass/simulation";
import { say } from "../commands/print.ts";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { startProgress } from "../progress/start-progress.ts";
import { version } from "../version.ts";
import { type CheckpointHead, readCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import type { Manifest } from "./manifest.ts";
import type { PreparedRun } from "./prepare-run.ts";
import type { RunFolder } from "./run-folder.ts";
import { runShards } from "./run-shards.ts";
import { RunState } from "./run-state.ts";
import { writeRun } from "./write-run.ts";

/**
 * Runs what is not yet run, and writes the folder. It is locked by us, and holds a checkpoint of the same run
 * or nothing.
 */
export async function simulateRun(folder: RunFolder, run: PreparedRun, shardSize: number): Promise<Manifest> {
  const shape = tallyShape(run.plan);
  requireRoom(run.plan, shape);
  const head = headOf(run);
  const state = goOnFrom(folder, head) ?? newState(run, shape, shardSize);
  const startedAt = performance.now();
  const spent = () => state.earlier + performance.now() - startedAt;
  const keep = () => writeCheckpoint(folder.checkpoint, head, state, spent());
  keep();
  try {
    await runRemaining(run, state, keep);
  } catch (error) {
    tellWhatIsKept(folder, run, state, keep);
    throw error;
  }
  const running = spent();
  keep();
  run.signal.throwIfAborted();
  return writeRun(folder, run, shape, state, running);
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

/** Milliseconds between checkpoints: writing them is to take a small part of the time. */
const leastInterval = 2000;
const patience = 20;

async function runRemaining({ plan, workers, signal }: PreparedRun, state: RunState, keep: () => void): Promise<void> {
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
  try {
    await runShards({
      ...{ plan, state, workers, signal },
      onMerged: ({ from, to }) => {
        done += to - from;
        progress.update(done);
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

function tellWhatIsKept({ path }: RunFolder, { plan }: PreparedRun, state: RunState, keep: () => void): void {
  keep();
  const all = (plan.residents * plan.replicates).toLocaleString("en");
  say(`stopped: ${state.residentsDone().toLocaleString("en")} of ${all} residents are kept in \`${path}\``);
  say("help: the same command with --resume goes on with them");
}
