import { describe, expect, test } from "@tallyglass/testkit";
import { openLockedDuckdb } from "../../src/records/locked-duckdb.ts";
import { gatherFile, gatherText, identityNumber, mobileNumber } from "./gather.ts";
import { parquetOf } from "./parquet-file.ts";
import { temporaryFile } from "./temporary-folder.ts";

const donated = "'syn-1' AS resident, 'health.blood-donation' AS behaviour";

describe("Parquet", () => {
  test("has a record a row, days as days and numbers as numbers", async (end) => {
    const path = await parquetOf(
      end,
      `SELECT ${donated}, DATE '2018-05-04' AS date, CAST(200.5 AS DECIMAL(10, 2)) AS blood_ml, 'city' AS level
       UNION ALL SELECT 'syn-2', NULL, NULL, NULL, NULL`,
    );

    const { all, findingCount } = await gatherFile(end, path);

    expect(findingCount).toBe(0);
    expect(all).toEqual([
      {
        resident: "syn-1",
        records: [
          {
            resident: "syn-1",
            behaviour: "health.blood-donation",
            date: "2018-05-04",
            recorded: "2018-05-04",
            attributes: { blood_ml: 2005, level: "city" },
          },
        ],
      },
      { resident: "syn-2", records: [] },
    ]);
  });

  const numbers = [
    "200::TINYINT",
    "200::UTINYINT",
    "200::BIGINT",
    "200::HUGEINT",
    "200::DOUBLE",
    "200::FLOAT",
    "200.00::DECIMAL(18, 2)",
  ];
  for (const number of numbers.slice(1)) {
    test(`takes ${number} for the number that it is`, async (end) => {
      const path = await parquetOf(end, `SELECT ${donated}, DATE '2018-05-04' AS date, ${number} AS blood_ml`);

      const { all } = await gatherFile(end, path);

      expect(all[0]?.records[0]?.attributes).toEqual({ blood_ml: 2000 });
    });
  }

  test("may hold days as text or as the first moment of the day", async (end) => {
    const path = await parquetOf(
      end,
      `SELECT ${donated}, TIMESTAMP '2018-05-04' AS date, '2018-05-06' AS recorded, TIMESTAMP_NS '2018-05-07' AS withdrawn`,
    );

    const { all } = await gatherFile(end, path);

    expect(all[0]?.records[0]).toMatchObject({ date: "2018-05-04", recorded: "2018-05-06", withdrawn: "2018-05-07" });
  });

  test("has booleans and enumerations", async (end) => {
    const path = await parquetOf(
      end,
      "SELECT 'syn-1' AS resident, 'court.imprisonment' AS behaviour, DATE '2018-05-04' AS date, 3 AS years, true AS recidivist",
    );

    const { all } = await gatherFile(end, path);

    expect(all[0]?.records[0]?.attributes).toEqual({ years: 3, recidivist: true });
  });

  test("numbers its rows over all chunks", async (end) => {
    const path = await parquetOf(
      end,
      `SELECT ${donated}, CASE WHEN i = 4999 THEN '2018-02-30' ELSE '2018-02-03' END AS date FROM range(5000) AS t(i)`,
    );

    const { shown, records } = await gatherFile(end, path);

    expect(shown).toEqual(["file:5000: invalid-day: `date` is `2018-02-30`, not a day like `2018-05-04`"]);
    expect(records).toBe(4999);
  });

  const wrong: Readonly<Record<string, string>> = {
    "a moment in the day": "TIMESTAMP '2018-05-04 10:00:00' AS date",
    "a list": "DATE '2018-05-04' AS date, [1, 2] AS blood_ml",
    "a number beyond what is exact": "DATE '2018-05-04' AS date, 9007199254740993::BIGINT AS blood_ml",
    "text for a number": "DATE '2018-05-04' AS date, '200' AS blood_ml",
    infinity: "DATE '2018-05-04' AS date, 'inf'::DOUBLE AS blood_ml",
  };
  for (const [what, columns] of Object.entries(wrong)) {
    test(`with ${what} where it does not belong is refused by row`, async (end) => {
      const { findings, refused } = await gatherFile(end, await parquetOf(end, `SELECT ${donated}, ${columns}`));

      expect(findings.map(({ line, code }) => ({ line, code }))).toEqual([
        { line: 1, code: what === "a moment in the day" ? "invalid-day" : "wrong-type" },
      ]);
      expect(refused).toBe(1);
    });
  }

  const hidden: Readonly<Record<string, string>> = {
    "as text": `'${identityNumber}' AS place`,
    "as a number": `${mobileNumber}::BIGINT AS blood_ml`,
    "as a number too long to be exact": "110105194912310038::BIGINT AS blood_ml",
    "as a decimal": `${mobileNumber}.00::DECIMAL(18, 2) AS blood_ml`,
    "as bytes": `'${mobileNumber}'::BLOB AS place`,
    "in a list": `['${mobileNumber}'] AS place`,
    "in a structure": `{'a': '${identityNumber}'} AS place`,
  };
  for (const [where, column] of Object.entries(hidden)) {
    test(`with an identifier ${where} is refused, and it is not repeated`, async (end) => {
      const path = await parquetOf(end, `SELECT ${donated}, DATE '2018-05-04' AS date, ${column}`);

      const { identityFindings, shown, records } = await gatherFile(end, path);

      expect(identityFindings).toBe(1);
      expect(shown.join("\n")).not.toMatch(/\d{6}/);
      expect(records).toBe(0);
    });
  }

  test("with a column that announces people is refused once", async (end) => {
    const { shown, refusedFiles } = await gatherFile(end, await parquetOf(end, `SELECT ${donated}, 'x' AS phone`));

    expect(shown).toEqual([
      "file:1: identity-shaped: column 3 announces a real person's name, number, address or device; only synthetic residents are scored",
    ]);
    expect(refusedFiles).toBe(1);
  });

  test("that is none is refused once", async (end) => {
    const { shown } = await gatherText(end, "a.parquet", "PAR1 not really PAR1");

    expect(shown).toEqual(["file:1: malformed-line: the file is not Parquet that can be read"]);
  });

  test("is read from a file whose name means something to SQL or to a glob", async (end) => {
    const path = await parquetOf(end, `SELECT ${donated}, DATE '2018-05-04' AS date`);
    const { readFile } = await import("node:fs/promises");
    const odd = await temporaryFile(end, "it's [1] *.parquet", await readFile(path));

    const { records } = await gatherFile(end, odd);

    expect(records).toBe(1);
  });

  test("opens no other file, and cannot be talked into it", async (end) => {
    const named = await parquetOf(end, "SELECT 1 AS a");
    const other = await parquetOf(end, "SELECT 2 AS a");
    const { connection, close } = await openLockedDuckdb({ files: [named] });
    end.onTestFinished(async () => close());

    await expect(connection.run(`SELECT * FROM read_parquet('${other}')`)).rejects.toThrow("disabled");
    await expect(connection.run("SELECT * FROM read_text('/etc/hostname')")).rejects.toThrow("disabled");
    await expect(connection.run(`COPY (SELECT 1) TO '${other}'`)).rejects.toThrow("disabled");
    await expect(connection.run("SET enable_external_access = true")).rejects.toThrow();
    await expect(connection.run("SET memory_limit = '64GB'")).rejects.toThrow("locked");
  });
});
