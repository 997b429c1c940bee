import type { SimulationPlan } from "../compile/plan.ts";
import type { Blocks } from "../draws/blocks.ts";
import { decisions } from "../draws/decisions.ts";
import type { Candidates } from "./candidates.ts";
import type { Chunk } from "./chunk.ts";
import type { Deeds } from "./deeds.ts";

/** The decisions that nearly every deed with a record takes, in the order of their draws. */
const { outcome, filing, upward } = decisions;

/** So many draws in bulk for each deed. */
export const drawsPerDeed = 3;

/** The words of those decisions, three of each deed one after another. */
export interface FilingDraws {
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** Draws them for all deeds of the chunk. */
  draw(): void;
}

export function createFilingDraws(
  blocks: Blocks,
  { seed }: SimulationPlan,
  replicate: number,
  { residents }: Chunk,
  { row, act }: Candidates,
  deeds: Deeds,
): FilingDraws {
  const { at } = deeds;
  const { x, y, counter0, counter1 } = blocks;
  return {
    x,
    y,
    draw: () => {
      const { count } = deeds;
      for (let deed = 0; deed < count; deed += 1) {
        const index = at[deed] as number;
        const resident = residents[row[index] as number] as number;
        const own = act[index] as number;
        const first = deed * drawsPerDeed;
        counter0[first] = resident;
        counter0[first + 1] = resident;
        counter0[first + 2] = resident;
        counter1[first] = own | outcome;
        counter1[first + 1] = own | filing;
        counter1[first + 2] = own | upward;
      }
      blocks.draw(seed, replicate, count * drawsPerDeed);
    },
  };
}
