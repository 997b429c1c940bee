import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { describePostgres, openPostgres, type TestPostgres } from "@tallyglass/testkit/postgres";
import { jsonLines, placeWith } from "../program.ts";
import { detention, police, small } from "./ledger-place.ts";

describe(`a ledger on ${describePostgres()}`, () => {
  let postgres: TestPostgres;

  beforeAll(async () => {
    postgres = await openPostgres();
  });

  afterAll(() => postgres?.close());

  test("is named by --database or DATABASE_URL, and leaves nothing in the folder", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(detention) });
    const url = await postgres.createDatabase();
    const before = await place.run(`ledger status --database ${url}`);
    const begun = await place.run(`ledger init ${small} --database ${url}`);
    const handed = await place.runAlone(`ledger submit records.jsonl --as ${police}`, { env: { DATABASE_URL: url } });
    const run = await place.run(`ledger run --days 60 --database ${url}`);
    const verified = await place.run(`ledger verify --database ${url}`);

    expect({ code: before.code, stderr: before.stderr }).toEqual({
      code: 3,
      stderr: "error: there is no ledger in the database\nhelp: `tallyglass ledger init` begins one\n",
    });
    expect(begun.stdout).toMatch(/^the database: 1 nation, 1 province, 1 city, 3 bureaus;/);
    expect([handed.code, run.code]).toEqual([0, 0]);
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringMatching(/every seal fits\n$/) });
    expect(await place.names()).toEqual(["records.jsonl"]);
  });

  test("that there is not is told by the code of PostgreSQL", async (end) => {
    const place = await placeWith(end);
    const url = (await postgres.createDatabase()).replace(/\/[^/?]*(?=\?|$)/, "/nowhere");
    const { code, stderr } = await place.run(`ledger status --database ${url}`);

    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: the database cannot be used \(3D000\)\n/);
  });

  test("that does not answer is told without its address", async (end) => {
    const place = await placeWith(end);
    const url = "postgres://somebody:secret@127.0.0.1:1/ledger";
    for (const words of ["status", "verify", `init ${small}`]) {
      const { code, stdout, stderr } = await place.run(`ledger ${words} --database ${url}`);

      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/^error: the database cannot be used \(/);
      expect(stderr).not.toMatch(/secret|somebody/);
    }
  });
});
