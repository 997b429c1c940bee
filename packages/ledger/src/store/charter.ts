import type { Day } from "@tallyglass/policy";
import type { Database, Session } from "./database.ts";

/** What a ledger goes by, as it keeps it, so that whoever opens it need not say it again. */
export interface Charter {
  /** The document of its network, as it stood when the ledger was established. */
  readonly network: string;
  readonly seed: number;
  readonly start: Day;
}

const names = { network: "network", seed: "seed", start: "start", day: "day" } as const;

/** What is kept; nothing where nothing was established, or without a charter. It makes no tables. */
export async function readCharter(database: Database): Promise<Charter | undefined> {
  return database.snapshot(async (session) => {
    const [{ isThere } = { isThere: false }] = await session.query<{ isThere: boolean }>(
      `select to_regclass('ledger.setting') is not null as "isThere"`,
    );
    return isThere ? charterIn(await settingsIn(session)) : undefined;
  });
}

function charterIn(settings: ReadonlyMap<string, string>): Charter | undefined {
  const [network, seed, start] = [names.network, names.seed, names.start].map((name) => settings.get(name));
  if (network === undefined || seed === undefined || start === undefined) return undefined;
  return { network, seed: Number(seed), start };
}

/** Whether a charter is the one that is kept. */
export async function isKept(session: Session, charter: Charter): Promise<boolean> {
  const kept = charterIn(await settingsIn(session));
  return kept?.network === charter.network && kept.seed === charter.seed && kept.start === charter.start;
}

/** Keeps a charter; the ledger is at its first day. */
export async function keepCharter(session: Session, { network, seed, start }: Charter): Promise<void> {
  await session.query("insert into ledger.setting (name, value) select * from unnest($1::text[], $2::text[])", [
    [names.network, names.seed, names.start, names.day],
    [network, String(seed), start, start],
  ]);
}

/**
 * The day that a ledger is at; nothing where it was established without a charter. Where it is held, it does not move
 * before the transaction ends.
 */
export async function readDay(session: Session, { isHeld } = { isHeld: false }): Promise<Day | undefined> {
  const [row] = await session.query<{ value: Day }>(
    `select value from ledger.setting where name = $1${isHeld ? " for update" : ""}`,
    [names.day],
  );
  return row?.value;
}

/** A day that is past stays past, whoever runs the ledger beside us. */
export async function moveTo(session: Session, day: Day): Promise<void> {
  await session.query(`update ledger.setting set value = greatest(value collate "C", $2) where name = $1`, [
    names.day,
    day,
  ]);
}

async function settingsIn(session: Session): Promise<ReadonlyMap<string, string>> {
  const rows = await session.query<{ name: string; value: string }>("select name, value from ledger.setting");
  return new Map(rows.map(({ name, value }) => [name, value]));
}
