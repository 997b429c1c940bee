import { describe, expect, test } from "@tallyglass/testkit";
import { createLab } from "../../src/lab/create-lab.ts";
import type { LabWorker } from "../../src/lab/desk.ts";
import { LabError } from "../../src/lab/lab-error.ts";
import type { LabRequest } from "../../src/lab/messages.ts";
import { firstSettings } from "../../src/lab/settings.ts";
import { few, openDesk } from "./laboratory.ts";

/** A worker that keeps what it is sent. */
function quietWorker() {
  const sent: LabRequest[] = [];
  const worker: LabWorker & { isEnded: boolean } = {
    ...{ onmessage: null, onerror: null, onmessageerror: null, isEnded: false },
    postMessage: (request) => void sent.push(request),
    terminate: () => {
      worker.isEnded = true;
    },
  };
  return { sent, worker };
}

/** A worker that is the handler itself. */
function workingWorker(): LabWorker {
  const { send, answerWhere } = openDesk();
  const worker: LabWorker = {
    ...{ onmessage: null, onerror: null, onmessageerror: null },
    postMessage: (request) => {
      send(request);
      void answerWhere(
        (answer): answer is typeof answer => answer.id === request.id && answer.kind !== "progress",
      ).then((data) => worker.onmessage?.({ data }));
    },
    terminate: () => {},
  };
  return worker;
}

const reasonOf = (question: Promise<unknown>) =>
  question.then(
    () => "answered",
    (error: unknown) => (error instanceof LabError ? error.reason : error),
  );

describe("the laboratory as the page has it", () => {
  test("starts no worker before the first question, and one for all", () => {
    let started = 0;
    const { worker, sent } = quietWorker();
    const lab = createLab(() => {
      started += 1;
      return worker;
    });
    expect(started).toBe(0);
    void lab.run(firstSettings);
    void lab.scenario(firstSettings);
    expect(started).toBe(1);
    expect(sent.map(({ kind, id }) => [kind, id])).toEqual([
      ["run", 1],
      ["scenario", 2],
    ]);
  });

  test("answers a question", async () => {
    const { command } = await createLab(workingWorker).scenario(few);
    expect(command).toBe("tallyglass simulate fuzhou --residents 1000 --years 5 --seed 1");
  });

  test("passes on a problem with the settings", async () => {
    const question = createLab(workingWorker).scenario({ ...few, years: 0 });
    expect(await reasonOf(question)).toEqual({ kind: "settings", parts: [{ part: "years", kind: "out-of-bounds" }] });
  });

  test("tells how far a run is, and that a newer one took its place", async () => {
    const { worker } = quietWorker();
    const told: unknown[] = [];
    const question = createLab(() => worker).run(few, { onProgress: (progress) => told.push(progress) });
    worker.onmessage?.({ data: { kind: "progress", id: 1, done: 1, total: 2 } });
    worker.onmessage?.({ data: { kind: "cancelled", id: 1, by: "newer-run" } });
    expect(await reasonOf(question)).toEqual({ kind: "superseded" });
    expect(told).toEqual([{ done: 1, total: 2 }]);
  });

  test("readies a worker for digests only where they will be asked for", async () => {
    const counted = async (digests: boolean) => {
      let started = 0;
      const lab = createLab(() => {
        started += 1;
        return workingWorker();
      });
      await lab.ready({ digests });
      return started;
    };
    expect([await counted(false), await counted(true)]).toEqual([1, 2]);
  });

  test("has digests made by a worker of their own, which keep no run waiting", () => {
    const workers = [quietWorker(), quietWorker()];
    const [{ sent: front }, { sent: behind }] = workers as [
      ReturnType<typeof quietWorker>,
      ReturnType<typeof quietWorker>,
    ];
    const lab = createLab(() => (workers.shift() as ReturnType<typeof quietWorker>).worker);
    void lab.run(few);
    void lab.digest(few);
    expect([front, behind].map((sent) => sent.map(({ kind }) => kind))).toEqual([["run"], ["digest"]]);
  });

  test("rejects what is cancelled at once, and tells the worker", async () => {
    const { worker, sent } = quietWorker();
    const controller = new AbortController();
    const question = createLab(() => worker).report(few, false, { signal: controller.signal });
    controller.abort();
    expect(await reasonOf(question)).toEqual({ kind: "cancelled" });
    expect(sent.at(-1)).toEqual({ kind: "cancel", id: 1 });
    expect(await reasonOf(createLab(() => worker).run(few, { signal: controller.signal }))).toEqual({
      kind: "cancelled",
    });
  });

  test("rejects everything where the worker does not start, and starts another for the next question", async () => {
    const workers = [quietWorker(), quietWorker()];
    const lab = createLab(() => (workers.shift() as ReturnType<typeof quietWorker>).worker);
    const [{ worker: first }, { sent }] = workers as [ReturnType<typeof quietWorker>, ReturnType<typeof quietWorker>];
    const questions = [lab.run(few), lab.pair(few, few)].map(reasonOf);
    first.onerror?.({});
    expect(await Promise.all(questions)).toEqual([
      { kind: "failed", message: "the worker did not start" },
      { kind: "failed", message: "the worker did not start" },
    ]);
    expect(first.isEnded).toBe(true);
    void lab.scenario(few);
    expect(sent.map(({ kind }) => kind)).toEqual(["scenario"]);
  });

  test("rejects where a worker cannot be made at all", async () => {
    const lab = createLab(() => {
      throw new Error("no workers here");
    });
    expect(await reasonOf(lab.run(few))).toEqual({ kind: "failed", message: "no workers here" });
  });

  test("rejects what is under way when it is closed", async () => {
    const { worker } = quietWorker();
    const lab = createLab(() => worker);
    const question = reasonOf(lab.run(few));
    lab.close();
    expect(await question).toEqual({ kind: "cancelled" });
    expect(worker.isEnded).toBe(true);
  });
});
