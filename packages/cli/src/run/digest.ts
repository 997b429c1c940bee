import { createHash } from "node:crypto";
import { endianness } from "node:os";
import { planParts, type SimulationPlan } from "@tallyglass/simulation";

/** SHA-256 of text or bytes, in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** The digest of a run: its merged counts as little-endian float64, replicate after replicate. */
export function runDigest(tallies: readonly Float64Array[]): string {
  const hash = createHash("sha256");
  for (const tally of tallies) hash.update(littleEndian(tally));
  return hash.digest("hex");
}

/** The bytes of an array as little-endian machines hold them. */
export function littleEndian({ buffer, byteOffset, byteLength, BYTES_PER_ELEMENT: width }: NumberArray): Uint8Array {
  const bytes = Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
  if (endianness() === "LE" || width === 1) return bytes;
  const copy = Buffer.from(bytes);
  if (width === 8) return copy.swap64();
  return width === 4 ? copy.swap32() : copy.swap16();
}

type NumberArray = Float64Array | Int32Array | Uint8Array;

/** The digest of a plan: everything that a run follows from. */
export function planDigest(plan: SimulationPlan): string {
  const hash = createHash("sha256");
  for (const part of planParts(plan)) hash.update(typeof part === "string" ? part : littleEndian(part));
  return hash.digest("hex");
}
