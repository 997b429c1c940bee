/** A word of 32 bits is below this. */
export const wordRange = 4_294_967_296;

/**
 * The threshold of a probability: a word lies below it so often. A whole number from 0 to 2^32, made of
 * sums, products and quotients alone, which are the same on every engine.
 */
export function threshold(probability: number): number {
  return Math.round(Math.min(1, Math.max(0, probability)) * wordRange);
}

/** Which of so many equal parts a word (as int32) falls in. */
export function partOf(word: number, parts: number): number {
  return Math.floor(((word >>> 0) * parts) / wordRange);
}
