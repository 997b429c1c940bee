import { createKernel, type Kernel, type ScoringPlan } from "@tallyglass/scoring/kernel";
import type { SimulationPlan } from "../compile/plan.ts";
import { mostEntailed } from "../draws/decisions.ts";
import { type ColumnMemory, createBestMemory } from "../draws/memory.ts";
import { createCandidates } from "../life/candidates.ts";
import { type Chunk, chunkSize, createPopulation } from "../life/chunk.ts";
import { createChunkLoops } from "../life/chunk-loops.ts";
import { createSieve } from "../life/deeds.ts";
import { createFilingDraws, drawsPerDeed } from "../life/filing-draws.ts";
import { createPlainRecords } from "../life/plain-records.ts";
import { createWalk, type LifeObserver, type Party } from "../life/walk-pair.ts";
import type { OutcomeKeeper } from "../pair/outcomes.ts";
import { createBulkCounter } from "./bulk-counter.ts";
import { createLifeCounter, type YearEnds } from "./count-life.ts";
import { addCounts, clearCounts, createCounts } from "./counts.ts";
import { createDeedCounter } from "./deed-counter.ts";
import { type TallyShape, tallyShape } from "./tally-shape.ts";

export interface EngineOptions {
  readonly replicate: number;
  /** What scores; the kernel unless a test compares it with something else. */
  readonly createScorer?: (plan: ScoringPlan) => Kernel;
  /** Where columns stand and what runs over them: the fastest that the platform has, unless a test compares. */
  readonly createMemory?: (bytes: number) => ColumnMemory;
  /** Told of every life of the chunk, with all deeds: for lives that are opened. */
  readonly visit?: LifeVisitor;
  /** Told what the first policy makes of every life. */
  readonly outcomes?: OutcomeKeeper;
}

/** Looks at lives one by one. */
interface LifeVisitor extends Partial<LifeObserver> {
  /** A scored resident with attributes, before anything happens. */
  begin?(chunk: Chunk, row: number): void;
  /** The resident's file at the end. */
  end?(party: Party): void;
}

/** Simulates residents of one replicate. */
export interface Engine {
  readonly shape: TallyShape;
  /** Adds what residents from one number to before another do to the tally. Neighbours (2n and 2n + 1) go together. */
  run(from: number, to: number, tally: Float64Array): void;
  /** Lives them for those who look at them, and adds nothing anywhere. */
  live(from: number, to: number): void;
}

/** Candidates of a chunk fit into blocks of so many. */
const capacity = 65_536;

/**
 * Makes an engine. The lives of residents depend on nothing but their numbers, so that any split of them
 * gives the same sums.
 *
 * @example
 * ```ts
 * const engine = createEngine(plan, { replicate: 0 });
 * const tally = new Float64Array(engine.shape.length);
 * engine.run(0, 100_000, tally);
 * ```
 */
