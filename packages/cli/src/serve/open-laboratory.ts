import { join } from "node:path";
import type { Laboratory, RunResult, Watch } from "@tallyglass/server";
import { AnswerThread } from "./answer-thread.ts";
import { carryOut } from "./carry-out.ts";
import type { JobToDo } from "./messages.ts";
import { type Desk, RunShelf } from "./run-shelf.ts";

/** A laboratory that is open until it is closed. */
export interface OpenLaboratory extends Laboratory {
  close(): Promise<void>;
}

/**
 * What a server serves: the library that comes with the program, and runs in a folder.
 *
 * @throws {Failure} if the folder cannot be read.
 */
export function openLaboratory(runs: string): OpenLaboratory {
  const shelf = new RunShelf(runs);
  const answers = new AnswerThread();
  answers.start();
  return {
    ask: async (kind, question, signal) => answers.ask(kind, question, signal),
    keptRuns: async () => shelf.kept(),
    simulate: (id, request, watch) =>
      atDesk(shelf, async (desk) => {
        const folder = join(desk.path, "run");
        const result = await carryOutAt(desk, { kind: "simulate", folder, request }, watch);
        shelf.keep(id, folder);
        return result as RunResult;
      }),
    audit: (id, request, watch) =>
      atDesk(shelf, async (desk) => {
        const out = join(desk.path, "report");
        await carryOutAt(desk, { kind: "audit", folder: shelf.folder(id), out, request }, watch);
        shelf.keepReport(id, out);
      }),
    report: (id, form) => shelf.report(id, form),
    remove: async (id) => shelf.remove(id),
    close: () => answers.close(),
  };
}

async function atDesk<Result>(shelf: RunShelf, work: (desk: Desk) => Promise<Result>): Promise<Result> {
  const desk = shelf.desk();
  try {
    return await work(desk);
  } finally {
    desk.clear();
  }
}

function carryOutAt(desk: Desk, job: JobToDo, watch: Watch): Promise<RunResult | null> {
  return carryOut(job, join(desk.path, "temporary"), watch);
}
