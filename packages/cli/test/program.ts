import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

const bin = fileURLToPath(new URL("../bin/tallyglass.js", import.meta.url));
const manyRuns = fileURLToPath(new URL("fixtures/many-runs.js", import.meta.url));

/** What the program wrote, and the code that it ended with; no code where a signal killed it. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where the program runs; the root of the repository when left out. */
export interface RunOptions {
  readonly cwd?: string | undefined;
}

export interface OwnRunOptions extends RunOptions {
  readonly stdin?: string | undefined;
  /** What it has beside the clean environment of every run. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/**
 * Runs the built program. Single spaces separate the words. The process is kept for the next
 * command, because starting it costs more than most commands do.
 */
export async function tallyglass(words: string, { cwd = root }: RunOptions = {}): Promise<Ended> {
  const kept = await takeKept();
  try {
    return await kept({ cwd, words: wordsOf(words) });
  } finally {
    giveBack(kept);
  }
}

/** Runs the program as a person would: in a process of its own, with an input and an environment. */
export async function tallyglassAlone(words: string, { stdin = "", ...options }: OwnRunOptions = {}): Promise<Ended> {
  const child = startTallyglass(words, options);
  const ended = endOf(child);
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  return ended;
}

/** Starts the program and leaves it running, to be watched and interrupted. */
export function startTallyglass(
  words: string,
  options: Omit<OwnRunOptions, "stdin"> = {},
): ChildProcessWithoutNullStreams {
  return startNode([bin, ...wordsOf(words)], options);
}

/** Everything that a started program writes, once it has ended. */
export async function endOf(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
    });
  }
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...written };
}

function wordsOf(words: string): readonly string[] {
  return words === "" ? [] : words.split(" ");
}

function startNode(words: readonly string[], { cwd = root, env }: OwnRunOptions = {}): ChildProcessWithoutNullStreams {
  const { PATH = "", SYSTEMROOT = "" } = process.env;
  const clean = { PATH, SYSTEMROOT, TMPDIR: tmpdir(), LANG: "C", NO_COLOR: "1" };
  return spawn(process.execPath, words, { cwd, env: { ...clean, ...env } });
}

interface Request {
  readonly cwd: string;
  readonly words: readonly string[];
}

type Kept = (request: Request) => Promise<Ended>;

const mostKept = 2;
const idle: Kept[] = [];
const waiting: ((kept: Kept) => void)[] = [];
let keptCount = 0;

function takeKept(): Kept | Promise<Kept> {
  const ready = idle.pop();
  if (ready !== undefined) return ready;
  if (keptCount >= mostKept) return new Promise((resolve) => waiting.push(resolve));
  keptCount += 1;
  return keepProcess();
}

function giveBack(kept: Kept): void {
  const next = waiting.shift();
  if (next === undefined) idle.push(kept);
  else next(kept);
}

/** A process that answers requests line by line, and ends when this one does. */
function keepProcess(): Kept {
  const child = startNode([manyRuns]);
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as { unref(): void }).unref();
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  return async (request) => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const { done, value } = await answers.next();
    if (done === true) throw new Error(`the program ended during \`${request.words.join(" ")}\`\n${said}`);
    return JSON.parse(value) as Ended;
  };
}

/** What a test is given to tidy up with. */
export interface TestEnd {
  readonly onTestFinished: (tidyUp: () => Promise<void>) => void;
}

/** A folder with files in it in which the program runs; it is gone when the test is over. */
export interface Place {
  readonly path: string;
  run(words: string): Promise<Ended>;
  runAlone(words: string, options?: OwnRunOptions): Promise<Ended>;
  write(name: string, text: string): Promise<void>;
  read(name: string): Promise<string>;
  names(): Promise<readonly string[]>;
}

export async function placeWith(end: TestEnd, files: Readonly<Record<string, string>> = {}): Promise<Place> {
  const path = await mkdtemp(join(tmpdir(), "tallyglass-test-"));
  end.onTestFinished(() => rm(path, { recursive: true, force: true }));
  const place: Place = {
    path,
    run: (words) => tallyglass(words, { cwd: path }),
    runAlone: (words, options) => tallyglassAlone(words, { cwd: path, ...options }),
    write: (name, text) => writeFile(join(path, name), text),
    read: (name) => readFile(join(path, name), "utf8"),
    names: async () => (await readdir(path)).sort(),
  };
  for (const [name, text] of Object.entries(files)) await place.write(name, text);
  return place;
}

/** Objects as JSON Lines; a text stands as it is. */
export function jsonLines(...rows: readonly unknown[]): string {
  return rows.map((row) => `${typeof row === "string" ? row : JSON.stringify(row)}\n`).join("");
}

/** JSON Lines as objects. */
export function rowsIn(text: string): readonly Readonly<Record<string, unknown>>[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
