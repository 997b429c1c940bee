import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/src/repository.ts";

/** A command in a page and the output printed under it; a line `…` stands for any number of lines. */
export interface Shown {
  readonly command: string;
  readonly output: readonly string[];
}

/** The commands that a page shows, in their order. */
export function shownIn(page: string): readonly Shown[] {
  const text = readFileSync(join(root, page), "utf8");
  const blocks = [...text.matchAll(/^```[^\n]*\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
  return blocks.flatMap((block) => {
    const [first = "", ...output] = block.trimEnd().split("\n");
    const command = /^\$ npx tallyglass (.+)$/.exec(first)?.[1];
    return command === undefined ? [] : [{ command, output: output.filter((line, index) => index > 0 || line !== "") }];
  });
}

/** What a command prints to standard output in a folder, by lines. */
export function printedBy(command: string, cwd: string): readonly string[] {
  const words = [join(root, "packages/cli/bin/tallyglass.js"), ...command.split(" ")];
  const env = { ...process.env, NO_COLOR: "1", LANG: "C.UTF-8", LC_ALL: "", LC_MESSAGES: "", DATABASE_URL: "" };
  const { stdout } = spawnSync(process.execPath, words, { cwd, env, encoding: "utf8" });
  return stdout === "" ? [] : stdout.trimEnd().split("\n");
}

/** `as shown`, or the first line that is not there. */
export function followsPattern(printed: readonly string[], pattern: readonly string[]): string {
  let at = 0;
  let free = false;
  for (const line of pattern) {
    if (line.trim() === "…") {
      free = true;
      continue;
    }
    const found = free ? printed.indexOf(line, at) : at;
    if (found === -1 || printed[found] !== line) return `missing: ${line}\nprinted there: ${printed[at] ?? "nothing"}`;
    at = found + 1;
    free = false;
  }
  return free || at === printed.length ? "as shown" : `not shown: ${printed[at]}`;
}
