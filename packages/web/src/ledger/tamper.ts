import type { Database } from "@tallyglass/ledger/engine";
import type { Broken } from "./enacted.ts";

interface Row {
  readonly seq: number;
  readonly content: string;
}

/**
 * Changes the date of a record in the log of an office as somebody would who has the store in hand: with no entry and no new
 * seal. It is the wrong record if the office has it, or else the first that it has.
 */
export async function changeBehindItsBack(database: Database, office: string): Promise<Broken> {
  return database.transaction(async (session) => {
    const [row] = await session.query<Row>(
      `select l.seq, l.content from ledger.log l join ledger.office o on o.number = l.office
        where o.id = $1 and l.content like '%"date":"2019-%'
        order by l.id like '% wrong' desc, l.seq limit 1`,
      [office],
    );
    if (row === undefined) return { office };
    const after = row.content.replace('"date":"2019-', '"date":"2018-');
    await session.query(
      `update ledger.log set content = $3
        where office = (select number from ledger.office where id = $1) and seq = $2`,
      [office, row.seq, after],
    );
    return { office, changed: { seq: row.seq, before: row.content, after } };
  });
}
