import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** A database that can touch nothing but the files it was opened for. */
export interface LockedDuckdb {
  readonly connection: DuckDBConnection;
  close(): void;
}

export interface LockedDuckdbOptions {
  /** The only files that may be read or written. */
  readonly files: readonly string[];
  /** Where it may put what does not fit in memory; nowhere when left out. */
  readonly spillFolder?: string;
}

const memoryLimit = "256MB";

/**
 * Opens DuckDB in memory for a few named files: no other file, no network, no extension, and no
 * statement can lift that again. One thread, so that the same rows give the same bytes.
 */
export async function openLockedDuckdb({ files, spillFolder = "" }: LockedDuckdbOptions): Promise<LockedDuckdb> {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: memoryLimit,
    threads: "1",
    temp_directory: spillFolder,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    await connection.run(`SET allowed_paths = [${files.map(quoteText).join(", ")}]`);
    await connection.run("SET enable_external_access = false");
    await connection.run("SET lock_configuration = true");
  } catch (error) {
    close();
    throw error;
  }
  return { connection, close };
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
