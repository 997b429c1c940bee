import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Problem, type RunResult, type Watch } from "@tallyglass/server";
import { compilesItself } from "../run/worker-pool.ts";
import type { FromJobProcess, JobToDo } from "./messages.ts";
import { faultFrom } from "./problem-of.ts";

/** Beside this file, compiled. */
const program = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "../../dist/serve/job-process.js" : "./job-process.js", import.meta.url),
);

/**
 * Carries a job out in a process of its own, with a folder for what it puts aside. Aborting ends it at once. No thread would
 * do: DuckDB ends the whole process when its thread is ended while it writes tables.
 */
export async function carryOut(
  job: JobToDo,
  temporary: string,
  { signal, onProgress }: Watch,
): Promise<RunResult | null> {
  signal.throwIfAborted();
  const child = fork(program, [], {
    ...{ execArgv: [compilesItself], stdio: ["ignore", "ignore", "ignore", "ipc"] },
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = () => child.kill("SIGKILL");
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await new Promise<RunResult | null>((resolve, reject) => {
      child.on("message", (message: FromJobProcess) => {
        if (message.kind === "progress") onProgress(message.done, message.total);
        else if (message.kind === "done") resolve(message.result);
        else if (message.kind === "problem") reject(new Problem(message.problem.code, message.problem.parts));
        else reject(faultFrom(message.fault));
      });
      child.on("error", reject);
      child.on("exit", () => reject(new Error("the process of a job ended")));
      child.send(job);
    });
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
    if (child.pid !== undefined) await ended;
    signal.throwIfAborted();
  }
}
