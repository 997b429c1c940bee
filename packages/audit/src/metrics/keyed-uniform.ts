import { threefry } from "@tallyglass/draws";
import type { ResamplingKey } from "./interval.ts";

/** Numbers from 0 to before 1 by Threefry, keyed by a seed and a name; one after another. */
export function keyedUniform({ seed, name }: ResamplingKey): () => number {
  const words = new Int32Array(2);
  const key = hashOf(name);
  let counter = 0;
  return () => {
    threefry(seed | 0, key, counter, auditStream, words);
    counter += 1;
    return ((words[0] as number) >>> 0) / 2 ** 32;
  };
}

/** Keeps the draws of an audit apart from those of the lives that it looks at. */
const auditStream = -1;

/** FNV-1a in 32 bits (Fowler, Noll and Vo), over code units: names are of letters and digits. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash;
}
