import { open } from "node:fs/promises";
import { resolve } from "node:path";
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { headerFinding, makeIntern, plainNumber, type Row } from "@tallyglass/policy/record-file";
import { openLockedDuckdb, quoteName, quoteText } from "./locked-duckdb.ts";
import { readingFailure } from "./reading-failure.ts";

/** Reads a record a row, column by column and a few thousand rows at a time; the number of a row is its line. */
export async function* readParquet(file: string, onBytes: (bytes: number) => void): AsyncGenerator<readonly Row[]> {
  const path = resolve(file);
  const { size } = await statReadable(path, file);
  const { connection, close } = await openLockedDuckdb({ files: [path] });
  let line = 0;
  try {
    const table = `read_parquet(${quoteText(path)}, binary_as_string = true)`;
    const columns = await describe(connection, table);
    const finding = headerFinding(columns.map(({ name }) => name));
    if (finding !== undefined) {
      yield [{ kind: "file-refused", line: 1, finding }];
      return;
    }
    const total = Number((await connection.runAndReadAll(`SELECT count(*) FROM ${table}`)).value(0, 0));
    const result = await connection.stream(`SELECT ${columns.map(projection).join(", ")} FROM ${table}`);
    const read = rowReader(columns);
    for (let chunk = await result.fetchChunk(); chunk !== null; chunk = await result.fetchChunk()) {
      if (chunk.rowCount === 0) break;
      yield read(chunk.getColumns(), line);
      line += chunk.rowCount;
      onBytes((size * chunk.rowCount) / total);
    }
  } catch (error) {
    if (!isDuckdbError(error)) throw error;
    yield [
      {
        kind: "file-refused",
        line: line + 1,
        finding: { code: "malformed-line", message: describeFault(error, line) },
      },
    ];
  } finally {
    close();
  }
}

/** Opens it once, so that a file that is not there is told from one that is not Parquet. */
async function statReadable(path: string, file: string): Promise<{ readonly size: number }> {
  try {
    const handle = await open(path);
    try {
      await handle.read({ length: 1 });
      return await handle.stat();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw readingFailure(error, file);
  }
}

interface Column {
  readonly name: string;
  readonly type: string;
}

async function describe(connection: DuckDBConnection, table: string): Promise<readonly Column[]> {
  const reader = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${table}`);
  return reader.getRows().map(([name, type]) => ({ name: String(name), type: String(type) }));
}

const readAsIs: ReadonlySet<string> = new Set([
  "VARCHAR",
  "BOOLEAN",
  "TINYINT",
  "SMALLINT",
  "INTEGER",
  "BIGINT",
  "UTINYINT",
  "USMALLINT",
  "UINTEGER",
  "UBIGINT",
  "DOUBLE",
]);

/** Everything else comes as text: days as ISO days, decimals digit by digit, nested values to be refused. */
function projection({ name, type }: Column): string {
  return readAsIs.has(type) ? quoteName(name) : `CAST(${quoteName(name)} AS VARCHAR) AS ${quoteName(name)}`;
}

function rowReader(columns: readonly Column[]) {
  const internFor = makeIntern();
  const readers = columns.map(({ name, type }) => valueReader(type, internFor(name)));
  return (values: readonly (readonly DuckDBValue[])[], before: number): readonly Row[] => {
    const count = values[0]?.length ?? 0;
    return Array.from({ length: count }, (_, at) => {
      const raw: Record<string, unknown> = {};
      for (const [index, { name }] of columns.entries()) {
        const value = values[index]?.[at] ?? null;
        if (value !== null) raw[name] = readers[index]?.(value);
      }
      return { kind: "row", line: before + at + 1, raw } as const;
    });
  };
}

function valueReader(type: string, intern: (text: string) => string): (value: DuckDBValue) => unknown {
  if (type === "FLOAT" || type === "HUGEINT" || type === "UHUGEINT" || type.startsWith("DECIMAL")) {
    return (value) => plainNumber(String(value)) ?? String(value);
  }
  if (type.startsWith("TIMESTAMP")) return (value) => intern(String(value).replace(midnight, ""));
  return (value) => {
    if (typeof value === "string") return intern(value);
    return typeof value === "bigint" ? exactNumber(value) : value;
  };
}

/** Tools that know no days write the first moment of one. */
const midnight = / 00:00:00(?:\.0+)?$/;

function exactNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

const duckdbErrors = /^(?:\w+ )+Error:/;

function describeFault({ message }: Error, line: number): string {
  if (message.startsWith("Out of Memory")) return "reading on takes too much memory; smaller row groups take less";
  return line === 0 ? "the file is not Parquet that can be read" : "the rest of the file cannot be read";
}

/** The binding throws plain errors: the only mark of DuckDB's own is how their text begins. */
function isDuckdbError(error: unknown): error is Error {
  return error instanceof Error && duckdbErrors.test(error.message);
}
