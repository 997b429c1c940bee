import { type ColumnMemory, columnsIn, createBestMemory, plainMemory } from "./memory.ts";
import { type OpenMemory, openWebAssembly } from "./web-assembly.ts";

/** Memory for one engine after another. */
export interface MemoryKeeper {
  /** Memory of at least so many bytes, as if it were new, for one engine. It is given back when that has run. */
  lend(bytes: number): { readonly memory: ColumnMemory; readonly giveBack: () => void };
}

/**
 * Keeps the memory of an engine for the next one: to ask the platform for it, and to have it taken away, can take longer than a
 * small run. Whoever comes while it is lent gets memory of their own.
 *
 * @example
 * ```ts
 * const keeper = createMemoryKeeper();
 * const { memory, giveBack } = keeper.lend(engineBytes(plan));
 * createEngine(plan, { replicate: 0, createMemory: () => memory }).run(0, 1_000, tally);
 * giveBack();
 * ```
 */
export function createMemoryKeeper(): MemoryKeeper {
  let kept: OpenMemory | undefined;
  let isLent = false;
  return {
    lend: (bytes) => {
      if (isLent) return { memory: createBestMemory(bytes), giveBack: () => {} };
      if (kept === undefined || kept.buffer.byteLength < bytes) kept = openWebAssembly(bytes);
      else new Uint8Array(kept.buffer).fill(0);
      isLent = true;
      const memory = (kept && columnsIn(kept)) ?? plainMemory;
      return {
        memory,
        giveBack: () => {
          isLent = false;
        },
      };
    },
  };
}
