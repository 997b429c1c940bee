/**
 * The SHA-256 of a text in UTF-8, in hexadecimal (FIPS 180-4). Of our own because it has to answer at once and run in
 * a browser as well: what browsers bring answers later, one text at a time.
 *
 * @example
 * ```ts
 * sha256("abc"); // "ba7816bf 8f01cfea 414140de 5dae2223 b00361a3 96177a9c b410ff61 f20015ad", without spaces
 * ```
 */
export function sha256(text: string): string {
  const length = writeUtf8(text);
  const blocks = (length + 9 + 63) >>> 6;
  bytes.fill(0, length, blocks * 64);
  bytes[length] = 0x80;
  view.setUint32(blocks * 64 - 8, Math.floor(length / 0x20000000));
  view.setUint32(blocks * 64 - 4, length << 3);
  state.set(start);
  for (let block = 0; block < blocks; block += 1) compress(block * 64);
  let hexadecimal = "";
  for (const word of state) hexadecimal += (word >>> 0).toString(16).padStart(8, "0");
  return hexadecimal;
}

let bytes = new Uint8Array(4096);
let view = new DataView(bytes.buffer);
const encoder = new TextEncoder();
const state = new Int32Array(8);
const schedule = new Int32Array(64);

/** Three bytes at most for a unit of UTF-16, and room for what is put after the text. */
function writeUtf8(text: string): number {
  const needed = text.length * 3 + 128;
  if (bytes.length < needed) {
    bytes = new Uint8Array(needed);
    view = new DataView(bytes.buffer);
  }
  return encoder.encodeInto(text, bytes).written;
}

function compress(offset: number): void {
  for (let t = 0; t < 16; t += 1) schedule[t] = wordAt(offset + t * 4);
  for (let t = 16; t < 64; t += 1) {
    const early = schedule[t - 15] as number;
    const late = schedule[t - 2] as number;
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    schedule[t] = ((schedule[t - 16] as number) + s0 + (schedule[t - 7] as number) + s1) | 0;
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let t = 0; t < 64; t += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (constants[t] as number) + (schedule[t] as number)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

function wordAt(offset: number): number {
  const high = ((bytes[offset] as number) << 24) | ((bytes[offset + 1] as number) << 16);
  return high | ((bytes[offset + 2] as number) << 8) | (bytes[offset + 3] as number);
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits of the fractions of the square roots of the first 8 primes, and of the cube roots of the first 64. */
const primes = firstPrimes(64);
const start = Int32Array.from(primes.slice(0, 8), (prime) => fractionOf(Math.sqrt(prime)));
const constants = Int32Array.from(primes, (prime) => fractionOf(Math.cbrt(prime)));

function fractionOf(root: number): number {
  return Math.floor((root % 1) * 2 ** 32) | 0;
}

function firstPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) {
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  }
  return found;
}
