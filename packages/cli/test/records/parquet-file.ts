import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type TestEnd, temporaryFolder } from "./temporary-folder.ts";

/** A Parquet file of what a query gives. */
export async function parquetOf(end: TestEnd, query: string): Promise<string> {
  const path = join(await temporaryFolder(end), "a.parquet");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return path;
}
