import { threefry } from "@tallyglass/draws";

/**
 * Draws by the thousand: counters go in, words come out, each pair by itself. `x` and `y` are the two words
 * of the counter of the same place.
 */
export interface Blocks {
  readonly capacity: number;
  readonly counter0: Int32Array;
  readonly counter1: Int32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** Makes the words of the first `count` counters. */
  draw(key0: number, key1: number, count: number): void;
}

/** The definition of bulk draws, in TypeScript; any faster way gives the same words. */
export function createBlocks(capacity: number): Blocks {
  const counter0 = new Int32Array(capacity);
  const counter1 = new Int32Array(capacity);
  const x = new Int32Array(capacity);
  const y = new Int32Array(capacity);
  const words = new Int32Array(2);
  return {
    ...{ capacity, counter0, counter1, x, y },
    draw: (key0, key1, count) => {
      for (let index = 0; index < count; index += 1) {
        threefry(key0, key1, counter0[index] as number, counter1[index] as number, words);
        x[index] = words[0] as number;
        y[index] = words[1] as number;
      }
    },
  };
}
