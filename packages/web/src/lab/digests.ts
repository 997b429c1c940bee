import { planParts, type SimulationPlan } from "@tallyglass/simulation";
import { sha256 } from "./sha256.ts";

// Browsers run on machines that hold numbers with the least byte first, as digests are made of them.

/** The digest of a run of one replicate, from its unfolded tally: that of its run folder. */
export function runDigest(tally: Float64Array<ArrayBuffer>): Promise<string> {
  return sha256(new Uint8Array(tally.buffer, tally.byteOffset, tally.byteLength));
}

/** The digest of a plan, as in the manifest of a run folder. */
export function planDigest(plan: SimulationPlan): Promise<string> {
  const encoder = new TextEncoder();
  const parts = Array.from(planParts(plan), (part) =>
    typeof part === "string" ? encoder.encode(part) : new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
  );
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return sha256(bytes);
}
