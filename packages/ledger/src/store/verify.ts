import type { Checkpoint } from "../domain/entry.ts";
import type { Hash, SealedRow } from "../domain/seal.ts";
import { type ChainFinding, readChain } from "../domain/verify-chain.ts";
import type { Database, Session } from "./database.ts";

/** What was looked at, and what is wrong. */
export interface Verified {
  readonly offices: number;
  readonly entries: number;
  /** The first of them, in the order of offices and numbers. */
  readonly findings: readonly ChainFinding[];
  /** How many there are in all. */
  readonly found: number;
}

/** So many findings are named; where a log was shifted, all entries after it are wrong. */
const mostNamed = 100;

/** So many entries are held at once. */
const pageSize = 5000;

/**
 * Holds every log against its seals, its end, and the checkpoints that other offices hold. It needs the store and
 * nothing else, holds a page of it at a time, and writes nothing.
 */
export async function verify(database: Database, hash: Hash): Promise<Verified> {
  return database.snapshot(async (session) => {
    const offices = await session.query<OfficeEnd>("select number, id, seq, seal from ledger.office order by number");
    const findings: ChainFinding[] = [];
    const checkpoints: Checkpoint[] = [];
    let found = 0;
    let entries = 0;
    const note = (more: readonly ChainFinding[]) => {
      found += more.length;
      findings.push(...more.slice(0, mostNamed - findings.length));
    };
    for (const office of offices) {
      const reader = readChain(hash, office.id);
      for await (const rows of pagesOf(session, office.number)) {
        entries += rows.length;
        for (const row of rows) {
          note(reader.next(row));
          if (row.resident === "") checkpoints.push(...checkpointIn(row));
        }
      }
      note(reader.end(office));
    }
    note(await repeated(session));
    note(await notAsHeld(session, checkpoints));
    return { offices: offices.length, entries, findings, found };
  });
}

interface OfficeEnd {
  readonly number: number;
  readonly id: string;
  readonly seq: number;
  readonly seal: string;
}

/** The server reads the next page while this one is looked at. */
async function* pagesOf(session: Session, office: number): AsyncGenerator<readonly SealedRow[]> {
  const after = (seq: number) =>
    session.query<SealedRow>(
      `select seq, id, resident, lane, day, content, seal from ledger.log
        where office = $1 and seq > $2 order by seq limit $3`,
      [office, seq, pageSize],
    );
  let next: Promise<readonly SealedRow[]> | undefined = after(lowestSeq);
  while (next !== undefined) {
    const rows: readonly SealedRow[] = await next;
    const last = rows.at(-1);
    next = rows.length < pageSize || last === undefined ? undefined : after(last.seq);
    if (rows.length > 0) yield rows;
  }
}

/** Below every number, also one that somebody wrote there who does not keep to ours. */
const lowestSeq = -2_147_483_648;

/** What was changed so that it is not to be read is found by its seal. */
function checkpointIn({ content }: SealedRow): readonly Checkpoint[] {
  try {
    const entry = JSON.parse(content) as Checkpoint;
    return entry.kind === "checkpoint" ? [entry] : [];
  } catch {
    return [];
  }
}

/** A key sees to it that there are none; it is not what one has to trust. */
async function repeated(session: Session): Promise<readonly ChainFinding[]> {
  const rows = await session.query<{ office: string; seq: number }>(
    `select o.id as office, max(l.seq) as seq
      from (select office, id, seq from ledger.log) as l join ledger.office o on o.number = l.office
      group by o.id, l.id having count(*) > 1 order by o.id, max(l.seq)`,
  );
  return rows.map(({ office, seq }) => ({ code: "repeated", office, seq }));
}

/** The first checkpoint of each office that its log does not bear out: the later ones follow from it. */
async function notAsHeld(session: Session, checkpoints: readonly Checkpoint[]): Promise<readonly ChainFinding[]> {
  const broken = new Map<string, ChainFinding>();
  for (let at = 0; at < checkpoints.length; at += pageSize) {
    const page = checkpoints.slice(at, at + pageSize);
    const rows = await session.query<{ office: string; seq: number; code: "truncated" | "rewritten" }>(
      `select held.office, held.seq, case when l.seal is null then 'truncated' else 'rewritten' end as code
        from unnest($1::text[], $2::integer[], $3::text[]) as held (office, seq, seal)
          left join ledger.office o on o.id = held.office
          left join ledger.log l on l.office = o.number and l.seq = held.seq
        where l.seal is distinct from held.seal`,
      [page.map(({ office }) => office), page.map(({ seq }) => seq), page.map(({ seal }) => seal)],
    );
    for (const { office, seq, code } of rows) {
      const before = broken.get(office);
      if (before === undefined || seq < before.seq) broken.set(office, { code, office, seq });
    }
  }
  return [...broken.values()];
}
