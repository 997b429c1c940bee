import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The program as a person runs it. */
export const program = fileURLToPath(new URL("../../packages/cli/bin/tallyglass.js", import.meta.url));

/** What one run of a program took. */
export interface Run {
  readonly seconds: number;
  /** The most memory that it held, in MB; nothing where the system does not tell. */
  readonly megabytes: number | undefined;
  readonly output: string;
}

/** Runs Node with these words to its end. Fails if the program does. Its progress is shown unless it has to be quiet. */
export function runNode(words: readonly string[], { keepOutput = false, quiet = false } = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", quiet ? "ignore" : "inherit"] });
    let megabytes: number | undefined;
    const poll = setInterval(() => {
      megabytes = peakMegabytes(child.pid) ?? megabytes;
    }, 50);
    const output: string[] = [];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (keepOutput) output.push(text);
    });
    child.once("error", reject);
    child.once("close", (code) => {
      clearInterval(poll);
      const seconds = (performance.now() - startedAt) / 1000;
      if (code === 0) resolve({ seconds, megabytes, output: output.join("") });
      else reject(new Error(`node ${words.join(" ")} ended with ${code}`));
    });
  });
}

/** The high-water mark of resident memory that Linux keeps of a process. */
function peakMegabytes(pid: number | undefined): number | undefined {
  try {
    const kibibytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  } catch {
    return undefined;
  }
}

/** The middle one of several runs, taken in turns with a baseline so that both meet the same noise. */
export async function interleave(
  times: number,
  measured: () => Promise<Run>,
  baseline: () => Promise<Run>,
): Promise<{ readonly measured: Run; readonly baseline: Run }> {
  const ours: Run[] = [];
  const theirs: Run[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    theirs.push(await baseline());
    ours.push(await measured());
  }
  return { measured: median(ours), baseline: median(theirs) };
}

function median(runs: readonly Run[]): Run {
  const sorted = runs.toSorted((left, right) => left.seconds - right.seconds);
  return sorted[Math.floor(sorted.length / 2)] as Run;
}
