import type { SimulationPlan } from "../compile/plan.ts";
import type { Blocks } from "../draws/blocks.ts";
import { counter, decisions } from "../draws/decisions.ts";
import { type ColumnMemory, placed } from "../draws/memory.ts";
import { fewPartsOf, ordered } from "../draws/thresholds.ts";
import { candidatesModule } from "./candidates-module.ts";
import { type Chunk, chunkSize } from "./chunk.ts";

/** The candidates of a chunk: what may happen, by resident and year, one after another. */
export interface Candidates {
  count: number;
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
 * The candidates of a chunk, and what draws them. They have to fit.
 *
 * @param counts has room for every year of every resident of a chunk
 */
export function createCandidates(
  { classes, yearStarts }: SimulationPlan,
  chunk: Chunk,
  memory: ColumnMemory,
  blocks: Blocks,
  counts: Blocks,
) {
  const column = () => memory.integers(blocks.capacity);
  const [row, year, act, behaviour, day] = [column(), column(), column(), column(), column()];
  const { counter0, counter1, x, y } = blocks;
  const candidates: Candidates = { count: 0, row, year, act, behaviour, day, happens: x, recorded: y };
  const classOf = memory.integers(chunkSize);
  const years = yearStarts.length - 1;
  const tables = {
    countStart: placed(memory, classes.countStart),
    countThresholds: placed(memory, classes.countThresholds),
    slotStart: placed(memory, classes.slotStart),
    slots: placed(memory, classes.slots),
    yearStarts: placed(memory, yearStarts),
  };
  const columns = { residents: chunk.residents, classOf, counts: counts.x, counter0, counter1, x, y };
  const loops =
    (memory.open(candidatesModule, {
      ...{ ...tables, ...columns, row, year, act, behaviour, day, years, nextCandidate },
      ...{ firstAct: counter(1, 0, 0), nextYear: counter(1, 0, 0) },
      ...{ choice: decisions.choice, occurrence: decisions.occurrence },
    }) as CandidateLoops | undefined) ?? createLoops({ ...tables, ...columns }, candidates, years);

  const draw = (seed: number, replicate: number): void => {
    placeInClasses();
    drawCounts(seed, replicate);
    candidates.count = loops.layOut(chunk.count);
    blocks.draw(seed, replicate, candidates.count);
    loops.choose(candidates.count);
    blocks.draw(seed, replicate, candidates.count);
  };
  return { candidates, draw };

  function placeInClasses(): void {
    const { values, count } = chunk;
    classOf.fill(0, 0, count);
    for (let each = 0; each < classes.attributes.length; each += 1) {
      const attribute = values[classes.attributes[each] as number] as Uint8Array;
      const codes = classes.codes[each] as Int32Array;
      for (let place = 0; place < count; place += 1) {
        classOf[place] = (classOf[place] as number) + (codes[attribute[place] as number] as number);
      }
    }
  }

  /** The words of how many candidates there are, year after year. */
  function drawCounts(seed: number, replicate: number): void {
    const { residents, count } = chunk;
    for (let inRun = 0; inRun < years; inRun += 1) {
      counts.counter0.set(residents.subarray(0, count), inRun * count);
      counts.counter1.fill(counter(inRun + 1, 0, decisions.candidates), inRun * count, (inRun + 1) * count);
    }
    counts.draw(seed, replicate, count * years);
  }
}

interface CandidateLoops {
  /** A place for each candidate of so many rows, and the counter of its choice; gives how many there are. */
  layOut(rows: number): number;
  /** Chooses what each of so many candidates is of, and its day. */
  choose(count: number): void;
}

interface LoopColumns {
  readonly countStart: Int32Array;
  readonly countThresholds: Int32Array;
  readonly slotStart: Int32Array;
  readonly slots: Int32Array;
  readonly yearStarts: Int32Array;
  readonly residents: Int32Array;
  readonly classOf: Int32Array;
  readonly counts: Int32Array;
  readonly counter0: Int32Array;
  readonly counter1: Int32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/** The loops in TypeScript: what `candidates.wat` is held to. */
function createLoops(
  columns: LoopColumns,
  { row, year, act, behaviour, day }: Candidates,
  years: number,
): CandidateLoops {
  const { countStart, countThresholds, slotStart, slots, yearStarts } = columns;
  const { residents, classOf, counts, counter0, counter1, x, y } = columns;
  return { layOut, choose };

  function layOut(rows: number): number {
    let index = 0;
    for (let place = 0; place < rows; place += 1) {
      const resident = residents[place] as number;
      const start = countStart[classOf[place] as number] as number;
      const end = countStart[(classOf[place] as number) + 1] as number;
      for (let inRun = 0; inRun < years; inRun += 1) {
        const word = ordered(counts[inRun * rows + place] as number);
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

  function choose(count: number): void {
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
  }
}

/** How far the counters of two candidates of a year are apart. */
const nextCandidate = counter(0, 1, 0);
