import { describe, expect, tellFigure, test } from "@tallyglass/testkit";
import { jsonLines, placeWith, rowsIn } from "../program.ts";

const donation = { resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 };

/** Rows that are refused, each with the code that says why. */
const refused: readonly (readonly [row: unknown, code: string])[] = [
  ['{"resident":"syn-000042",', "malformed-line"],
  ['["syn-000042"]', "malformed-line"],
  [{ ...donation, behaviour: "health.blod-donation" }, "unknown-behaviour"],
  [{ ...donation, blood_mll: 400 }, "unknown-attribute"],
  [{ ...donation, blood_ml: "400" }, "wrong-type"],
  [{ ...donation, blood_ml: 400.5 }, "wrong-type"],
  [{ ...donation, blood_ml: -400 }, "out-of-range"],
  [{ ...donation, date: "2018-02-30" }, "invalid-day"],
  [{ ...donation, date: 20180504 }, "invalid-day"],
  [{ ...donation, recorded: "2018-05-03" }, "invalid-day"],
  [{ ...donation, fact: "Case 7" }, "wrong-type"],
  [{ resident: "syn-000042", behaviour: "health.blood-donation" }, "missing-field"],
  [{ behaviour: "health.blood-donation", date: "2018-05-04" }, "missing-field"],
  [{ resident: "syn-000042", behaviour: "court.imprisonment", date: "2018-05-04", years: 1 }, "missing-attribute"],
];

