import { type Blocks, createBlocks } from "./blocks.ts";
import { blocksModule } from "./blocks-module.ts";
import { type Functions, type OpenMemory, openWebAssembly } from "./web-assembly.ts";

type Column = Int32Array | Uint8Array | Float64Array;

/** Where the columns of a run stand, and the fast functions over them. */
export interface ColumnMemory {
  readonly bytes: (length: number) => Uint8Array;
  readonly integers: (length: number) => Int32Array;
  readonly doubles: (length: number) => Float64Array;
  readonly blocks: (capacity: number) => Blocks;
  /**
   * The functions of a module, which are given the places of columns and numbers by their names; nothing where the
   * platform has no WebAssembly. Each has a twin in TypeScript that does the same.
   */
  readonly open: (module: string, given: Readonly<Record<string, Column | number>>) => Functions | undefined;
}

/** Columns wherever the platform puts them, and everything in TypeScript: what the fast way is held to. */
export const plainMemory: ColumnMemory = {
  bytes: (length) => new Uint8Array(length),
  integers: (length) => new Int32Array(length),
  doubles: (length) => new Float64Array(length),
  blocks: createBlocks,
  open: () => undefined,
};

/** Columns of so many bytes together where WebAssembly can reach them; nothing where the platform has none. */
function createFastMemory(bytes: number): ColumnMemory | undefined {
  const api = openWebAssembly(bytes);
  return api && columnsIn(api);
}

/** Columns one after another, from the start of a memory. */
export function columnsIn({ buffer, open }: OpenMemory): ColumnMemory | undefined {
  let used = 0;
  const take = (size: number) => {
    const start = used;
    used += Math.ceil(size / alignment) * alignment;
    return start;
  };
  const { draw } = open(blocksModule, {});
  if (draw === undefined) return undefined;
  return {
    bytes: (length) => new Uint8Array(buffer, take(length), length),
    integers: (length) => new Int32Array(buffer, take(4 * length), length),
    doubles: (length) => new Float64Array(buffer, take(8 * length), length),
    open: (module, given) =>
      open(
        module,
        Object.fromEntries(
          Object.entries(given).map(([name, each]) => [name, typeof each === "number" ? each : each.byteOffset]),
        ),
      ),
    blocks: (capacity) => {
      const room = roomFor(capacity);
      const base = take(16 * room);
      const column = (index: number) => new Int32Array(buffer, base + index * room * 4, room);
      return {
        capacity,
        counter0: column(0),
        counter1: column(1),
        x: column(2),
        y: column(3),
        draw: (key0, key1, count) => void draw(key0, key1, count, base, room),
      };
    },
  };
}

/** The fastest that the platform has. */
export function createBestMemory(bytes: number): ColumnMemory {
  return createFastMemory(bytes) ?? plainMemory;
}

/** A copy of a table where the fast functions reach it. */
export function placed(memory: ColumnMemory, table: Int32Array): Int32Array {
  const copy = memory.integers(table.length);
  copy.set(table);
  return copy;
}

export function placedBytes(memory: ColumnMemory, table: Uint8Array): Uint8Array {
  const copy = memory.bytes(table.length);
  copy.set(table);
  return copy;
}

/** Bulk draws eight at a time in WebAssembly, about four times as fast; the same words. */
export function createFastBlocks(capacity: number): Blocks | undefined {
  return createFastMemory(16 * roomFor(capacity))?.blocks(capacity);
}

/** The fastest bulk draws that the platform has. */
export function createBestBlocks(capacity: number): Blocks {
  return createFastBlocks(capacity) ?? createBlocks(capacity);
}

/** Draws are made eight at a time, to the end. */
function roomFor(capacity: number): number {
  return Math.ceil(capacity / 8) * 8;
}

/** Columns begin where lines of the cache do. */
const alignment = 64;
