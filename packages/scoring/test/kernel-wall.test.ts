import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@tallyglass/testkit";

const source = new URL("../src/", import.meta.url);

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

describe("the kernel", () => {
  const reached = reachedFrom("kernel/create-kernel.ts");

  test("reaches its own files and those of the plan, and nothing else that runs", () => {
    expect(reached.length).toBeGreaterThan(10);
    expect(reached.filter((file) => !/^(?:kernel|plan)\/[a-z-]+\.ts$/.test(file))).toEqual([]);
  });

  test("and the plan name nothing of the reference, not even a type", () => {
    const named = ["kernel", "plan"].flatMap(filesOf).flatMap(importsOf);

    expect(named.filter(({ from }) => /reference|toward|index|@tallyglass\/scoring/.test(from))).toEqual([]);
  });

  test("makes no code from text", () => {
    const texts = ["kernel", "plan"].flatMap(filesOf).map((file) => ({ file, text: textOf(file) }));

    expect(texts.filter(({ text }) => /\b(?:Function|eval|import)\s*\(/.test(text)).map(({ file }) => file)).toEqual(
      [],
    );
  });
});

/** The files whose code a file brings along. Packages stand among them by their names. */
function reachedFrom(first: string): readonly string[] {
  const reached = new Set([first]);
  for (const file of reached) {
    for (const { from, typeOnly } of file.endsWith(".ts") ? importsOf(file) : []) {
      if (!typeOnly) reached.add(from);
    }
  }
  return [...reached];
}

/** What a file imports, or hands on; its own files by their path in `src`. */
function importsOf(file: string): readonly Import[] {
  const found = textOf(file).matchAll(/^(?:import|export)\b([^;"]*?)(?:from\s+)?"([^"]+)";$/gm);
  return Array.from(found, ([, names = "", from = ""]) => ({
    file,
    from: from.startsWith(".") ? new URL(from, new URL(file, source)).href.slice(source.href.length) : from,
    typeOnly: names.trimStart().startsWith("type "),
  }));
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, source)).map((name) => `${folder}/${name}`);
}

function textOf(file: string): string {
  return readFileSync(new URL(file, source), "utf8");
}
