import {
  blockSize,
  type CorrectionRule,
  dayNumber,
  type ReplayedRecord,
  type ReplayTally,
  replay,
  seedOfBlock,
} from "@tallyglass/ledger/replay";
import { createFileReader, planScenario } from "@tallyglass/simulation";
import type { Pause } from "../pause.ts";
import type { StudiedScenarios } from "../studied-scenarios.ts";
import { flowGroups } from "./flow-groups.ts";
import { flowOffices } from "./flow-offices.ts";
import { createFlowReader } from "./flow-records.ts";

/** How many days after a first one are told apart: two years of twelve months of 30 days. */
export const flowDays = 720;

/** A network of the study, under a rule for corrections. */
export interface FlowReplay {
  readonly network: string;
  readonly rule: CorrectionRule;
}

/** One block of the first residents of a run, whose records go through networks. */
export interface FlowBlock {
  readonly block: number;
  /** How many residents there are over all blocks. */
  readonly residents: number;
  /** Of the networks; that of lives is the run's. */
  readonly seed: number;
  readonly replicate: number;
  readonly replays: readonly FlowReplay[];
}

/** Tells what became of the records of a block, replay by replay. */
export function createFlowCounter(
  { base, networks, library }: StudiedScenarios,
  pause: Pause,
): (block: FlowBlock) => Promise<readonly ReplayTally[]> {
  const plan = planScenario(base);
  const read = createFlowReader(base, library);
  const from = dayNumber(base.settings.from);
  const days = (plan.yearStarts.at(-1) ?? 0) - (plan.yearStarts[0] ?? 0);
  const counting = {
    ...{ offices: flowOffices(base, library), from, last: from + days - 1 },
    ...{ days: flowDays, groups: flowGroups(base).length },
  };
  return async ({ block, residents, seed, replicate, replays }) => {
    const readFiles = createFileReader(plan, replicate);
    const records: ReplayedRecord[] = [];
    const end = Math.min((block + 1) * blockSize, residents, plan.residents);
    for (let resident = block * blockSize; resident < end; resident += stretch) {
      await pause();
      for (const file of readFiles(resident, Math.min(resident + stretch, end))) records.push(...read(file));
    }
    const tallies: ReplayTally[] = [];
    for (const { network: id, rule } of replays) {
      await pause();
      const network = networks[id];
      if (network === undefined) throw new RangeError(`there is no network \`${id}\``);
      tallies.push(replay(records, { ...counting, network, rule, seed: seedOfBlock(seed, block) }));
    }
    return tallies;
  };
}

/** The files of so many residents are read in one go. */
const stretch = 2048;
