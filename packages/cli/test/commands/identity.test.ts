import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, tellFigure, test } from "@tallyglass/testkit";
import { identityNumber, mobileNumber } from "../fixtures/identity-numbers.ts";
import { type Ended, jsonLines, placeWith, root, tallyglassAlone } from "../program.ts";

const number = identityNumber(1);
/** One that ends in X, and one that ends in a digit. */
const numberWithX = [...Array(100).keys()].map(identityNumber).find((each) => each.endsWith("X")) ?? "";
const spaced = mobileNumber.replace(/^(...)(....)/, "$1 $2 ");
const wide = mobileNumber.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const escaped = mobileNumber.replace(/\d/g, (digit) => `\\u003${digit}`);
const secrets = [number, numberWithX, numberWithX.toLowerCase(), mobileNumber, spaced, wide];

const donation = { resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 };
const donationText = JSON.stringify(donation).slice(1, -1);

const score = "score fuzhou-yuming --as-of 2018-12-31";

describe.concurrent("a real person's identifier", () => {
  test("is refused wherever it stands in JSON Lines, and never skipped or repeated", async (end) => {
    const doors: readonly unknown[] = [
      { ...donation, resident: number },
      { ...donation, resident: `syn-${number}` },
      { ...donation, resident: `syn-${mobileNumber}` },
      { resident: "syn-000042", fact: numberWithX.toLowerCase() },
      { ...donation, fact: `case-${mobileNumber}` },
      { ...donation, place: number },
      { ...donation, behaviour: number },
      { ...donation, date: mobileNumber },
      { ...donation, blood_ml: Number(mobileNumber) },
      { ...donation, blood_ml: numberWithX },
      { ...donation, note: spaced },
      { ...donation, note: wide },
      { ...donation, note: { said: ["by", { whom: number }] } },
      { ...donation, note: { [mobileNumber]: true } },
      { ...donation, [mobileNumber]: 1 },
      `{${donationText},"fact":"${number}","fact":"case-7"}`,
      `{${donationText},"fact":"${escaped}"}`,
      `{${donationText},"blood_ml":${mobileNumber}.5}`,
      `{${donationText},"blood_ml":${number}`,
      `["${numberWithX}"]`,
    ];
    const place = await placeWith(end, { "doors.jsonl": jsonLines(...doors) });

    const ended = await place.runAlone(`${score} --records doors.jsonl --skip-invalid --out scores.jsonl`);

    expect(placesIn(ended)).toEqual(doors.map((_, index) => [`doors.jsonl:${index + 1}`, "identity-shaped"]));
    expectRefusal(ended, 3);
    expect(await place.names()).toEqual(["doors.jsonl"]);
  });

  test("is refused in a column of JSON Lines, English or Chinese, whatever it holds", async (end) => {
    const columns = [
      "name",
      "fullName",
      "phone_number",
      "ID_card",
      "home-address",
      "wechat",
      "imei",
      "姓名",
      "身份证号",
      "手机",
    ];
    const place = await placeWith(end, {
      "columns.jsonl": jsonLines(...columns.map((column) => ({ ...donation, [column]: null }))),
    });

    const ended = await place.run(`${score} --records columns.jsonl --skip-invalid`);

    expect(placesIn(ended)).toEqual(columns.map((_, index) => [`columns.jsonl:${index + 1}`, "identity-shaped"]));
    expectRefusal(ended, 3);
  });

  test("is refused in any cell of CSV, also in one too many, and in standard input", async (end) => {
    const csv = [
      "resident,behaviour,date,blood_ml,fact",
      `${number},health.blood-donation,2018-05-04,400,`,
      `syn-1,health.blood-donation,2018-05-04,${mobileNumber},`,
      `syn-1,health.blood-donation,2018-05-04,400,${numberWithX}`,
      `syn-1,health.blood-donation,2018-05-04,400,,${spaced}`,
      `syn-1,,,,"${wide}"`,
      "",
    ].join("\n");
    const place = await placeWith(end, { "cells.csv": csv });

    const file = await place.run(`${score} --records cells.csv --skip-invalid`);
    const input = await tallyglassAlone(`${score} --records - --input-format csv --skip-invalid`, { stdin: csv });

    const lines = [2, 3, 4, 5, 6];
    expect(placesIn(file)).toEqual(lines.map((line) => [`cells.csv:${line}`, "identity-shaped"]));
    expect(placesIn(input)).toEqual(lines.map((line) => [`-:${line}`, "identity-shaped"]));
    expectRefusal(file, 3);
    expectRefusal(input, 3);
  });

  test("is refused in the header of CSV, and none of the file is read", async (end) => {
    const columns = ["phone", "Real Name", "idCard", "住址", "证件号码", "微信号", mobileNumber, `no ${number}`];
    const files = columns.map((column, index) => [`${index}.csv`, `resident,behaviour,date,${column}\nsyn-1,,,\n`]);
    const place = await placeWith(end, Object.fromEntries(files));

    const ended = await place.run(`${score} --records ${files.map(([name]) => name).join(" ")} --skip-invalid`);

    expect(placesIn(ended)).toEqual(files.map(([name]) => [`${name}:1`, "identity-shaped"]));
    expectRefusal(ended, 3);
  });

  test("is refused in columns and values of Parquet, numbers and nested ones too", async (end) => {
    const place = await placeWith(end);
    const resident = "'syn-1' AS resident";
    const tables = {
      "column.parquet": `SELECT ${resident}, NULL AS telephone`,
      "chinese.parquet": `SELECT ${resident}, 1 AS "身份证"`,
      "resident.parquet": `SELECT '${number}' AS resident`,
      "text.parquet": `SELECT ${resident}, '${numberWithX}' AS fact`,
      "number.parquet": `SELECT ${resident}, ${mobileNumber} AS blood_ml`,
      "decimal.parquet": `SELECT ${resident}, ${mobileNumber}.0::DECIMAL(18, 1) AS blood_ml`,
      "nested.parquet": `SELECT ${resident}, [{ said: '${mobileNumber}' }] AS note`,
      "bytes.parquet": `SELECT ${resident}, '${number}'::BLOB AS note`,
    };
    for (const [name, table] of Object.entries(tables)) await writeParquet(join(place.path, name), table);

    const ended = await place.run(`${score} --records ${Object.keys(tables).join(" ")} --skip-invalid`);

    expect(placesIn(ended)).toEqual(Object.keys(tables).map((name) => [`${name}:1`, "identity-shaped"]));
    expectRefusal(ended, 3);
    tellFigure({
      row: "synthetic",
      of: "doors at which what is identity-shaped was refused, not stored and not repeated",
      count: Object.keys(tables).length,
      note: "Parquet",
    });
  });

  test("is refused in every part of a ready life", async (end) => {
    const lives = {
      "resident.yaml": life({ resident: `syn-${mobileNumber}` }),
      "number.yaml": life({ resident: `"${number}"` }),
      "title.yaml": life({ title: `Of ${numberWithX}` }),
      "story.yaml": life({ story: `Call ${spaced}` }),
      "fact.yaml": life({ record: `fact: case-${mobileNumber}` }),
      "value.yaml": life({ record: `blood_ml: ${mobileNumber}` }),
      "field.yaml": life({ record: "phone: 12" }),
      "chinese.yaml": life({ record: "姓名: 12" }),
    };
    const place = await placeWith(end, lives);
    const names = Object.keys(lives).sort();

    const scored = await place.run(`${score} --records ${names.join(" ")} --skip-invalid`);
    const checked = await place.run(`check ${names.join(" ")}`);

    expectRefusal(scored, 3);
    expect(filesWithIdentity(scored.stderr)).toEqual(names);
    expect(checked.code).toBe(1);
    expect(filesWithIdentity(checked.stdout)).toEqual(names);
    expectSilence(checked);
  });

  const documents: readonly (readonly [door: string, file: string, from: string, to: string])[] = [
    ["the title of a policy", "policy.yaml", "Reading room card", `Call ${mobileNumber}`],
    ["a citation of a policy", "policy.yaml", "rules#L10", `"rules#page ${numberWithX}"`],
    ["a question of a policy", "policy.yaml", "From which score does a card start?", spaced],
    ["a key of a policy", "policy.yaml", "status:", `"${number}": 1\nstatus:`],
    ["the name of a department", "catalogue.yaml", "Desk", `Desk of ${number}`],
    ["an attribute that announces a person", "catalogue.yaml", "hours:", "phone_number:"],
    ["an attribute that announces a device", "catalogue.yaml", "hours:", "imei:"],
    ["the name of an attribute", "catalogue.yaml", "length:", `no${mobileNumber}:`],
    ["a value of an enumeration", "catalogue.yaml", "short, long", `short, long, "${mobileNumber}"`],
    ["a publisher, in wide digits", "sources.yaml", "publisher: ", `publisher: ${wide} `],
  ];
  for (const [door, file, from, to] of documents) {
    test(`is refused in ${door}`, async (end) => {
      const place = await placeWith(end, { "records.jsonl": jsonLines({ resident: "syn-1" }) });
      for (const name of ["policy.yaml", "catalogue.yaml", "sources.yaml"]) {
        const text = await readFile(join(root, "packages/cli/test/fixtures/reading-room", name), "utf8");
        await place.write(name, name === file ? text.replace(from, to) : text);
      }

      const scored = await place.run("score policy.yaml --records records.jsonl --as-of 2018-12-31");
      const checked = await place.run("check . --format json");

      expectRefusal(scored, 3);
      expect(checked.code).toBe(1);
      const findings = JSON.parse(checked.stdout) as { file: string; code: string }[];
      expect(findings.filter((finding) => finding.file === file).map((finding) => finding.code)).toContain(
        "identity-shaped",
      );
      expectSilence(checked);
      tellFigure({
        row: "synthetic",
        of: "doors at which what is identity-shaped was refused, not stored and not repeated",
        count: 1,
        note: "documents",
      });
    });
  }

  test("is not repeated where it was typed as a word of the command", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(donation), [`${mobileNumber}.jsonl`]: "{}\n" });

    for (const [words, code] of [
      [mobileNumber, 2],
      [`score ${number} --records records.jsonl`, 2],
      [`score fuzhou-yuming --records records.jsonl --as-of ${mobileNumber}`, 2],
      [`score fuzhou-yuming --records records.jsonl --reading ${number}`, 2],
      [`score fuzhou-yuming --records records.jsonl --reading start=${number}`, 2],
      [`score fuzhou-yuming --records records.jsonl --format ${number}`, 2],
      [`score fuzhou-yuming --records ${mobileNumber}.jsonl`, 3],
      [`score fuzhou-yuming --records nowhere/${mobileNumber}.csv`, 3],
      [`explain fuzhou-yuming --records records.jsonl --resident ${number}`, 3],
      [`explain fuzhou-yuming --records records.jsonl --toward ${number}`, 2],
      [`behaviours --department ${numberWithX}`, 2],
      [`compare --records records.jsonl --policies ${numberWithX}`, 2],
    ] as const) {
      expectRefusal(await place.run(words), code);
    }
  });
});

