import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBAppender,
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
} from "@duckdb/node-api";
import { type LockedDuckdb, openLockedDuckdb, quoteName, quoteText } from "../records/locked-duckdb.ts";
import { removeAtExit } from "../records/remove-at-exit.ts";
import { createPendingFile, type PendingFile } from "./pending-file.ts";
import type { OutputCell, OutputColumn, OutputRow, RowWriter } from "./row-writer.ts";
import { writingFailure } from "./writing-failure.ts";

/** Writes rows as a Parquet file; the same rows give the same bytes. */
export async function openParquetWriter(out: string, columns: readonly OutputColumn[]): Promise<RowWriter> {
  const pending = await createPendingFile(out);
  const spill = await openSpillFolder();
  try {
    const database = await openLockedDuckdb({ files: [resolve(pending.path)], spillFolder: spill.path });
    const declarations = columns.map(({ name, type }) => `${quoteName(name)} ${columnTypes[type]}`);
    await database.connection.run(`CREATE TABLE output (${declarations.join(", ")})`);
    const appender = await database.connection.createAppender("output");
    return new ParquetWriter(out, columns, { pending, spill, database, appender });
  } catch (error) {
    await spill.remove();
    await pending.abandon();
    throw error;
  }
}

const columnTypes: Readonly<Record<OutputColumn["type"], DuckDBType>> = {
  text: VARCHAR,
  day: DATE,
  integer: INTEGER,
  number: DOUBLE,
  boolean: BOOLEAN,
  list: LIST(VARCHAR),
};

interface SpillFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Where rows wait that do not fit in memory. */
async function openSpillFolder(): Promise<SpillFolder> {
  const path = await mkdtemp(join(tmpdir(), "tallyglass-"));
  const keep = removeAtExit(path);
  return {
    path,
    remove: async () => {
      await rm(path, { recursive: true, force: true });
      keep();
    },
  };
}

interface ParquetParts {
  readonly pending: PendingFile;
  readonly spill: SpillFolder;
  readonly database: LockedDuckdb;
  readonly appender: DuckDBAppender;
}

const rowsPerChunk = 2048;

class ParquetWriter implements RowWriter {
  readonly closed = false;
  readonly #out: string;
  readonly #columns: readonly OutputColumn[];
  readonly #parts: ParquetParts;
  #rows: (readonly DuckDBValue[])[] = [];

  constructor(out: string, columns: readonly OutputColumn[], parts: ParquetParts) {
    this.#out = out;
    this.#columns = columns;
    this.#parts = parts;
  }

  write(row: OutputRow): void {
    this.#rows.push(this.#columns.map(({ name, type }) => toValue(row[name] ?? null, type)));
    if (this.#rows.length >= rowsPerChunk) this.#append();
  }

  async end(): Promise<void> {
    const { appender, database, pending } = this.#parts;
    try {
      this.#append();
      appender.closeSync();
      const path = quoteText(resolve(pending.path));
      await database.connection.run(`COPY output TO ${path} (FORMAT parquet, COMPRESSION snappy, USE_TMP_FILE false)`);
    } catch (error) {
      throw writingFailure(error, this.#out);
    }
    await this.#release();
    await pending.commit();
  }

  async abort(): Promise<void> {
    await this.#release();
    await this.#parts.pending.abandon();
  }

  #append(): void {
    if (this.#rows.length === 0) return;
    const chunk = DuckDBDataChunk.create(this.#columns.map(({ type }) => columnTypes[type]));
    chunk.setRows(this.#rows);
    this.#rows = [];
    try {
      this.#parts.appender.appendDataChunk(chunk);
    } catch (error) {
      throw writingFailure(error, this.#out);
    }
  }

  async #release(): Promise<void> {
    this.#rows = [];
    this.#parts.database.close();
    await this.#parts.spill.remove();
  }
}

function toValue(cell: OutputCell, type: OutputColumn["type"]): DuckDBValue {
  if (typeof cell === "object") return cell === null ? null : listValue(cell);
  return type === "day" && typeof cell === "string" ? dayValue(cell) : cell;
}

const millisecondsPerDay = 86_400_000;

function dayValue(day: string): DuckDBDateValue {
  return new DuckDBDateValue(Date.parse(day) / millisecondsPerDay);
}
