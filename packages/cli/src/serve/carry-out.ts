import { Problem, type RunResult, type Watch } from "@tallyglass/server";
import type { FromJobThread, JobToDo } from "./messages.ts";
import { faultFrom } from "./problem-of.ts";
import { startThread } from "./start-thread.ts";

/** Carries a job out in a thread of its own, with a folder for what it puts aside. Aborting ends the thread at once. */
export async function carryOut(
  job: JobToDo,
  temporary: string,
  { signal, onProgress }: Watch,
): Promise<RunResult | null> {
  signal.throwIfAborted();
  const worker = startThread("job-worker", { TMPDIR: temporary, TEMP: temporary, TMP: temporary });
  const stop = () => void worker.terminate();
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await new Promise<RunResult | null>((resolve, reject) => {
      worker.on("message", (message: FromJobThread) => {
        if (message.kind === "progress") onProgress(message.done, message.total);
        else if (message.kind === "done") resolve(message.result);
        else if (message.kind === "problem") reject(new Problem(message.problem.code, message.problem.parts));
        else reject(faultFrom(message.fault));
      });
      worker.on("error", reject);
      worker.on("exit", () => reject(new Error("the thread of a job ended")));
      worker.postMessage(job);
    });
  } finally {
    signal.removeEventListener("abort", stop);
    await worker.terminate();
    signal.throwIfAborted();
  }
}
