import type { SimulationPlan } from "../compile/plan.ts";
import type { AttributeTable, GroupTable } from "../compile/population-tables.ts";
import type { Blocks } from "../draws/blocks.ts";
import { counter, decisions } from "../draws/decisions.ts";
import { type ColumnMemory, placedBytes } from "../draws/memory.ts";
import { type ChunkLoops, type PlacedTable, placedTable } from "./chunk-loops.ts";

/** How many residents are drawn at once: an even number, so that neighbours stay together. */
export const chunkSize = 512;

/** The attributes of those residents of a chunk who are scored, one after another. */
export interface Chunk {
  /** How many of them there are, and how many more are not scored. */
  count: number;
  unscored: number;
  /** Their numbers. */
  readonly residents: Int32Array;
  /** By attribute of the plan, the value of each; and all of them in one array, `chunkSize` an attribute. */
  readonly values: readonly Uint8Array[];
  readonly all: Uint8Array;
}

/** A chunk, and what draws its residents: the same chunk is filled anew each time. */
export function createPopulation(
  { attributes, scored }: SimulationPlan,
  memory: ColumnMemory,
  { placeAll, choose, keep }: ChunkLoops,
  blocks: Blocks,
) {
  const all = memory.bytes(attributes.length * chunkSize);
  const values = attributes.map((_, index) => all.subarray(index * chunkSize, (index + 1) * chunkSize));
  const residents = memory.integers(chunkSize);
  const chunk: Chunk = { count: 0, unscored: 0, residents, values, all };
  const places = memory.integers(chunkSize);
  const inside = placedBytes(memory, scored.inside);
  const early = new Set(scored.attributes);
  const [first, later] = [drawOrder(attributes, early, true), drawOrder(attributes, early, false)];
  const tables = attributes.map((table) => placedTable(memory, table));
  const drawnFirst = first.flatMap(({ drawn }) => drawn.map(({ attribute }) => values[attribute] as Uint8Array));
  const columns = [residents, ...drawnFirst];
  const kept = memory.integers(chunkSize);

  const drawAll = (order: readonly DrawnBlock[], count: number, seed: number, replicate: number) => {
    blocks.counter0.set(residents.subarray(0, count));
    for (const { block, drawn } of order) {
      blocks.counter1.fill(counter(0, 0, decisions.attributes + block), 0, count);
      blocks.draw(seed, replicate, count);
      for (const { attribute, table } of drawn) {
        const words = table.word === 0 ? blocks.x : blocks.y;
        placeAll(table.parents, table.strides, values, places, count);
        choose(tables[attribute] as PlacedTable, words, places, values[attribute] as Uint8Array, count);
      }
    }
  };

  const draw = (from: number, to: number, seed: number, replicate: number): void => {
    const born = to - from;
    for (let row = 0; row < born; row += 1) residents[row] = from + row;
    drawAll(first, born, seed, replicate);
    placeAll(scored.attributes, scored.strides, values, places, born);
    const count = keep(inside, places, kept, born);
    moveToFront(columns, kept, count);
    drawAll(later, count, seed, replicate);
    chunk.count = count;
    chunk.unscored = born - count;
  };
  return { chunk, draw };
}

interface DrawnBlock {
  readonly block: number;
  readonly drawn: readonly { readonly attribute: number; readonly table: AttributeTable }[];
}

/**
 * The blocks to draw, in an order in which parents come before those that look at them. Attributes that
 * share a block share it only where nothing else has to come between.
 */
function drawOrder(
  tables: readonly AttributeTable[],
  early: ReadonlySet<number>,
  isEarly: boolean,
): readonly DrawnBlock[] {
  const order: { block: number; drawn: { attribute: number; table: AttributeTable }[] }[] = [];
  for (const [attribute, table] of tables.entries()) {
    if (isNeededEarly(attribute, tables, early) !== isEarly) continue;
    const last = order.at(-1);
    if (last?.block === table.block) last.drawn.push({ attribute, table });
    else order.push({ block: table.block, drawn: [{ attribute, table }] });
  }
  return order;
}

/** Whether who is scored hangs on an attribute. */
function isNeededEarly(attribute: number, tables: readonly AttributeTable[], early: ReadonlySet<number>): boolean {
  if (early.has(attribute)) return true;
  return [...early].some((each) => tables[each]?.parents.includes(attribute) === true);
}

/** Moves those who were kept to the front of the columns. */
function moveToFront(columns: readonly (Int32Array | Uint8Array)[], kept: Int32Array, count: number): void {
  for (const column of columns) {
    for (let row = 0; row < count; row += 1) column[row] = column[kept[row] as number] as number;
  }
}

/** Whether a resident of a chunk is in a group. */
export function isInGroup(
  { attributes, strides, inside }: GroupTable,
  values: readonly Uint8Array[],
  row: number,
): boolean {
  return inside[placeIn(attributes, strides, values, row)] === 1;
}

/** The place of a resident in a table over some attributes. */
function placeIn(attributes: Int32Array, strides: Int32Array, values: readonly Uint8Array[], row: number): number {
  let at = 0;
  for (let place = 0; place < attributes.length; place += 1) {
    at += ((values[attributes[place] as number] as Uint8Array)[row] as number) * (strides[place] as number);
  }
  return at;
}
