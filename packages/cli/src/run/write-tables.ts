import { closeSync, fsyncSync, openSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  BIGINT,
  BOOLEAN,
  DATE,
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBType,
  type DuckDBValue,
  ENUM,
  VARCHAR,
} from "@duckdb/node-api";
import type { RunCell, RunColumn, RunTable } from "@tallyglass/simulation";
import { writingFailure } from "../output/writing-failure.ts";
import { type LockedDuckdb, openLockedDuckdb, quoteName, quoteText } from "../records/locked-duckdb.ts";
import { sha256 } from "./digest.ts";
import type { ManifestTable } from "./manifest.ts";

/**
 * Writes tables as Parquet files of a folder; the same rows give the same bytes.
 *
 * @throws {Failure} if one cannot be written.
 */
export async function writeTables(folder: string, tables: readonly RunTable[]): Promise<readonly ManifestTable[]> {
  const fileOf = ({ name }: RunTable) => `${name}.parquet`;
  const paths = tables.map((table) => resolve(folder, fileOf(table)));
  const database = await openLockedDuckdb({ files: paths });
  try {
    const written: ManifestTable[] = [];
    for (const [index, table] of tables.entries()) {
      const path = paths[index] as string;
      const file = fileOf(table);
      const rows = await writeTable(database, table, path).catch((error: unknown) => {
        throw writingFailure(error, join(folder, file));
      });
      written.push({ name: table.name, file, sha256: sha256(readFileSync(path)), rows });
    }
    return written;
  } finally {
    database.close();
  }
}

const columnTypes: Readonly<Record<RunColumn["type"], DuckDBType>> = {
  text: VARCHAR,
  day: DATE,
  whole: BIGINT,
  boolean: BOOLEAN,
};

const rowsPerChunk = 2048;

async function writeTable({ connection }: LockedDuckdb, table: RunTable, path: string): Promise<number> {
  const { columns } = table;
  const types = columns.map(handedOverAs);
  const declarations = columns.map(({ name }, at) => `${quoteName(name)} ${types[at]}`);
  await connection.run(`CREATE OR REPLACE TABLE output (${declarations.join(", ")})`);
  const appender = await connection.createAppender("output");
  let rows = 0;
  let waiting = columns.map((): DuckDBValue[] => []);
  const flush = () => {
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns(waiting);
    appender.appendDataChunk(chunk);
    waiting = columns.map(() => []);
  };
  for (const row of table.rows()) {
    for (let at = 0; at < columns.length; at += 1) {
      waiting[at]?.push(toValue(row[at] ?? null, (columns[at] as RunColumn).type));
    }
    rows += 1;
    if (rows % rowsPerChunk === 0) flush();
  }
  if (rows % rowsPerChunk > 0) flush();
  appender.closeSync();
  const written = columns.map(
    ({ name, type }) => `CAST(${quoteName(name)} AS ${columnTypes[type]}) AS ${quoteName(name)}`,
  );
  await connection.run(
    `COPY (SELECT ${written.join(", ")} FROM output) TO ${quoteText(path)} (FORMAT parquet, COMPRESSION snappy, USE_TMP_FILE false)`,
  );
  sync(path);
  return rows;
}

/** A column says few texts many times: each is handed over once, and by its number from then on. */
function handedOverAs({ type, texts = [] }: RunColumn): DuckDBType {
  return texts.length === 0 ? columnTypes[type] : ENUM(texts);
}

function toValue(cell: RunCell, type: RunColumn["type"]): DuckDBValue {
  if (cell === null) return null;
  if (type === "whole") return BigInt(cell);
  return type === "day" ? dayValue(String(cell)) : cell;
}

const millisecondsPerDay = 86_400_000;

function dayValue(day: string): DuckDBDateValue {
  return new DuckDBDateValue(Date.parse(day) / millisecondsPerDay);
}

/** What is not on the disk yet would not survive a failure that the manifest does. */
function sync(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
