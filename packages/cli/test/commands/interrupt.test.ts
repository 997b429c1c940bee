import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { describe, expect, test } from "@tallyglass/testkit";
import { endOf, jsonLines, placeWith, root, startTallyglass, type TestEnd } from "../program.ts";

/** Records of so many residents, one each. */
function donations(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => ({
    resident: `syn-${index}`,
    behaviour: "health.blood-donation",
    date: "2018-05-04",
    blood_ml: 400,
  }));
  return jsonLines(...rows);
}

/** Writes to a program until it has taken all of it: more than a pipe holds is taken only by reading. */
function feed({ stdin }: ChildProcessWithoutNullStreams, text: string): Promise<void> {
  return new Promise((resolve) => stdin.write(text, () => resolve()));
}

function startIn(end: TestEnd, words: string, options: { cwd: string; env?: Record<string, string> }) {
  const child = startTallyglass(words, options);
  child.stdin.on("error", () => {});
  end.onTestFinished(async () => {
    child.kill("SIGKILL");
  });
  return child;
}

const moreThanAPipeHolds = 5000;

describe.concurrent("Ctrl-C", () => {
  test("ends a run that waits for its input with 130, and leaves the file of an earlier run as it was", async (end) => {
    const place = await placeWith(end, { "scores.csv": "what was here before\n" });
    const child = startIn(end, "score fuzhou-yuming --records - --out scores.csv", { cwd: place.path });
    const ended = endOf(child);

    await feed(child, donations(moreThanAPipeHolds));
    child.kill("SIGINT");

    expect(await ended).toEqual({ code: 130, stdout: "", stderr: "" });
    expect(await place.read("scores.csv")).toBe("what was here before\n");
    expect(await place.names()).toEqual(["scores.csv"]);
  });

  test("ends compare alike", async (end) => {
    const place = await placeWith(end);
    const child = startIn(end, "compare --records -", { cwd: place.path });
    const ended = endOf(child);

    await feed(child, donations(moreThanAPipeHolds));
    child.kill("SIGINT");

    expect(await ended).toEqual({ code: 130, stdout: "", stderr: "" });
  });

  test("leaves nothing of what was sorted on disk", async (end) => {
    const place = await placeWith(end);
    const temporary = await placeWith(end);
    const child = startIn(end, "score fuzhou-yuming --records -", { cwd: place.path, env: { TMPDIR: temporary.path } });
    const ended = endOf(child);

    const residents = 20_000;
    for (let from = 0; (await readdir(temporary.path)).length === 0; from += residents) {
      await feed(child, Array.from({ length: residents }, (_, at) => `{"resident":"syn-${from + at}"}\n`).join(""));
    }
    child.kill("SIGINT");

    expect(await ended).toEqual({ code: 130, stdout: "", stderr: "" });
    expect(await temporary.names()).toEqual([]);
    expect(await place.names()).toEqual([]);
  });

  test("ends a run whose output nobody reads on", async (end) => {
    const place = await placeWith(end, { "records.jsonl": donations(moreThanAPipeHolds) });
    const child = startIn(end, "score fuzhou-yuming --records records.jsonl", { cwd: place.path });

    await once(child.stdout, "readable");
    child.kill("SIGINT");

    expect(await once(child, "exit")).toEqual([130, null]);
  });
});

describe.concurrent("a reader that goes away", () => {
  test("ends the run quietly in the middle of its output", async (end) => {
    const place = await placeWith(end, { "records.jsonl": donations(moreThanAPipeHolds) });
    const child = startIn(end, "score fuzhou-yuming --records records.jsonl --as-of 2018-12-31", { cwd: place.path });
    const said = saidBy(child);

    await once(child.stdout, "readable");
    child.stdout.destroy();

    expect(await said).toEqual({ code: 0, stderr: "" });
  });

  test.for([
    "--help",
    "score --help",
    "policies --format json",
    "explain fuzhou-yuming --records library/lives/nurse.yaml --as-of 2019-12-31",
  ])("ends %s quietly before its output", async (words, end) => {
    const child = startIn(end, words, { cwd: root });
    const said = saidBy(child);

    child.stdout.destroy();

    expect(await said).toEqual({ code: 0, stderr: "" });
  });
});

/** The messages of a program whose output nobody reads, and its code. */
async function saidBy(child: ChildProcessWithoutNullStreams): Promise<{ code: number | null; stderr: string }> {
  let stderr = "";
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stderr };
}
