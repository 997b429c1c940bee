import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "@tallyglass/testkit";
import { jsonLines, placeWith, root, rowsIn, tallyglass, tallyglassAlone } from "../program.ts";

const donation = { resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 };
const detention = { resident: "syn-000007", behaviour: "police.detention", date: "2018-06-01", fact: "brawl-2018" };
const defaulted = { resident: "syn-000010", behaviour: "court.judgment-default", date: "2018-07-01" };

const documented =
  '{"resident":"syn-000042","policy":"fuzhou-yuming","asOf":"2018-12-31","score":510,"band":"good","bandRank":3,"lists":[]}\n';

const csvHeader = "resident,policy,asOf,score,band,bandRank,lists";

describe.concurrent("score", () => {
  test("prints the documented line for one donation of 400 ml", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(donation) });

    const ended = await place.runAlone("score fuzhou-yuming --records records.jsonl --as-of 2018-12-31 --format jsonl");

    expect(ended).toEqual({ code: 0, stdout: documented, stderr: "" });
  });

  test("sorts by the number of the resident, whatever the order of records, lines and files", async (end) => {
    const [first, second] = [
      jsonLines({ resident: "syn-9" }, donation, { resident: "syn-100" }),
      jsonLines({ resident: "syn-000010" }, detention, { ...donation, date: "2018-11-01" }),
    ];
    const place = await placeWith(end, { "a.jsonl": first, "b.jsonl": second });

    const { code, stdout } = await place.run("score fuzhou-yuming --as-of 2018-12-31 --records a.jsonl b.jsonl");
    const swapped = await place.run("score fuzhou-yuming --as-of 2018-12-31 --records b.jsonl --records a.jsonl");

    expect(code).toBe(0);
    expect(rowsIn(stdout).map(({ resident, score }) => [resident, score])).toEqual([
      ["syn-000007", 450],
      ["syn-9", 500],
      ["syn-000010", 500],
      ["syn-000042", 520],
      ["syn-100", 500],
    ]);
    expect(swapped.stdout).toBe(stdout);
  });

  test("reads standard input as JSON Lines, or as it is told", async () => {
    const csv = "resident,behaviour,date,blood_ml\nsyn-000042,health.blood-donation,2018-05-04,400\n";

    const [lines, table] = await Promise.all([
      tallyglassAlone("score fuzhou-yuming --records - --as-of 2018-12-31", { stdin: jsonLines(donation) }),
      tallyglassAlone("score fuzhou-yuming --records - --input-format csv --as-of 2018-12-31", { stdin: csv }),
    ]);

    expect(lines).toEqual({ code: 0, stdout: documented, stderr: "" });
    expect(table).toEqual({ code: 0, stdout: documented, stderr: "" });
  });

  test("gives a resident without a record the start", async (end) => {
    const place = await placeWith(end, {
      "records.jsonl": jsonLines({ resident: "syn-000001" }),
      "records.csv": "resident,behaviour,date\nsyn-000001,,\n",
    });

    for (const file of ["records.jsonl", "records.csv"]) {
      const { stdout } = await place.run(`score fuzhou-yuming --records ${file} --as-of 2018-12-31`);

      expect(rowsIn(stdout)).toEqual([
        {
          resident: "syn-000001",
          policy: "fuzhou-yuming",
          asOf: "2018-12-31",
          score: 500,
          band: "good",
          bandRank: 3,
          lists: [],
        },
      ]);
    }
  });

  test("looks at the last day that the records know of, and says so on standard error", async (end) => {
    const late = { ...donation, recorded: "2019-02-03" };
    const place = await placeWith(end, {
      "records.jsonl": jsonLines(detention, late),
      "nothing.jsonl": jsonLines({ resident: "syn-1" }),
    });

    const records = await place.run("score fuzhou-yuming --records records.jsonl");
    const nothing = await place.run("score fuzhou-yuming --records nothing.jsonl");

    expect(rowsIn(records.stdout).map(({ asOf }) => asOf)).toEqual(["2019-02-03", "2019-02-03"]);
    expect(records.stderr).toMatch(/2019-02-03.*--as-of/);
    expect(rowsIn(nothing.stdout).map(({ asOf }) => asOf)).toEqual(["2018-08-01"]);
    expect(nothing.stderr).toContain("2018-08-01");
    expect(nothing.stderr).not.toContain("last day in the records");
  });

  test("writes CSV, a table and JSON Lines that say the same", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(donation, detention, defaulted) });
    const command = "score fuzhou-yuming --records records.jsonl --as-of 2018-12-31 --format";

    const jsonl = await place.run(`${command} jsonl`);
    const csv = await place.run(`${command} csv`);
    const table = await place.run(`${command} table`);

    expect(csv.stdout).toBe(
      [
        csvHeader,
        "syn-000007,fuzhou-yuming,2018-12-31,450,slightly-dishonest,4,",
        "syn-000010,fuzhou-yuming,2018-12-31,0,extremely-bad,6,judgment-defaulters",
        "syn-000042,fuzhou-yuming,2018-12-31,510,good,3,",
        "",
      ].join("\n"),
    );
    const rows = rowsIn(jsonl.stdout);
    expect(rows.map((row) => Object.keys(row).join(","))).toEqual([csvHeader, csvHeader, csvHeader]);
    expect(rows.map((row) => Object.values(row).join(","))).toEqual(csv.stdout.trim().split("\n").slice(1));
    const [titles = "", rule = "", ...lines] = table.stdout.trimEnd().split("\n");
    expect(titles.split(/ +/)).toEqual(csvHeader.split(","));
    expect(rule).toMatch(/^[- ]+$/);
    expect(lines.map((line) => line.split(/ +/).join(","))).toEqual(
      rows.map((row) =>
        Object.values(row)
          .filter((cell) => String(cell) !== "")
          .join(","),
      ),
    );
  });

  test("writes Parquet with the documented columns, equal to its JSON Lines", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(donation, detention, defaulted) });
    const command = "score fuzhou-yuming --records records.jsonl --as-of 2018-12-31";

    const written = await place.run(`${command} --format parquet --out a.parquet`);
    const named = await place.run(`${command} --out b.parquet`);
    const printed = await place.run(`${command} --format jsonl`);

    expect([written.code, named.code]).toEqual([0, 0]);
    expect(written.stdout).toBe("");
    const rows = await queryRows(`SELECT * FROM '${join(place.path, "a.parquet")}'`);
    expect(rows).toEqual(rowsIn(printed.stdout));
    const types = await queryRows(`DESCRIBE SELECT * FROM '${join(place.path, "a.parquet")}'`);
    expect(types.map((row) => [row.column_name, row.column_type])).toEqual([
      ["resident", "VARCHAR"],
      ["policy", "VARCHAR"],
      ["asOf", "DATE"],
      ["score", "INTEGER"],
      ["band", "VARCHAR"],
      ["bandRank", "INTEGER"],
      ["lists", "VARCHAR[]"],
    ]);
    expect(await place.read("b.parquet")).toBe(await place.read("a.parquet"));
    expect(await place.names()).toEqual(["a.parquet", "b.parquet", "records.jsonl"]);
  });

  test("scores the same records alike from JSON Lines, CSV and Parquet", async (end) => {
    const arrears = {
      resident: "syn-000042",
      behaviour: "electricity.arrears",
      date: "2018-09-01",
      months_overdue: 5.5,
      amount_rmb: 12000.75,
    };
    const prison = {
      resident: "syn-000007",
      behaviour: "court.imprisonment",
      date: "2018-03-01",
      years: 2,
      recidivist: false,
    };
    const place = await placeWith(end, {
      "records.jsonl": jsonLines(
        donation,
        arrears,
        prison,
        { ...detention, recorded: "2018-06-05" },
        { resident: "syn-5" },
      ),
      "records.csv": [
        "resident,behaviour,date,recorded,fact,blood_ml,months_overdue,amount_rmb,years,recidivist",
        "syn-000042,health.blood-donation,2018-05-04,,,400,,,,",
        "syn-000042,electricity.arrears,2018-09-01,,,,5.5,12000.75,,",
        "syn-000007,court.imprisonment,2018-03-01,,,,,,2,false",
        "syn-000007,police.detention,2018-06-01,2018-06-05,brawl-2018,,,,,",
        "syn-5,,,,,,,,,",
        "",
      ].join("\n"),
    });
    await query(
      `COPY (SELECT * FROM read_csv('${join(place.path, "records.csv")}')) TO '${join(place.path, "records.parquet")}' (FORMAT parquet)`,
    );

    const jsonl = await place.run("score fuzhou-yuming --records records.jsonl --as-of 2018-12-31");
    const csv = await place.run("score fuzhou-yuming --records records.csv --as-of 2018-12-31");
    const parquet = await place.run("score fuzhou-yuming --records records.parquet --as-of 2018-12-31");

    expect(rowsIn(jsonl.stdout).map(({ resident, score }) => [resident, score])).toEqual([
      ["syn-5", 500],
      ["syn-000007", 400],
      ["syn-000042", 500],
    ]);
    expect(csv).toEqual(jsonl);
    expect(parquet).toEqual(jsonl);
  });

  test("writes a file whole, in the form of its ending, and puts it in the place of the one before", async (end) => {
    const place = await placeWith(end, {
      "records.jsonl": jsonLines(donation),
      "scores.csv": "what was here before\n",
    });

    const { code, stdout } = await place.run(
      "score fuzhou-yuming --records records.jsonl --as-of 2018-12-31 --out scores.csv",
    );

    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(await place.read("scores.csv")).toBe(`${csvHeader}\nsyn-000042,fuzhou-yuming,2018-12-31,510,good,3,\n`);
    expect(await place.names()).toEqual(["records.jsonl", "scores.csv"]);
  });

  test("leaves the file of an earlier run as it was when it fails", async (end) => {
    const place = await placeWith(end, {
      "records.jsonl": jsonLines(donation, { ...donation, blood_ml: "much" }),
      "scores.csv": "what was here before\n",
    });

    const { code, stdout } = await place.run("score fuzhou-yuming --records records.jsonl --out scores.csv");

    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(await place.read("scores.csv")).toBe("what was here before\n");
    expect(await place.names()).toEqual(["records.jsonl", "scores.csv"]);
  });

  test("adds to the score what a reading changes, and says so in the row", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(donation) });
    const command = "score fuzhou-yuming --records records.jsonl --as-of 2018-12-31";

    const changed = await place.run(`${command} --reading start=600`);
    const csv = await place.run(`${command} --reading start=600 --reading blood-max=40 --format csv`);
    const preset = await place.run(`${command} --reading start=500`);

    expect(rowsIn(changed.stdout)).toEqual([
      { ...JSON.parse(documented), score: 610, band: "superior", bandRank: 2, readings: ["start=600"] },
    ]);
    expect(csv.stdout).toBe(
      `${csvHeader},readings\nsyn-000042,fuzhou-yuming,2018-12-31,610,superior,2,,blood-max=40;start=600\n`,
    );
    expect(preset.stdout).toBe(documented);
  });

  test("says in each row that clauses are borrowed, and from whom", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(donation, { resident: "syn-000043" }) });

    const command = "score suzhou-osmanthus --records records.jsonl --as-of 2018-12-31";

    const published = rowsIn((await place.run(command)).stdout);
    const withBorrowed = rowsIn((await place.run(`${command} --reading borrowed=yes`)).stdout);

    expect(published.map(({ score, borrowed }) => [score, borrowed])).toEqual([
      [100, undefined],
      [100, undefined],
    ]);
    expect(withBorrowed.map(({ score, borrowed, readings }) => ({ score, borrowed, readings }))).toEqual([
      { score: 102, borrowed: ["fuzhou-yuming"], readings: ["borrowed=yes"] },
      { score: 100, borrowed: ["fuzhou-yuming"], readings: ["borrowed=yes"] },
    ]);
  });

  test("gives no score and no band under a policy whose start is published nowhere", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(donation) });

    for (const policy of ["wuhu-lehui", "hangzhou-qianjiang", "xiamen-heron"]) {
      const command = `score ${policy} --records records.jsonl --as-of 2018-12-31`;
      const jsonl = await place.run(command);
      const csv = await place.run(`${command} --format csv`);

      expect(rowsIn(jsonl.stdout)).toEqual([
        {
          resident: "syn-000042",
          policy,
          asOf: "2018-12-31",
          score: null,
          band: null,
          bandRank: null,
          lists: [],
        },
      ]);
      expect(csv.stdout).toBe(`${csvHeader}\nsyn-000042,${policy},2018-12-31,,,,\n`);
    }
  });

  test("scores ready lives, one file or a folder", async () => {
    const folder = await tallyglass("score fuzhou-yuming --records library/lives --as-of 2019-12-31");
    const one = await tallyglass("score fuzhou-yuming --records library/lives/nurse.yaml --as-of 2019-12-31");

    const rows = rowsIn(folder.stdout);
    expect(rows.map(({ resident }) => resident)).toEqual(
      Array.from({ length: 10 }, (_, index) => `syn-${String(index + 1).padStart(6, "0")}`),
    );
    expect(rowsIn(one.stdout)).toEqual(rows.slice(0, 1));
  });

  test("scores by a policy in a file, with the catalogue and sources that stand beside it", async (end) => {
    const place = await placeWith(end, {
      "records.jsonl": jsonLines(
        { resident: "syn-000001", behaviour: "desk.late-return", date: "2018-03-04", days_late: 15 },
        { resident: "syn-000001", behaviour: "desk.shelving", date: "2018-04-01", hours: 6 },
      ),
    });
    const policy = join(root, "packages/cli/test/fixtures/reading-room/policy.yaml");

    const plain = await place.run(`score ${policy} --records records.jsonl --as-of 2018-12-31`);
    const changed = await place.run(`score ${policy} --records records.jsonl --as-of 2018-12-31 --reading start=50`);

    expect(rowsIn(plain.stdout)).toEqual([
      {
        resident: "syn-000001",
        policy: "reading-room",
        asOf: "2018-12-31",
        score: 95,
        band: "plain",
        bandRank: 2,
        lists: [],
      },
    ]);
    expect(rowsIn(changed.stdout).map(({ score, band }) => [score, band])).toEqual([[45, "red"]]);
  });
});

async function query(statement: string): Promise<void> {
  await queryRows(statement);
}

/** What the statement gives, as plain objects. */
async function queryRows(statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(statement)).getRowObjectsJson() as Record<string, unknown>[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
