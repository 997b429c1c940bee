import { threefry } from "@tallyglass/draws";

/**
 * So many residents are sent as one: they share batches, and have none with others. What becomes of a batch hangs on no
 * other batch, so that means are as if all were sent together.
 */
export const blockSize = 16_384;

/** The seed of a block: that of the replay for the first. */
export function seedOfBlock(seed: number, block: number): number {
  if (block === 0) return seed;
  const words = new Int32Array(2);
  threefry(seed, blockDraws, block, 0, words);
  return (words[0] as number) >>> 0;
}

/** The second half of the key, by which these draws differ from all others of the same seed. */
const blockDraws = 0xb10c5;
