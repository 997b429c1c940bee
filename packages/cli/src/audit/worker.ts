import { parentPort } from "node:worker_threads";
import { createJobRunner } from "@tallyglass/study";
import type { FromAuditWorker, ToAuditWorker } from "./messages.ts";

/** Carries out the jobs that it is sent, one after another. */

let runJob: ReturnType<typeof createJobRunner>;
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (message: ToAuditWorker) => {
  if (message.kind === "scenarios") runJob = createJobRunner(message.scenarios);
  else last = last.then(() => carryOut(message));
});

async function carryOut({ number, job }: Extract<ToAuditWorker, { readonly kind: "job" }>): Promise<void> {
  try {
    send({ kind: "done", number, result: await runJob(job) });
  } catch (error) {
    send({ kind: "fault", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function send(message: FromAuditWorker): void {
  parentPort?.postMessage(message);
}
