import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../scripts/src/repository.ts";
import { followsPattern, printedBy, shownIn } from "./shown-commands.ts";

const guides = ["docs/guides/a-wrong-record.md"];

/** The files that a page has its reader write: blocks that are called by a name, as `jsonl judgment.jsonl`. */
function filesIn(page: string): readonly (readonly [name: string, text: string])[] {
  const blocks = readFileSync(join(root, page), "utf8").matchAll(/^```[a-z]+ (\S+)\n([\s\S]*?)^```$/gm);
  return Array.from(blocks, ([, name = "", text = ""]) => [name, text]);
}

describe.each(guides)("%s, followed from its beginning in an empty folder,", (page) => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tallyglass-guide-"));
    for (const [name, text] of filesIn(page)) writeFileSync(join(folder, name), text);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const shown = shownIn(page);

  test("has commands, and a file to begin with", () => {
    expect(shown.length).toBeGreaterThan(5);
    expect(filesIn(page).length).toBeGreaterThan(0);
  });

  // One after another: each goes on from where the one before it ended.
  test.each(shown)("shows what is printed by: $command", ({ command, output }) => {
    expect(followsPattern(printedBy(command, folder), output)).toBe("as shown");
  });
});