interface LifeParts {
  readonly resident?: string;
  readonly title?: string;
  readonly story?: string;
  readonly record?: string;
}

function life({ resident = "syn-000001", title = "A life", story = "Nothing.", record = "blood_ml: 400" }: LifeParts) {
  return [
    "life: a-life",
    `resident: ${resident}`,
    `title: { en: "${title}" }`,
    `story: { en: "${story}" }`,
    "records:",
    `  - { behaviour: health.blood-donation, date: 2018-05-04, ${record} }`,
    "",
  ].join("\n");
}

/** The files in which findings about documents name an identifier. */
function filesWithIdentity(text: string): readonly (string | undefined)[] {
  const findings = text.matchAll(/^(\S+):\d+:\d+: error\[identity-shaped\]/gm);
  return [...new Set([...findings].map(([, file]) => file))].sort();
}

/** `file:line` and code of each finding. */
function placesIn({ stderr }: Ended): readonly (readonly string[])[] {
  const lines = stderr.split("\n").filter((line) => /^\S+:\d+: [a-z-]+: /.test(line));
  return lines.map((line) => line.split(": ").slice(0, 2));
}

function expectRefusal(ended: Ended, code: number): void {
  expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
  expectSilence(ended);
}

function expectSilence({ stdout, stderr }: Ended): void {
  for (const secret of secrets) expect(`${stdout}${stderr}`).not.toContain(secret);
}

async function writeParquet(path: string, table: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`COPY (${table}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}
