import { readFile, writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { formatFinding } from "@tallyglass/policy/record-file";
import {
  afterAll,
  costOf,
  describe,
  expect,
  fc,
  law,
  lawSettings,
  tellFigure,
  test,
  textEdits,
  trustSize,
} from "@tallyglass/testkit";
import { type GatherOptions, gatherResidents } from "../../src/records/gather-residents.ts";
import { type RecordInput, recordInputs } from "../../src/records/record-input.ts";
import { jsonLines, listOf } from "./gather.ts";
import { parquetOf } from "./parquet-file.ts";
import { vocabulary } from "./vocabulary.ts";

const rows = [
  { resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400, level: "city" },
  { resident: "syn-000007", behaviour: "court.imprisonment", date: "2017-01-31", years: 3, recidivist: false },
  { resident: "syn-000007", behaviour: "court.judgment-default", date: "2018-02-28", recorded: "2018-03-01" },
  { resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-06-04", fact: "act-1", blood_ml: 2.5 },
  { resident: "syn-000001" },
];
const columns = [
  "resident",
  "behaviour",
  "date",
  "recorded",
  "fact",
  "blood_ml",
  "level",
  "years",
  "recidivist",
] as const;

const sound: Readonly<Record<"jsonl" | "csv", string>> = {
  jsonl: jsonLines(...rows),
  csv: [
    columns.join(","),
    ...rows.map((row: Readonly<Record<string, unknown>>) => columns.map((name) => row[name] ?? "").join(",")),
  ].join("\n"),
};

/** What breaks readers of lines, of JSON and of CSV: also too deep, too wide, too long. */
const oddities = [
  ...["{", "}", "[", "]", '"', "'", "\\", ",", ":", ";", "\t", " ", "\r", "\n", "\r\n", "\u2028", "\u0000", "\ufeff"],
  ...["\u202e", "\ud800", '"__proto__":', '{"constructor":', "null", "true", "NaN", "1e999", "-", "9007199254740993"],
  ...["=", "@", "+1", "0x1F", "2018-02-30", "syn-", "分", "é", "\u{1f600}", '""', '"\n"'],
  ...["[".repeat(100_000), '{"a":'.repeat(20_000), '"'.repeat(10_000), ",".repeat(10_000), "\n".repeat(10_000)],
  `{${Array.from({ length: 20_000 }, (_, at) => `"a${at}":1`).join(",")}}`,
  "a".repeat(1024 * 1024 + 1),
];

const cost = costOf("bad-text");
afterAll(cost.tell);
const tells = {
  ...{ row: "bad-text", of: "malformed texts answered with findings that have a code and a place" },
  note: "record files",
};

describe("a file of records to which something has happened", () => {
  test.each(["jsonl", "csv"] as const)("was sound before, as %s", async (format) => {
    const gathered = await gatherResidents(recordInputs(["-"], format), {
      vocabulary,
      stdin: Readable.from([Buffer.from(sound[format])]),
    });
    await gathered.dispose();

    expect(gathered).toMatchObject({ findingCount: 0, records: rows.length - 1 });
  });

  for (const format of ["jsonl", "csv"] as const) {
    law(
      `is read from ${format} or has findings, each with a code and a line`,
      fc.asyncProperty(
        textEdits({ oddities }),
        cost.timed(async (edit) => {
          const text = edit(sound[format]);

          await expectRecordsOrFindings(text.split("\n").length, {
            inputs: recordInputs(["-"], format),
            stdin: Readable.from([Buffer.from(text)]),
          });
        }),
      ),
      { runs: trustSize({ short: 300, full: 5_000 }), tells },
    );
  }

  test("is Parquet that is read, or has findings, each with a code and a row", async (end) => {
    const path = await parquetOf(
      end,
      "SELECT 'syn-1' AS resident, 'court.judgment-default' AS behaviour, DATE '2018-05-04' AS date FROM range(500)",
    );
    const whole = await readFile(path);
    const { seed } = lawSettings(process.env);
    const edits = fc.sample(byteEdits, { seed, numRuns: trustSize({ short: 20, full: 500 }) });

    const tried = cost.timed(async (edit: ByteEdit) => {
      await writeFile(path, edited(whole, edit));
      await expectRecordsOrFindings(500, { inputs: recordInputs([path]) }).catch((cause: unknown) => {
        throw new Error(`with the seed ${seed} and ${JSON.stringify(edit)}`, { cause });
      });
    });
    for (const edit of edits) await tried(edit);

    tellFigure({ ...tells, count: edits.length });
  });
});

/** Bytes of a file that are changed, beginning at a part of its length, and whether it ends there. */
interface ByteEdit {
  readonly place: number;
  readonly bytes: readonly number[];
  readonly isCut: boolean;
}

const byteEdits = fc.record<ByteEdit>({
  place: fc.double({ min: 0, max: 0.999, noNaN: true }),
  bytes: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 8 }),
  isCut: fc.boolean(),
});

function edited(whole: Uint8Array, { place, bytes, isCut }: ByteEdit): Uint8Array {
  const at = Math.floor(place * whole.length);
  return Buffer.concat([
    whole.subarray(0, at),
    Uint8Array.from(bytes),
    isCut ? new Uint8Array() : whole.subarray(at + bytes.length),
  ]);
}

async function expectRecordsOrFindings(
  lines: number,
  { inputs, ...options }: { readonly inputs: readonly RecordInput[] } & Partial<GatherOptions>,
) {
  const gathered = await gatherResidents(inputs, { vocabulary, ...options });
  try {
    const { findings, findingCount, refused, refusedFiles } = gathered;
    const all = await listOf(gathered.residents());

    expect(findings).toHaveLength(Math.min(findingCount, 20));
    expect(findingCount).toBeGreaterThanOrEqual(refused + refusedFiles);
    expect(refused + refusedFiles === 0).toBe(findingCount === 0);
    for (const finding of findings) {
      expect(finding.line).toBeGreaterThanOrEqual(1);
      expect(finding.line).toBeLessThanOrEqual(lines);
      expect(formatFinding({ ...finding, file: "file" })).toMatch(/^file:\d+: [a-z-]+: \S/);
    }
    expect(all.map(({ resident }) => resident).filter((id) => !/^syn-\d+$/.test(id))).toEqual([]);
    expect(all.flatMap(({ records }) => records)).toHaveLength(gathered.records);
  } finally {
    await gathered.dispose();
  }
}
