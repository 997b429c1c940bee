import type { SimulationPlan } from "../compile/plan.ts";
import type { AttributeTable, GroupTable } from "../compile/population-tables.ts";
import type { Blocks } from "../draws/blocks.ts";
import { counter, decisions } from "../draws/decisions.ts";

/** How many residents are drawn at once: an even number, so that neighbours stay together. */
export const chunkSize = 512;

/** The attributes of those residents of a chunk who are scored, one after another. */
export interface Chunk {
  /** How many of them there are, and how many more are not scored. */
  readonly count: number;
  readonly unscored: number;
  /** Their numbers. */
  readonly residents: Int32Array;
  /** By attribute of the plan, the value of each. */
  readonly values: readonly Uint8Array[];
}

/** Draws the residents of a chunk. The same chunk object is filled anew each time. */
export function createPopulation({ attributes, scored }: SimulationPlan, blocks: Blocks) {
  const values = attributes.map(() => new Uint8Array(chunkSize));
  const residents = new Int32Array(chunkSize);
  const places = new Int32Array(chunkSize);
  const early = new Set(scored.attributes);
  const [first, later] = [drawOrder(attributes, early, true), drawOrder(attributes, early, false)];

  const drawAll = (order: readonly DrawnBlock[], count: number, seed: number, replicate: number) => {
    for (const { block, drawn } of order) {
      const word1 = counter(0, 0, decisions.attributes + block);
      for (let row = 0; row < count; row += 1) {
        blocks.counter0[row] = residents[row] as number;
        blocks.counter1[row] = word1;
      }
      blocks.draw(seed, replicate, count);
      for (const { attribute, table } of drawn) {
        const words = table.word === 0 ? blocks.x : blocks.y;
        chooseValues(table, words, values, places, values[attribute] as Uint8Array, count);
      }
    }
  };

  return (from: number, to: number, seed: number, replicate: number): Chunk => {
    const all = to - from;
    for (let row = 0; row < all; row += 1) residents[row] = from + row;
    drawAll(first, all, seed, replicate);
    const count = keepScored(scored, values, residents, all);
    drawAll(later, count, seed, replicate);
    return { count, unscored: all - count, residents, values };
  };
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

/** The place of each resident of a chunk in a table over some attributes, into `places`. */
export function placeAll(
  attributes: Int32Array,
  strides: Int32Array,
  values: readonly Uint8Array[],
  places: Int32Array,
  count: number,
): void {
  places.fill(0, 0, count);
  for (let at = 0; at < attributes.length; at += 1) {
    const column = values[attributes[at] as number] as Uint8Array;
    const stride = strides[at] as number;
    for (let row = 0; row < count; row += 1) {
      places[row] = (places[row] as number) + (column[row] as number) * stride;
    }
  }
}

function chooseValues(
  table: AttributeTable,
  words: Int32Array,
  values: readonly Uint8Array[],
  places: Int32Array,
  target: Uint8Array,
  count: number,
): void {
  const { parents, strides, size, rowOf, thresholds, guide } = table;
  placeAll(parents, strides, values, places, count);
  for (let row = 0; row < count; row += 1) {
    const at = rowOf[places[row] as number] as number;
    const word = (words[row] as number) >>> 0;
    const start = at * size;
    let value = guide[at * 256 + (word >>> 24)] as number;
    while (word >= (thresholds[start + value] as number)) value += 1;
    target[row] = value;
  }
}

/** Moves those who are scored to the front, and gives their number. */
function keepScored(table: GroupTable, values: readonly Uint8Array[], residents: Int32Array, all: number): number {
  let count = 0;
  for (let row = 0; row < all; row += 1) {
    if (!isInGroup(table, values, row)) continue;
    residents[count] = residents[row] as number;
    for (const column of values) column[count] = column[row] as number;
    count += 1;
  }
  return count;
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
