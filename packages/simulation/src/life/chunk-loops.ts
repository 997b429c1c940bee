import type { AttributeTable } from "../compile/population-tables.ts";
import { type ColumnMemory, placed, placedBytes } from "../draws/memory.ts";
import { isBelow, ordered } from "../draws/thresholds.ts";
import type { Functions } from "../draws/web-assembly.ts";
import { chunkLoopsModule } from "./chunk-loops-module.ts";

/** The loops over the residents of a chunk, so many of them. */
export interface ChunkLoops {
  /** The place of each in a table over some attributes, into `places`. */
  placeAll(
    attributes: Int32Array,
    strides: Int32Array,
    values: readonly Uint8Array[],
    places: Int32Array,
    count: number,
  ): void;
  /** The value that each draws, into `target`. */
  choose(table: PlacedTable, words: Int32Array, places: Int32Array, target: Uint8Array, count: number): void;
  /** Notes which of them are inside, one after another, and gives how many. */
  keep(inside: Uint8Array, places: Int32Array, kept: Int32Array, count: number): number;
}

/** What one attribute is drawn by, in the memory of the loops. */
export type PlacedTable = Pick<AttributeTable, "size" | "rowOf" | "limits" | "guide">;

export function placedTable(memory: ColumnMemory, { size, rowOf, limits, guide }: AttributeTable): PlacedTable {
  return { size, rowOf: placed(memory, rowOf), limits: placed(memory, limits), guide: placedBytes(memory, guide) };
}

export function createChunkLoops(memory: ColumnMemory): ChunkLoops {
  const fast = memory.open(chunkLoopsModule, {});
  return fast === undefined ? plainLoops : fastLoops(fast);
}

function fastLoops(functions: Functions): ChunkLoops {
  const { place, chooseFlags, chooseValues, keep } = functions as Record<string, Functions[string]>;
  return {
    placeAll: (attributes, strides, values, places, count) => {
      places.fill(0, 0, count);
      for (let each = 0; each < attributes.length; each += 1) {
        const column = values[attributes[each] as number] as Uint8Array;
        place?.(count, column.byteOffset, strides[each] as number, places.byteOffset);
      }
    },
    choose: ({ size, rowOf, limits, guide }, words, places, target, count) => {
      const chooseAll = size === 2 ? chooseFlags : chooseValues;
      const table = [rowOf.byteOffset, limits.byteOffset, guide.byteOffset] as const;
      chooseAll?.(count, size, ...table, words.byteOffset, places.byteOffset, target.byteOffset);
    },
    keep: (inside, places, kept, count) => keep?.(count, inside.byteOffset, places.byteOffset, kept.byteOffset) ?? 0,
  };
}

/** The loops in TypeScript: what `chunk-loops.wat` is held to. */
const plainLoops: ChunkLoops = {
  placeAll: (attributes, strides, values, places, count) => {
    places.fill(0, 0, count);
    for (let each = 0; each < attributes.length; each += 1) {
      const column = values[attributes[each] as number] as Uint8Array;
      const stride = strides[each] as number;
      for (let row = 0; row < count; row += 1) {
        places[row] = (places[row] as number) + (column[row] as number) * stride;
      }
    }
  },
  choose: (table, words, places, target, count) => {
    const chooseAll = table.size === 2 ? chooseFlags : chooseValues;
    chooseAll(table, words, places, target, count);
  },
  keep: (inside, places, kept, count) => {
    let found = 0;
    for (let row = 0; row < count; row += 1) {
      kept[found] = row;
      found += inside[places[row] as number] as number;
    }
    return found;
  },
};

function chooseValues(
  { size, rowOf, limits, guide }: PlacedTable,
  words: Int32Array,
  places: Int32Array,
  target: Uint8Array,
  count: number,
): void {
  for (let row = 0; row < count; row += 1) {
    const at = rowOf[places[row] as number] as number;
    const word = ordered(words[row] as number);
    const start = at * size;
    let value = guide[at * 256 + 128 + (word >> 24)] as number;
    while (word > (limits[start + value] as number)) value += 1;
    target[row] = value;
  }
}

/** The same for two values, without a branch: which of them it is cannot be guessed. */
function chooseFlags(
  { rowOf, limits, guide }: PlacedTable,
  words: Int32Array,
  places: Int32Array,
  target: Uint8Array,
  count: number,
): void {
  for (let row = 0; row < count; row += 1) {
    const at = rowOf[places[row] as number] as number;
    const word = ordered(words[row] as number);
    target[row] = (guide[at * 256 + 128 + (word >> 24)] as number) | isBelow(limits[at * 2] as number, word);
  }
}