export function createEngine(
  plan: SimulationPlan,
  { replicate, createScorer = createKernel, createMemory = createBestMemory, visit, outcomes }: EngineOptions,
): Engine {
  const { seed, policies, groupings } = plan;
  const shape = tallyShape(plan);
  const memory = createMemory(engineBytes(plan));
  const counted = createCounts(shape.length, memory.integers(shape.length));
  const { counts, sums } = counted;
  const blocks = memory.blocks(capacity);
  const rows = rowsPerChunk(plan, blocks.capacity);
  const stretch = residentsPerStretch(plan);
  const loops = createChunkLoops(memory);
  const { chunk, draw: drawResidents } = createPopulation(plan, memory, loops, blocks);
  const yearly = memory.blocks(rows * (plan.yearStarts.length - 1));
  const { candidates, draw: drawCandidates } = createCandidates(plan, chunk, memory, blocks, yearly);
  /** By grouping: the cell of each row of the chunk. */
  const cells = groupings.map(() => memory.integers(rows));
  const counter = createDeedCounter(plan, shape, counts, cells[0] as Int32Array);
  const { deeds, sieve } = createSieve(plan, chunk, candidates, memory, loops, visit !== undefined);
  const filingBlocks = memory.blocks(capacity * drawsPerDeed);
  const filing = createFilingDraws(filingBlocks, plan, replicate, chunk, candidates, deeds);
  const plain = createPlainRecords(plan, replicate, chunk, candidates, deeds, memory, filing);
  const bulk = createBulkCounter(shape, memory, counts, cells[0] as Int32Array, candidates, deeds, plain);
  const { parties, walk, enterPlain } = createWalk(plan, replicate, {
    createKernels: () => policies.map(createScorer),
    observer: observing(counter, visit),
    ...{ chunk, candidates, deeds, filing, plain },
  });
  const counters = policies.map((policy, index) =>
    createLifeCounter(plan, shape, counted, index, createScorer(policy)),
  );
  const quietOutcome = policies.reduce((outcome, policy, index) => {
    const { endsOf } = counters[index] as (typeof counters)[number];
    return mixEnds(outcome, endsOf(createScorer(policy)));
  }, 0);
  const groups = new Int32Array(groupings.length);
  const { totals, checksum, quiet } = shape.tables;

  return {
    shape,
    run: (from, to, tally) => {
      for (let start = from; start < to; start += stretch) {
        clearCounts(counted);
        live(start, Math.min(start + stretch, to));
        addCounts(counted, tally);
      }
    },
    live,
  };

  function live(from: number, to: number): void {
    if (from % 2 === 1 || (to % 2 === 1 && to !== plan.residents)) {
      throw new RangeError(`residents ${from} to ${to} part neighbours`);
    }
    for (let start = from; start < to; start += rows) runChunk(start, Math.min(start + rows, to));
  }

  function runChunk(start: number, end: number): void {
    drawResidents(start, end, seed, replicate);
    placeInCells();
    drawCandidates(seed, replicate);
    sieve();
    filing.draw();
    plain.make();
    bulk.countTraceless(deeds.lost);
    bulk.countPlain(deeds.count);
    add(totals.start, chunk.count + chunk.unscored);
    add(totals.start + 1, chunk.count);
    add(totals.start + 4, candidates.count);
    add(totals.start + 5, deeds.count);
    for (let row = 0; row < chunk.count; ) {
      const first = chunk.residents[row] as number;
      const hasNeighbour = row + 1 < chunk.count && chunk.residents[row + 1] === (first | 1) && first % 2 === 0;
      const [even, odd] = first % 2 === 0 ? [row, hasNeighbour ? row + 1 : -1] : [-1, row];
      walkPair(even, odd);
      row += hasNeighbour ? 2 : 1;
    }
  }

  function walkPair(even: number, odd: number): void {
    if (visit === undefined && isPlain(even) && isPlain(odd)) {
      if (even >= 0) livePlainly(even);
      if (odd >= 0) livePlainly(odd);
      return;
    }
    seat(parties[0], even);
    seat(parties[1], odd);
    for (const { row } of parties) if (row >= 0) visit?.begin?.(chunk, row);
    walk();
    for (const party of parties) if (party.row >= 0) countLife(party);
  }

  function seat(party: Party, row: number): void {
    party.row = row;
    party.resident = row < 0 ? -1 : (chunk.residents[row] as number);
  }

  function isPlain(row: number): boolean {
    return row < 0 || plain.walked[row] === 0;
  }

  /** A life whose records touch no other. All of them are lived on the same file and kernels, which stay at hand. */
  function livePlainly(row: number): void {
    if (deeds.starts[row + 1] === deeds.starts[row]) countQuiet(row, 0);
    else {
      seat(parties[0], row);
      enterPlain(parties[0]);
      countLife(parties[0]);
    }
  }

  function countLife(party: Party): void {
    const { row, resident, file, kernels } = party;
    add(totals.start + 3, file.count);
    if (file.wrong === 0 && areSilent(kernels)) countQuiet(row, file.count);
    else {
      if (file.count === 0) add(totals.start + 2, 1);
      for (let grouping = 0; grouping < groupings.length; grouping += 1)
        groups[grouping] = cells[grouping]?.[row] as number;
      let outcome = 0;
      for (let policy = 0; policy < kernels.length; policy += 1) {
        const kernel = kernels[policy] as Kernel;
        const { ends, countYears, countHarm } = counters[policy] as (typeof counters)[number];
        countYears(kernel, file, groups, resident);
        outcome = mixEnds(outcome, ends);
        if (policy === 0) outcomes?.keep(resident, groups, ends.score, ends.band);
        if (file.wrong > 0) countHarm(kernel, file);
      }
      addHash(mix(mix(resident, file.count), outcome));
    }
    visit?.end?.(party);
  }

  /** A file on which nothing counts: it is counted once, and unfolded over years and bands when the run is whole. */
  function countQuiet(row: number, records: number): void {
    const resident = chunk.residents[row] as number;
    if (records === 0) add(totals.start + 2, 1);
    for (let grouping = 0; grouping < groupings.length; grouping += 1) {
      groups[grouping] = cells[grouping]?.[row] as number;
      add(quiet.start + (groups[grouping] as number), 1);
    }
    outcomes?.keep(resident, groups);
    addHash(mix(mix(resident, records), quietOutcome));
  }

  function placeInCells(): void {
    const { values, count } = chunk;
    let start = 0;
    for (let grouping = 0; grouping < groupings.length; grouping += 1) {
      const { attributes, strides, size } = groupings[grouping] as SimulationPlan["groupings"][number];
      const column = cells[grouping] as Int32Array;
      loops.placeAll(attributes, strides, values, column, count);
      for (let row = 0; row < count; row += 1) column[row] = (column[row] as number) + start;
      start += size;
    }
  }

  function add(at: number, amount: number): void {
    sums[at] = (sums[at] as number) + amount;
  }

  function addHash(hash: number): void {
    add(checksum.start, hash & 0xffff);
    add(checksum.start + 1, hash >>> 16);
  }
}

