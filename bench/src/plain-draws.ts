import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { createBestBlocks } from "@tallyglass/simulation/engine";

/** Makes so many draws and nothing else, on as many threads as there are cores. `plain-draws.js NUMBER`. */

const atOnce = 65_536;

if (isMainThread) {
  const threads = availableParallelism();
  const each = Math.ceil(Number(process.argv[2]) / threads);
  for (let thread = 0; thread < threads; thread += 1) {
    new Worker(fileURLToPath(import.meta.url), { workerData: each });
  }
} else {
  const blocks = createBestBlocks(atOnce);
  for (let left = Number(workerData); left > 0; left -= atOnce) blocks.draw(1, 2, Math.min(left, atOnce));
}
