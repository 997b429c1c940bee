import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { compilesItself } from "../run/worker-pool.ts";

/**
 * A thread of the server. What it writes is thrown away: progress and findings are told over HTTP, and what was sent is
 * written nowhere.
 *
 * @param name of the file beside this one, compiled: a worker reads no TypeScript.
 */
export function startThread(name: string): Worker {
  setFlagsFromString(compilesItself);
  const folder = import.meta.url.endsWith(".ts") ? "../../dist/serve/" : "./";
  const worker = new Worker(new URL(`${folder}${name}.js`, import.meta.url), {
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}
