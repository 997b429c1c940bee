import type { Office } from "../domain/office.ts";
import { noSeal } from "../domain/seal.ts";
import { linksOf } from "../run/links.ts";
import { type Charter, isKept, keepCharter } from "./charter.ts";
import type { Database } from "./database.ts";

/** The offices of a ledger, and whom it is about. */
export interface Founding {
  readonly offices: readonly Office[];
  /** Residents have the numbers below this. */
  readonly residents: number;
  /** What the ledger is to keep of what it goes by; without it, whoever opens it has to know. */
  readonly charter?: Charter;
}

/**
 * Writes down the offices and how many residents there are. Done again with the same, it changes nothing.
 *
 * @throws {RangeError} if the ledger was established otherwise.
 */
export async function establish(database: Database, { offices, residents, charter }: Founding): Promise<void> {
  if (!Number.isSafeInteger(residents) || residents < 1) throw new RangeError("a ledger is about 1 resident or more");
  await database.transaction(async (session) => {
    await session.query("lock table ledger.office in share row exclusive mode");
    const before = await session.query<{ id: string }>("select id from ledger.office order by number");
    if (before.length > 0) {
      const [{ value } = { value: "" }] = await session.query<{ value: string }>(
        "select value from ledger.setting where name = 'residents'",
      );
      const isSame = before.map(({ id }) => id).join() === offices.map(({ id }) => id).join();
      const isSameCharter = charter === undefined || (await isKept(session, charter));
      if (isSame && isSameCharter && value === String(residents)) return;
      throw new RangeError("the ledger was established with other offices, residents or rules");
    }
    await session.query("insert into ledger.setting (name, value) values ('residents', $1)", [String(residents)]);
    if (charter !== undefined) await keepCharter(session, charter);
    const column = <K extends keyof Office>(name: K) => offices.map((office) => office[name] ?? null);
    await session.query(
      `insert into ledger.office (number, id, level, above, department, seal)
        select number, id, level, above, department, $6
        from unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::text[])
          as row (number, id, level, above, department)`,
      [offices.map((_, index) => index), column("id"), column("level"), column("above"), column("department"), noSeal],
    );
    const numbers = new Map(offices.map(({ id }, index) => [id, index]));
    const links = linksOf(offices);
    await session.query(
      `insert into ledger.link (sender, receiver, lane)
        select * from unnest($1::integer[], $2::integer[], $3::smallint[])`,
      [
        links.map(({ sender }) => numbers.get(sender)),
        links.map(({ receiver }) => numbers.get(receiver)),
        links.map(({ lane }) => lane),
      ],
    );
  });
}

/** What is known of the country of a ledger. */
export async function readFounding(database: Database): Promise<Founding> {
  return database.snapshot(async (session) => {
    const rows = await session.query<Office & { above: string | null; department: string | null }>(
      "select id, level, above, department from ledger.office order by number",
    );
    const [setting] = await session.query<{ value: string }>(
      "select value from ledger.setting where name = 'residents'",
    );
    return {
      offices: rows.map(({ id, level, above, department }) => ({
        id,
        level,
        ...(above !== null && { above }),
        ...(department !== null && { department }),
      })),
      residents: Number(setting?.value ?? 0),
    };
  });
}
