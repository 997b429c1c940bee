import type { SimulationPlan } from "../compile/plan.ts";
import type { Blocks } from "../draws/blocks.ts";
import { counter, decisions } from "../draws/decisions.ts";
import { wordRange } from "../draws/thresholds.ts";
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

/** Draws the candidates of a chunk, block by block, and hands on each block as it is full. */
export function createCandidates({ classes, yearStarts }: SimulationPlan, blocks: Blocks, chunkRows: number) {
  const capacity = blocks.capacity;
  const columns: readonly Int32Array[] = Array.from({ length: 5 }, () => new Int32Array(capacity));
  const [row, year, act, behaviour, day] = columns as unknown as Columns;
  const classOf = new Int32Array(chunkRows);
  const years = yearStarts.length - 1;
  const { countStart, countThresholds, slotStart, slots } = classes;

  const fill = (count: number, seed: number, replicate: number): Candidates => {
    const { counter1, x, y } = blocks;
    blocks.draw(seed, replicate, count);
    for (let index = 0; index < count; index += 1) {
      const inClass = classOf[row[index] as number] as number;
      const start = slotStart[inClass] as number;
      const word = (x[index] as number) >>> 0;
      const size = (slotStart[inClass + 1] as number) - start;
      const slot = (start + ((word * size * perWord) | 0)) * 2;
      const isOther = Math.imul(word, size) >>> 0 >= (slots[slot] as number) >>> 0;
      behaviour[index] = ((slots[slot + 1] as number) >>> (isOther ? 16 : 0)) & 0xffff;
      const inRun = year[index] as number;
      const first = yearStarts[inRun] as number;
      const days = (yearStarts[inRun + 1] as number) - first;
      day[index] = first + ((((y[index] as number) >>> 0) * days * perWord) | 0);
      counter1[index] = (act[index] as number) | decisions.occurrence;
    }
    blocks.draw(seed, replicate, count);
    return { count, row, year, act, behaviour, day, happens: x, recorded: y };
  };

  const counts = new Int32Array(chunkRows * years);
  return (chunk: Chunk, seed: number, replicate: number): Candidates => {
    const total = drawCounts(chunk, seed, replicate);
    if (total > capacity) throw new RangeError(`${total} candidates do not fit in blocks of ${capacity}`);
    let index = 0;
    for (let place = 0; place < chunk.count; place += 1) {
      for (let inRun = 0; inRun < years; inRun += 1) {
        const number = counts[inRun * chunkRows + place] as number;
        const resident = chunk.residents[place] as number;
        for (let each = 0; each < number; each += 1) {
          row[index] = place;
          year[index] = inRun;
          act[index] = counter(inRun + 1, each, 0);
          blocks.counter0[index] = resident;
          blocks.counter1[index] = (act[index] as number) | decisions.choice;
          index += 1;
        }
      }
    }
    return fill(index, seed, replicate);
  };

  function drawCounts(chunk: Chunk, seed: number, replicate: number): number {
    classOf.fill(0, 0, chunk.count);
    for (let each = 0; each < classes.attributes.length; each += 1) {
      const column = chunk.values[classes.attributes[each] as number] as Uint8Array;
      const codes = classes.codes[each] as Int32Array;
      for (let place = 0; place < chunk.count; place += 1) {
        classOf[place] = (classOf[place] as number) + (codes[column[place] as number] as number);
      }
    }
    let total = 0;
    for (let inRun = 0; inRun < years; inRun += 1) {
      const word1 = counter(inRun + 1, 0, decisions.candidates);
      for (let place = 0; place < chunk.count; place += 1) {
        blocks.counter0[place] = chunk.residents[place] as number;
        blocks.counter1[place] = word1;
      }
      blocks.draw(seed, replicate, chunk.count);
      for (let place = 0; place < chunk.count; place += 1) {
        const start = countStart[classOf[place] as number] as number;
        const end = countStart[(classOf[place] as number) + 1] as number;
        const word = (blocks.x[place] as number) >>> 0;
        let number = start;
        while (number < end && word >= (countThresholds[number] as number)) number += 1;
        counts[inRun * chunkRows + place] = number - start;
        total += number - start;
      }
    }
    return total;
  }
}

type Columns = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

/** A power of two: multiplying by it is exact. */
const perWord = 1 / wordRange;
