/** A word of 32 bits is below this. */
export const wordRange = 4_294_967_296;

/**
 * The threshold of a probability: a word lies below it so often. A whole number from 0 to 2^32, made of
 * sums, products and quotients alone, which are the same on every engine.
 */
export function threshold(probability: number): number {
  return Math.round(Math.min(1, Math.max(0, probability)) * wordRange);
}

/** A word as an int32 in whose order words without a sign stand: the smallest is the smallest word. */
export function ordered(word: number): number {
  return word ^ signBit;
}

const signBit = 1 << 31;

/**
 * 1 where an int32 is below another, else 0: the sign of their true difference. Without a branch, for words of which
 * nobody can guess on which side they fall.
 */
export function isBelow(left: number, right: number): number {
  const difference = left - right;
  return (difference ^ ((left ^ right) & (left ^ difference))) >>> 31;
}

/**
 * Thresholds that words are held against, in 64 bits each: two numbers, of which the first is without a sign and the
 * second is 1 where every word is below.
 */
export function limits(thresholds: readonly number[]): Int32Array {
  const pairs = new Int32Array(thresholds.length * 2);
  for (const [place, threshold] of thresholds.entries()) {
    const whole = Math.ceil(threshold);
    if (whole >= wordRange) pairs[place * 2 + 1] = 1;
    else pairs[place * 2] = whole | 0;
  }
  return pairs;
}

/** 1 where a word is below the limit of a place, else 0; without a branch. */
export function passes(limits: Int32Array, place: number, word: number): number {
  return isBelow(ordered(word), ordered(limits[place * 2] as number)) | (limits[place * 2 + 1] as number);
}

/** Which of so many equal parts a word (as int32) falls in. */
export function partOf(word: number, parts: number): number {
  return parts <= mostFewParts ? fewPartsOf(word, parts) : Math.floor(((word >>> 0) * parts) / wordRange);
}

/** No partial product of `fewPartsOf` goes beyond 32 bits. */
const mostFewParts = 65_536;

/** The same for at most `mostFewParts`, in halves of the word: whole numbers of 32 bits are several times as fast. */
export function fewPartsOf(word: number, parts: number): number {
  return (Math.imul(word >>> 16, parts) + (Math.imul(word & 0xffff, parts) >>> 16)) >>> 16;
}