describe.concurrent("records that are refused", () => {
  test("are all named with file, line and code, and nothing is scored or written", async (end) => {
    const place = await placeWith(end, {
      "bad.jsonl": jsonLines(donation, ...refused.map(([row]) => row), donation),
      "good.jsonl": jsonLines(donation),
    });

    const { code, stdout, stderr } = await place.runAlone(
      "score fuzhou-yuming --records good.jsonl bad.jsonl --as-of 2018-12-31 --out scores.jsonl",
    );

    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    const said = stderr.split("\n").filter((line) => line.startsWith("bad.jsonl:"));
    expect(said.map((line) => line.split(": ").slice(0, 2))).toEqual(
      refused.map(([, why], index) => [`bad.jsonl:${index + 2}`, why]),
    );
    for (const line of said) expect(line).toMatch(/^bad\.jsonl:\d+: [a-z-]+: \S.*[^.]$/);
    expect(stderr).toContain(`${refused.length} findings`);
    expect(await place.names()).toEqual(["bad.jsonl", "good.jsonl"]);
    const of = "malformed texts answered with findings that have a code and a place";
    tellFigure({ row: "bad-text", of, count: refused.length, note: "records" });
  });

  test("say what the author may have meant", async (end) => {
    const place = await placeWith(end, {
      "bad.jsonl": jsonLines({ ...donation, behaviour: "health.blod-donation" }, { ...donation, blood_mll: 400 }),
    });

    const { stderr } = await place.run("score fuzhou-yuming --records bad.jsonl");

    const [behaviour, attribute] = stderr.split("\n");
    expect(behaviour).toMatch(/`health\.blod-donation`.*`health\.blood-donation`/);
    expect(attribute).toMatch(/`blood_mll`.*`blood_ml`/);
  });

  test("are told up to twenty, and counted from there on", async (end) => {
    const bad = { ...donation, date: "tomorrow" };
    const place = await placeWith(end, {
      "twenty.jsonl": jsonLines(...Array.from({ length: 20 }, () => bad)),
      "many.jsonl": jsonLines(...Array.from({ length: 1234 }, () => bad)),
    });

    const twenty = await place.run("score fuzhou-yuming --records twenty.jsonl");
    const many = await place.run("score fuzhou-yuming --records many.jsonl");
    const toldIn = (text: string) => text.split("\n").filter((line) => / invalid-day: /.test(line)).length;

    expect([toldIn(twenty.stderr), toldIn(many.stderr)]).toEqual([20, 20]);
    expect(twenty.stderr).not.toContain("more");
    expect(many.stderr).toContain("and 1214 more findings");
    expect(many.stderr).toContain("1234 findings");
  });

  test("are left out where that is asked for, and counted", async (end) => {
    const place = await placeWith(end, {
      "bad.jsonl": jsonLines(...refused.map(([row]) => row), donation, { resident: "syn-000001" }),
      "one.csv":
        "resident,behaviour,date,blood_ml\nsyn-000042,health.blood-donation,2018-05-04,much\nsyn-000042,health.blood-donation,2018-05-05,200\n",
    });

    const many = await place.run("score fuzhou-yuming --records bad.jsonl --as-of 2018-12-31 --skip-invalid");
    const one = await place.run("score fuzhou-yuming --records one.csv --as-of 2018-12-31 --skip-invalid");

    expect(many.code).toBe(0);
    expect(rowsIn(many.stdout).map(({ resident, score }) => [resident, score])).toEqual([
      ["syn-000001", 500],
      ["syn-000042", 510],
    ]);
    expect(many.stderr).toContain(`left out ${refused.length} records`);
    expect(rowsIn(one.stdout).map(({ score }) => score)).toEqual([510]);
    expect(one.stderr).toMatch(/^one\.csv:2: wrong-type: /);
    expect(one.stderr).toContain("left out 1 record\n");
  });

  test("stop explain, compare and readings as well, which cannot leave them out", async (end) => {
    const place = await placeWith(end, { "bad.jsonl": jsonLines(donation, { ...donation, date: "tomorrow" }) });

    for (const command of ["explain fuzhou-yuming", "compare", "readings fuzhou-yuming"]) {
      const { code, stdout, stderr } = await place.run(`${command} --records bad.jsonl`);

      expect({ command, code, stdout }).toEqual({ command, code: 3, stdout: "" });
      expect(stderr).toMatch(/^bad\.jsonl:2: invalid-day: /);
      expect(stderr).not.toContain("--skip-invalid");
    }
  });

  test("stand in CSV on the line where their row begins", async (end) => {
    const place = await placeWith(end, {
      "bad.csv": [
        "resident,behaviour,date,blood_ml,fact",
        "syn-1,health.blood-donation,2018-05-04,400,",
        '"syn-2","health.blood-donation","2018-05-04","4',
        '00",',
        "syn-3,health.blood-donation,2018-05-04,400",
        "syn-4,health.blood-donation,04.05.2018,400,",
        "",
      ].join("\r\n"),
    });

    const { code, stderr } = await place.run("score fuzhou-yuming --records bad.csv");

    expect(code).toBe(3);
    expect(
      stderr
        .split("\n")
        .slice(0, 3)
        .map((line) => line.split(": ").slice(0, 2)),
    ).toEqual([
      ["bad.csv:3", "wrong-type"],
      ["bad.csv:5", "malformed-line"],
      ["bad.csv:6", "invalid-day"],
    ]);
  });

  test("stop the run with 3 where the file cannot be read at all", async (end) => {
    const place = await placeWith(end, {
      "headless.csv": "syn-1,health.blood-donation,2018-05-04\n",
      "torn.parquet": "PAR1 and nothing else",
      "empty.jsonl": "",
    });

    const runs = {
      absent: await place.run("score fuzhou-yuming --records nowhere.jsonl"),
      headless: await place.run("score fuzhou-yuming --records headless.csv --skip-invalid"),
      torn: await place.run("score fuzhou-yuming --records torn.parquet --skip-invalid"),
    };
    const empty = await place.run("score fuzhou-yuming --records empty.jsonl");

    for (const [name, { code, stdout, stderr }] of Object.entries(runs)) {
      expect({ name, code, stdout }).toEqual({ name, code: 3, stdout: "" });
      expect(stderr).not.toMatch(/^ +at /m);
    }
    expect(runs.absent.stderr).toContain("nowhere.jsonl: there is no such file");
    expect(runs.headless.stderr).toMatch(/^headless\.csv:1: missing-field: /);
    expect(runs.torn.stderr).toMatch(/^torn\.parquet:1: malformed-line: /);
    expect({ code: empty.code, stdout: empty.stdout }).toEqual({ code: 0, stdout: "" });
  });

  test("are a policy file that does not load, with every finding and nothing scored", async (end) => {
    const place = await placeWith(end, {
      "policy.yaml": "policy: broken\ntitle: { en: Broken }\nplace: nowhere\nstatus: drafted\nevidence: full-tabel\n",
      "records.jsonl": jsonLines(donation),
    });

    const { code, stdout, stderr } = await place.run("score policy.yaml --records records.jsonl --out scores.jsonl");

    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain("policy.yaml:4:9: error[invalid-value]");
    expect(stderr).toContain("policy.yaml:5:11: error[invalid-value]");
    expect(await place.names()).toEqual(["policy.yaml", "records.jsonl"]);
  });
});
