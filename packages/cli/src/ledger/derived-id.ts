import { createHash } from "node:crypto";

/**
 * An id that follows from what an entry says: whoever sends the same again sends it under the same id, so that it is
 * taken for the retry that it is, even if nothing was kept of the first try. 24 letters, of 96 bits.
 *
 * @param parts what the entry says, in one order
 */
export function derivedId(...parts: readonly unknown[]): string {
  const digits = createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, length);
  return digits.replace(/./g, (digit) => String.fromCharCode(firstLetter + Number.parseInt(digit, 16)));
}

const length = 24;
const firstLetter = 0x61;
