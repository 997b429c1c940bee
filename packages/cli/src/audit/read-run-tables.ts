import { join, resolve } from "node:path";
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import type { CountedTable } from "@tallyglass/audit";
import { openLockedDuckdb, quoteText } from "../records/locked-duckdb.ts";
import type { Manifest } from "../run/manifest.ts";

/** Reads the tables of a run folder, whose files were held against the manifest. */
export async function readRunTables(folder: string, { tables }: Manifest): Promise<readonly CountedTable[]> {
  const files = tables.map(({ name, file }) => ({ name, path: resolve(join(folder, file)) }));
  const { connection, close } = await openLockedDuckdb({ files: files.map(({ path }) => path) });
  try {
    const found: CountedTable[] = [];
    for (const { name, path } of files) found.push(await readTable(connection, name, path));
    return found;
  } finally {
    close();
  }
}

async function readTable(connection: DuckDBConnection, name: string, path: string): Promise<CountedTable> {
  const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet(${quoteText(path)})`);
  const columns = reader.columnNames().map((column) => ({ name: column }));
  const values = reader.getColumns();
  const count = values[0]?.length ?? 0;
  return {
    name,
    columns,
    *rows() {
      for (let at = 0; at < count; at += 1) yield values.map((column) => cellOf(column[at] ?? null));
    },
  };
}

/** Days come as text, whole numbers beyond 32 bits as numbers: a count of residents is exact in one. */
function cellOf(value: DuckDBValue): string | number | boolean | null {
  if (value === null || typeof value === "number" || typeof value === "boolean" || typeof value === "string")
    return value;
  return typeof value === "bigint" ? Number(value) : String(value);
}
