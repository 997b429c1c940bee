import { createLab, type Lab } from "./create-lab.ts";
import type { LabWorker } from "./desk.ts";

export type { Lab, LabNeeds } from "./create-lab.ts";
export type { AskOptions } from "./desk.ts";

/**
 * Opens the laboratory of the page.
 *
 * @example
 * ```ts
 * const lab = openLab();
 * const { histogram } = await lab.run(firstSettings);
 * ```
 */
export function openLab(): Lab {
  return createLab(startWorker);
}

/** A file of its own, which is loaded with the first question. */
function startWorker(): LabWorker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }) as LabWorker;
}
