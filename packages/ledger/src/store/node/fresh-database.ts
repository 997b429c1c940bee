import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";

/** A database in which there is nothing yet, packed when this package was built. */
const packed = fileURLToPath(new URL("../../../dist/fresh-database.tar.gz", import.meta.url));

/**
 * Opens the database of a folder that nobody else has, and makes one where there is none. It comes under its name whole
 * or not at all: what a process left that was killed over it is made anew.
 */
export async function openFolder(folder: string): Promise<PGlite> {
  if (!existsSync(folder)) {
    const made = `${folder}-made`;
    rmSync(made, { recursive: true, force: true });
    await (await unpack(made)).close();
    renameSync(made, folder);
  }
  // A process that is killed as it starts leaves this empty, and PostgreSQL takes that for one that starts now.
  rmSync(join(folder, "postmaster.pid"), { force: true });
  return PGlite.create(folder);
}

/** From the pack, in about half the time that PGlite takes to set one up. Both hold the same. */
function unpack(folder: string): Promise<PGlite> {
  return PGlite.create(folder, existsSync(packed) ? { loadDataDir: new Blob([readFileSync(packed)]) } : {});
}

/** Packs a database that PGlite has just set up, for all that are made later. */
export async function packFreshDatabase(): Promise<void> {
  const database = await PGlite.create();
  const content = await database.dumpDataDir("gzip");
  await database.close();
  writeFileSync(`${packed}.made`, Buffer.from(await content.arrayBuffer()));
  renameSync(`${packed}.made`, packed);
}
