import { rmSync } from "node:fs";

const leftovers = new Set<string>();

/**
 * Promises that a temporary file or folder does not outlive the process, whichever way it exits by
 * itself. Returns what takes the promise back, once the thing is gone or has become permanent.
 */
export function removeAtExit(path: string): () => void {
  if (leftovers.size === 0) process.on("exit", removeAll);
  leftovers.add(path);
  return () => {
    leftovers.delete(path);
    if (leftovers.size === 0) process.off("exit", removeAll);
  };
}

function removeAll(): void {
  for (const path of leftovers) rmSync(path, { recursive: true, force: true });
}
