import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite, type PGliteInterface } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { openFolder } from "../src/store/node/fresh-database.ts";

const pack = new URL("../dist/fresh-database.tar.gz", import.meta.url);

/** What a database is by what it says of itself. */
async function said(database: PGliteInterface) {
  const all = async (sql: string) => (await database.query(sql)).rows;
  return {
    relations: await all("select oid, relname, relkind from pg_class order by oid"),
    settings: await all(
      "select name, setting from pg_settings where name not in ('data_directory', 'config_file', 'hba_file', 'ident_file') order by name",
    ),
    databases: await all("select datname, datcollate, encoding, datistemplate from pg_database order by datname"),
  };
}

describe("the database of a folder", () => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "tallyglass-ledger-"));
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  test("is unpacked as PGlite would have set it up", async () => {
    const unpacked = await openFolder(join(root, "unpacked"));
    const setUp = await PGlite.create(join(root, "set-up"));
    const [one, other] = [await said(unpacked), await said(setUp)];
    await Promise.all([unpacked.close(), setUp.close()]);

    expect(existsSync(pack)).toBe(true);
    expect(one.relations.length).toBeGreaterThan(400);
    expect(one).toEqual(other);
  });

  test("is made anew where a process was killed over it, and leaves nothing beside", async () => {
    const folder = join(root, "killed");
    mkdirSync(`${folder}-made`);
    writeFileSync(`${folder}-made/PG_VERSION`, "1");
    await (await openFolder(folder)).close();
    const again = await openFolder(folder);

    expect((await again.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await again.close();
    expect(readdirSync(root)).not.toContain("killed-made");
  });

  test("opens where a process was killed before it had written which one it is", async () => {
    const folder = join(root, "starting");
    await (await openFolder(folder)).close();
    writeFileSync(join(folder, "postmaster.pid"), "");
    const again = await openFolder(folder);

    expect((await again.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await again.close();
  });
});
