import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "@tallyglass/testkit";
import { openRowWriter } from "../../src/output/open-row-writer.ts";
import type { OutputRow } from "../../src/output/row-writer.ts";
import { ownTemporaryFolder, type TestEnd, temporaryFolder } from "../records/temporary-folder.ts";
import { good, unknown } from "./output.ts";

async function written(end: TestEnd, rows: readonly OutputRow[]): Promise<string> {
  const out = join(await temporaryFolder(end), "it's.parquet");
  const writer = await openRowWriter({ format: "parquet", out });
  for (const row of rows) await writer.write(row);
  await writer.end();
  return out;
}

async function query(path: string, sql: string) {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(sql.replace("$", `read_parquet('${path.replaceAll("'", "''")}')`));
  const rows = reader.getRowsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

describe("Parquet", () => {
  test("gives back every row, in order, with nothing for what is unknown", async (end) => {
    const path = await written(end, [good, unknown, { ...good, score: -20 }]);

    expect(await query(path, "SELECT * FROM $")).toEqual([
      ["syn-000042", "fuzhou-yuming", "2018-12-31", 510, "good", 3, []],
      ["syn-000043", "fuzhou-yuming", "2018-12-31", null, null, null, ["judgment-defaulters", "tax-defaulters"]],
      ["syn-000042", "fuzhou-yuming", "2018-12-31", -20, "good", 3, []],
    ]);
  });

  test("has the types that a table has", async (end) => {
    const path = await written(end, []);

    expect((await query(path, "DESCRIBE SELECT * FROM $")).map((row) => row.slice(0, 2))).toEqual([
      ["resident", "VARCHAR"],
      ["policy", "VARCHAR"],
      ["asOf", "DATE"],
      ["score", "INTEGER"],
      ["band", "VARCHAR"],
      ["bandRank", "INTEGER"],
      ["lists", "VARCHAR[]"],
    ]);
  });

  test("of the same rows has the same bytes", async (end) => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      ...good,
      resident: `syn-${index}`,
      score: index % 700,
    }));
    const [one, two] = [await written(end, rows), await written(end, rows)];

    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
    expect(await query(one, "SELECT count(*)::INTEGER, min(score), max(score) FROM $")).toEqual([[10_000, 0, 699]]);
  });

  test("leaves nothing in the temporary folder, finished or given up", async (end) => {
    const folder = await ownTemporaryFolder(end);
    const out = join(await temporaryFolder(end), "a.parquet");
    const before = await readdir(folder);
    const finished = await openRowWriter({ format: "parquet", out });
    await finished.write(good);
    await finished.end();
    const abandoned = await openRowWriter({ format: "parquet", out });
    await abandoned.write(good);
    await abandoned.abort();

    expect(await readdir(folder)).toEqual(before);
  });

  test("is not written to standard output", async () => {
    await expect(openRowWriter({ format: "parquet" })).rejects.toThrow("Parquet is written to a file");
  });
});