function areSilent(kernels: readonly Kernel[]): boolean {
  for (let policy = 0; policy < kernels.length; policy += 1) if (!(kernels[policy] as Kernel).silent) return false;
  return true;
}

function mixEnds(start: number, { band, score }: YearEnds): number {
  let outcome = start;
  for (let year = 0; year < band.length; year += 1) {
    outcome = mix(outcome ^ (band[year] as number), score[year] as number);
  }
  return outcome;
}

/** The checksum of a life: two mixed words that differ where any band or score of any year does. */
function mix(left: number, right: number): number {
  let hash = Math.imul(left ^ Math.imul(right | 0, 0x85ebca6b), 0x9e3779b1);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0xc2b2ae35) ^ (hash >>> 13);
}

/** What the columns and tables of an engine come to at most, in bytes. */
export function engineBytes(plan: SimulationPlan): number {
  const { classes, behaviours, recording, yearStarts, groupings, attributes, scored } = plan;
  const perCandidate = 16 * (1 + drawsPerDeed) + 80;
  const perRow = attributes.length + 16 * (yearStarts.length - 1) + 4 * groupings.length + 64;
  const combinations = behaviours.reduce((sum, { accepted }) => sum + accepted.length, 1);
  const outcomes = behaviours.reduce((sum, { outcomes: { sets } }) => sum + sets.length, 0);
  const ofAttributes = attributes.map(
    ({ rowOf, limits, guide }) => 4 * (rowOf.length + limits.length) + guide.length + 192,
  );
  const ofTables = [
    ...ofAttributes,
    scored.inside.length,
    4 * (classes.countStart.length + classes.countThresholds.length + classes.slotStart.length + classes.slots.length),
    16 * (combinations + outcomes),
    (behaviours.length + 1) * (2 ** recording.groups.length * 8 + 128),
  ];
  return ofTables.reduce(
    (sum, bytes) => sum + bytes,
    4 * tallyShape(plan).length + perCandidate * capacity + perRow * chunkSize + 65_536,
  );
}

/** So many residents that even the busiest leave room in the blocks. */
function rowsPerChunk(plan: SimulationPlan, room: number): number {
  const rows = evenUpTo(Math.min(chunkSize, room / mostCandidatesOf(plan)));
  if (rows < 2) throw new RangeError("the candidates of two residents do not fit in one block");
  return rows;
}

/** So many residents that no count of theirs goes beyond 32 bits: a candidate is counted once for all that it brings along. */
function residentsPerStretch(plan: SimulationPlan): number {
  return evenUpTo((2 ** 31 - 1) / (mostCandidatesOf(plan) * (1 + mostEntailed)));
}

/** The most candidates that may come to a resident in all years, and no less than the ends of the years. */
function mostCandidatesOf({ classes, yearStarts }: SimulationPlan): number {
  const lengths = Array.from(
    classes.countStart.subarray(1),
    (end, index) => end - (classes.countStart[index] as number),
  );
  return Math.max(1, ...lengths) * (yearStarts.length - 1);
}

function evenUpTo(most: number): number {
  return Math.floor(most / 2) * 2;
}

function observing(counter: LifeObserver, visit: LifeVisitor | undefined): LifeObserver {
  if (visit === undefined) return counter;
  return {
    deed: counter.deed,
    graded: counter.graded,
    filed: (...words) => {
      counter.filed(...words);
      visit.filed?.(...words);
    },
    unrecorded: (...words) => visit.unrecorded?.(...words),
  };
}
