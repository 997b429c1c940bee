import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatFinding } from "@tallyglass/policy/record-file";
import { afterAll, describe, expect, tellFigure, test } from "@tallyglass/testkit";
import { eventOfRecord } from "../src/pages/lives/event-of-record.ts";
import { livesForm } from "../src/pages/lives/lives-state.ts";
import { recordsAsLines } from "../src/pages/lives/take-data.ts";
import { readAdded, timelineOf } from "../src/pages/lives/timeline.ts";
import { mostBytes, readRecordFile } from "../src/records/read-record-file.ts";
import { pageLibrary } from "./page-library.ts";

const folder = mkdtempSync(join(tmpdir(), "tallyglass-records-"));
const program = fileURLToPath(new URL("../../cli/bin/tallyglass.js", import.meta.url));

afterAll(() => rmSync(folder, { recursive: true }));

const number = `1380013${"8".padEnd(4, "0")}`;
const good = '{"resident":"syn-000042","behaviour":"health.blood-donation","date":"2018-05-04","blood_ml":400}';
const bad: Readonly<Record<string, string | Uint8Array>> = {
  "not-json.jsonl": `${good}\n{"resident":\n${good}\n`,
  "no-object.jsonl": "[1]\n\n3\n",
  "twice.jsonl": '{"resident":"syn-000001","resident":"syn-000002"}\n',
  "day.jsonl": good.replace("2018-05-04", "2018-02-30"),
  "behaviour.jsonl": good.replace("blood-donation", "blood-donatoin"),
  "attribute.jsonl": good.replace("400", '"much"'),
  "real.jsonl": good.replace("syn-000042", number),
  "value.jsonl": good.replace("}", `,"fact":"${number}"}`),
  "field.jsonl": good.replace("}", ',"phone":"1"}'),
  "bytes.jsonl": Buffer.concat([Buffer.from(`${good}\n`), Buffer.from([0xff, 0xfe, 0x0a])]),
  "header.csv": "resident,name,behaviour\nsyn-000001,x,y\n",
  "no-header.csv": "",
  "cells.csv": "resident,behaviour,date\nsyn-000001,health.blood-donation\nsyn-000001,a,b,c\n",
  "quote.csv": 'resident,behaviour,date\nsyn-000001,health.blood-donation,2018-05-04\nsyn-000002,"health',
  "utf8.csv": Buffer.concat([Buffer.from("resident,behaviour,date\nsyn-000001,"), Buffer.from([0xff, 0x0a])]),
  "values.csv": `resident,behaviour,date,blood_ml\nsyn-000001,health.blood-donation,2018-5-4,400\n${number},x,2018-01-01,\n`,
};

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

describe("a file that is refused is told as on the command line, and nothing of it is kept", () => {
  test.each(Object.keys(bad))("%s", (name) => {
    const content = bytesOf(bad[name] as string | Uint8Array);
    writeFileSync(join(folder, name), content);
    const { stderr, status } = spawnSync(
      process.execPath,
      [program, "score", "fuzhou-yuming", "--records", name, "--as-of", "2019-12-30"],
      { cwd: folder, encoding: "utf8" },
    );
    expect(status).not.toBe(0);
    const reading = readRecordFile(name, content, pageLibrary);
    const told = reading.kind === "refused" ? reading.findings.map(formatFinding) : [];
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(stderr.split("\n").filter((line) => line.startsWith(`${name}:`)));
    expect(JSON.stringify(reading)).not.toContain(number);
    if (told.some((line) => line.includes("identity-shaped"))) {
      tellFigure({
        row: "synthetic",
        of: "doors at which what is identity-shaped was refused, not stored and not repeated",
        count: 1,
        note: "record files of the page",
      });
    }
  });
});

test("what is of another kind or too large is not read", () => {
  expect(readRecordFile("a.parquet", new Uint8Array(4), pageLibrary)).toEqual({ kind: "unreadable", why: "format" });
  expect(readRecordFile("a.csv", new Uint8Array(mostBytes + 1), pageLibrary)).toEqual({
    kind: "unreadable",
    why: "size",
  });
});

describe("the records of each ready life, saved as a file and opened again,", () => {
  test.each([...pageLibrary.lives.keys()].filter((life) => life !== ""))("are the records of %s", (life) => {
    const timeline = timelineOf({ ...livesForm.first, life }, pageLibrary);
    const file = new TextEncoder().encode(recordsAsLines(timeline, pageLibrary));
    const reading = readRecordFile("records.jsonl", file, pageLibrary);
    const residents = reading.kind === "read" ? [...reading.residents] : [];
    expect(residents).toEqual([[timeline.resident, timeline.records]]);
    const added = timeline.records.map((record) =>
      readAdded(eventOfRecord(record, pageLibrary), timeline.resident, pageLibrary),
    );
    expect(added).toEqual(timeline.records);
  });
});
