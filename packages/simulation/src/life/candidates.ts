import type { SimulationPlan } from "../compile/plan.ts";
import type { Blocks } from "../draws/blocks.ts";
import { counter, decisions } from "../draws/decisions.ts";
import { fewPartsOf, ordered } from "../draws/thresholds.ts";
import type { Chunk } from "./chunk.ts";

/** The candidates of a chunk: what may happen, by resident and year, one after another. */
export interface Candidates {
  readonly count: number;
  /** The row of the resident in the chunk. */
  readonly row: Int32Array;
  /** The year of the run, from 0. */
  readonly year: Int32Array;
  /** The counter of its decisions, without the decision. */
  readonly act: Int32Array;
  /** The number of the behaviour; one beyond the last stands for a false record. */
  readonly behaviour: Int32Array;
  readonly day: Int32Array;
  /** The words of its occurrence: whether it happens, whether it is recorded. */
  readonly happens: Int32Array;
  readonly recorded: Int32Array;
}

/**
 * Draws the candidates of a chunk, which have to fit.
 *
 * @param counts has room for every year of every resident of a chunk
 */
export function createCandidates(
  { classes, yearStarts }: SimulationPlan,
  blocks: Blocks,
  counts: Blocks,
  chunkRows: number,
) {
  const columns: readonly Int32Array[] = Array.from({ length: 5 }, () => new Int32Array(blocks.capacity));
  const [row, year, act, behaviour, day] = columns as unknown as Columns;
  const classOf = new Int32Array(chunkRows);
  const years = yearStarts.length - 1;
  const { countStart, countThresholds, slotStart, slots } = classes;

  /** Chooses what each candidate is of, and its day. */
  const choose = (count: number): void => {
    const { counter1, x, y } = blocks;
    for (let index = 0; index < count; index += 1) {
      const inClass = classOf[row[index] as number] as number;
      const start = slotStart[inClass] as number;
      const word = x[index] as number;
      const size = (slotStart[inClass + 1] as number) - start;
      const slot = (start + fewPartsOf(word, size)) * 2;
      const isOther = Math.imul(word, size) >>> 0 >= (slots[slot] as number) >>> 0;
      behaviour[index] = ((slots[slot + 1] as number) >>> (isOther ? 16 : 0)) & 0xffff;
      const inRun = year[index] as number;
      const first = yearStarts[inRun] as number;
      day[index] = first + fewPartsOf(y[index] as number, (yearStarts[inRun + 1] as number) - first);
      counter1[index] = (act[index] as number) | decisions.occurrence;
    }
  };

  return (chunk: Chunk, seed: number, replicate: number): Candidates => {
    placeInClasses(chunk);
    drawCounts(chunk, seed, replicate);
    const count = layOut(chunk);
    blocks.draw(seed, replicate, count);
    choose(count);
    blocks.draw(seed, replicate, count);
    return { count, row, year, act, behaviour, day, happens: blocks.x, recorded: blocks.y };
  };

  function placeInClasses({ values, count }: Chunk): void {
    classOf.fill(0, 0, count);
    for (let each = 0; each < classes.attributes.length; each += 1) {
      const column = values[classes.attributes[each] as number] as Uint8Array;
      const codes = classes.codes[each] as Int32Array;
      for (let place = 0; place < count; place += 1) {
        classOf[place] = (classOf[place] as number) + (codes[column[place] as number] as number);
      }
    }
  }

  /** The words of how many candidates there are, year after year. */
  function drawCounts({ residents, count }: Chunk, seed: number, replicate: number): void {
    const { counter0, counter1, draw } = counts;
    for (let inRun = 0; inRun < years; inRun += 1) {
      counter0.set(residents.subarray(0, count), inRun * count);
      counter1.fill(counter(inRun + 1, 0, decisions.candidates), inRun * count, (inRun + 1) * count);
    }
    draw(seed, replicate, count * years);
  }

  /** A place for each candidate, and the counter of its choice; gives how many there are. */
  function layOut({ residents, count }: Chunk): number {
    const { counter0, counter1 } = blocks;
    let index = 0;
    for (let place = 0; place < count; place += 1) {
      const resident = residents[place] as number;
      const start = countStart[classOf[place] as number] as number;
      const end = countStart[(classOf[place] as number) + 1] as number;
      for (let inRun = 0; inRun < years; inRun += 1) {
        const word = ordered(counts.x[inRun * count + place] as number);
        let own = counter(inRun + 1, 0, 0);
        for (let at = start; at < end && word >= (countThresholds[at] as number); at += 1) {
          row[index] = place;
          year[index] = inRun;
          act[index] = own;
          counter0[index] = resident;
          counter1[index] = own | decisions.choice;
          own += nextCandidate;
          index += 1;
        }
      }
    }
    return index;
  }
}

/** How far the counters of two candidates of a year are apart. */
const nextCandidate = counter(0, 1, 0);

type Columns = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
