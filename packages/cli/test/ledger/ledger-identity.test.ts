import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@tallyglass/testkit";
import { identityNumber, mobileNumber } from "../fixtures/identity-numbers.ts";
import { jsonLines } from "../program.ts";
import { detention, placeWithLedger, police, removeTemplate } from "./ledger-place.ts";

afterAll(removeTemplate);

const number = identityNumber(1);
const secrets = [number, mobileNumber];

const doors: readonly unknown[] = [
  { ...detention, resident: number },
  { ...detention, resident: `syn-${mobileNumber}` },
  { ...detention, fact: `case-${mobileNumber}` },
  { ...detention, behaviour: number },
  { ...detention, date: mobileNumber },
  { ...detention, id: mobileNumber },
  { ...detention, id: `case-${mobileNumber}` },
  { ...detention, id: Number(mobileNumber) },
  { ...detention, phone: null },
  { ...detention, note: { said: [number] } },
  `{"resident":"syn-000042","fact":"${number}","fact":"a"}`,
];

describe("a real person's identifier", () => {
  test("is refused wherever it stands in what a bureau hands in, and stands nowhere afterwards", async (end) => {
    const csv = `resident,behaviour,date,id\nsyn-000042,police.detention,2018-12-01,${mobileNumber}\n`;
    const header = "resident,behaviour,date,手机\nsyn-000042,police.detention,2018-12-01,\n";
    const place = await placeWithLedger(end, {
      "doors.jsonl": jsonLines(...doors),
      "id.csv": csv,
      "header.csv": header,
    });
    const [lines, cell, column] = [
      await place.run(`ledger submit doors.jsonl --as ${police}`),
      await place.run(`ledger submit id.csv --as ${police}`),
      await place.run(`ledger submit header.csv --as ${police}`),
    ];
    const found = [...lines.stderr.matchAll(/^doors\.jsonl:(\d+): ([a-z-]+):/gm)].map(
      ([, line, code]) => `${line} ${code}`,
    );

    expect(found).toEqual(doors.map((_, index) => `${index + 1} identity-shaped`));
    expect(cell.stderr).toMatch(/^id\.csv:2: identity-shaped: /);
    expect(column.stderr).toMatch(/^header\.csv:1: identity-shaped: /);
    for (const { code, stdout, stderr } of [lines, cell, column]) {
      expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
      for (const secret of secrets) expect(stderr).not.toContain(secret);
    }
    expect(await filesWith(join(place.path, "ledger"), secrets)).toEqual([]);
  });

  test.for([
    "submit FILE --as SOMEBODY",
    "trace fuzhou-jx/police/SOMEBODY",
    "trace SOMEBODY",
    "withdraw fuzhou-jx/police/case-SOMEBODY --as fuzhou-jx/police",
    "export SOMEBODY",
    "token --for SOMEBODY",
    "token --for syn-SOMEBODY",
    "run --until SOMEBODY",
    "init --cities SOMEBODY",
    "init --departments SOMEBODY",
    "init --network SOMEBODY",
    "status --ledger SOMEBODY",
    "export nation --out SOMEBODY.jsonl",
    "answer fuzhou-jx/police/a --as fuzhou-jx/police --outcome rejected --appeal SOMEBODY",
  ])("is not repeated, and leaves nothing: ledger %s", async (words, end) => {
    const place = await placeWithLedger(end);
    const names = await place.names();
    const { code, stdout, stderr } = await place.run(`ledger ${words.replace("SOMEBODY", mobileNumber)}`);

    expect(code).toBeGreaterThan(1);
    expect(code).toBeLessThan(4);
    expect(`${stdout}${stderr}`).not.toContain(mobileNumber);
    expect(await place.names()).toEqual(names);
    expect(await filesWith(join(place.path, "ledger"), [mobileNumber])).toEqual([]);
  });
});

/** The files under a folder that hold one of some texts, as bytes. */
async function filesWith(folder: string, texts: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (texts.some((text) => bytes.includes(text))) found.push(path);
  }
  return found;
}
