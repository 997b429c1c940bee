/** Whether a text can be the id of an entry that somebody makes: words of letters and short numbers. */
export function isEntryId(text: string): boolean {
  return text.length <= 64 && /^[a-z]+(?:-(?:[a-z]+|\d{1,10}))*$/.test(text) && digitsOf(text) < fewestDigits;
}

/** So many digits, whatever stands between them, could be somebody's number. */
const fewestDigits = 11;

function digitsOf(text: string): number {
  return text.replace(/\D/g, "").length;
}

/** A new id of 24 letters, of 96 random bits: no two senders make the same. */
export function createEntryId(): string {
  const halves = Array.from(crypto.getRandomValues(new Uint8Array(12))).flatMap((byte) => [byte >> 4, byte & 15]);
  return String.fromCharCode(...halves.map((half) => firstLetter + half));
}

const firstLetter = 0x61;
