import { readdirSync } from "node:fs";
import { diagnosticCodes, formatDiagnostic, readLibrary, readRecord, recordFindingCodes } from "@tallyglass/policy";
import { readScenarioLibrary } from "@tallyglass/simulation";
import { readTexts } from "@tallyglass/testkit";
import { describe, expect, test } from "vitest";
import { readJsonLines } from "../packages/cli/src/records/read-json-lines.ts";
import { documentsOf, type Page, readPage, words } from "./example-documents.ts";
import { withoutFences } from "./fenced-blocks.ts";

const codes = new Set([...Object.keys(diagnosticCodes), ...Object.keys(recordFindingCodes)]);
const pages = readdirSync(new URL("../docs/findings", import.meta.url)).sort();
const vocabulary = readLibrary(words()).library;

test("every code has its page, and every page its code", () => {
  expect(pages).toEqual([...codes].map((code) => `${code}.md`).sort());
});

test.each(Object.keys(diagnosticCodes))("%s has a text among the bad ones that shows it", (code) => {
  const texts = ["policy", "simulation"].flatMap((name) =>
    readTexts(`packages/${name}/test/bad`, ".txt").filter((text) => text.name.endsWith(`/${code}.txt`)),
  );
  expect(texts.map(({ text }) => text.match(/# expects ([a-z-]+)/)?.[1])).toContain(code);
});

describe.each(pages.map((name) => name.replace(/\.md$/, "")))("%s", (code) => {
  const page = readPage(`docs/findings/${code}.md`);

  test("says what it is, shows it, mends it and gives the reason", () => {
    const prose = withoutFences(page.text);
    expect(prose.match(/^#+ .*$/gm)).toEqual([`# ${code}`, "## Not so", "## But so", "## Why"]);
    expect(prose).toMatch(/^# \S+\n\n[A-Z][^#]*\.\n\n## Not so\n/);
    expect(prose).toMatch(/\n## Why\n\n\S/);
  });

  test("shows documents where documents can have it, and records where records can", () => {
    const languages = [...(code in diagnosticCodes ? ["yaml"] : []), ...(code in recordFindingCodes ? ["jsonl"] : [])];
    for (const heading of ["Not so", "But so"]) {
      expect(new Set(blocksUnder(page, heading).map(({ words: [language] }) => language))).toEqual(new Set(languages));
    }
  });

  test("produces this finding and no other by what is not so", async () => {
    if (code in diagnosticCodes) expect(documentFindings(page, "Not so")).toEqual([code]);
    if (code in recordFindingCodes) expect(await recordFindings(page, "Not so")).toEqual([code]);
  });

  test("finds nothing in what is mended", async () => {
    expect([...documentFindings(page, "But so"), ...(await recordFindings(page, "But so"))]).toEqual([]);
  });
});

function blocksUnder({ blocks }: Page, heading: string) {
  return blocks.filter(({ headings }) => headings.includes(heading));
}

/** The codes found in the documents under a heading, each once; in full where a page was not meant to have them. */
function documentFindings(page: Page, heading: string): readonly string[] {
  const blocks = blocksUnder(page, heading).filter(({ words: [language] }) => language === "yaml");
  const { diagnostics } = readScenarioLibrary([...words(), ...documentsOf(page, blocks)]);
  return [
    ...new Set(diagnostics.map((each) => (page.path.includes(`/${each.code}.`) ? each.code : formatDiagnostic(each)))),
  ];
}

async function recordFindings(page: Page, heading: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { text } of blocksUnder(page, heading).filter(({ words: [language] }) => language === "jsonl")) {
    for await (const rows of readJsonLines(chunksOf(text))) {
      for (const row of rows) {
        if (row.kind !== "row") found.add(row.finding.code);
        else for (const { code } of findingsOf(readRecord(row.raw, vocabulary))) found.add(code);
      }
    }
  }
  return [...found];
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

function findingsOf(checked: ReturnType<typeof readRecord>) {
  return checked.kind === "refused" ? checked.findings : [];
}
