import type { Day } from "@tallyglass/policy";
import type { Office } from "../domain/office.ts";
import type { Actor } from "../domain/permissions.ts";
import { isKnown } from "../domain/read-content.ts";
import { RefusedError } from "../domain/refusal.ts";
import type { Hash } from "../domain/seal.ts";
import {
  type ActorColumns,
  actorOf,
  bearerOf,
  columnsOf,
  createToken,
  hashOf,
  isToken,
  type KeptToken,
} from "../domain/token.ts";
import { dayNumber, dayOf } from "../run/day-number.ts";
import type { Database } from "./database.ts";
import type { Guarded } from "./guarded.ts";
import { noteRefusal } from "./refusals.ts";

/** A token as it is handed out: this once, since nobody can read it from the ledger. */
export interface MadeToken {
  readonly token: string;
  readonly number: number;
  readonly until?: Day;
}

/** As whom the bearer of a new token acts, and for how many days; for ever where none are said. */
export interface TokenRequest {
  readonly actor: Actor;
  readonly days?: number;
}

/** A token without what it is known by. */
export type ListedToken = Omit<KeptToken, "hash">;

/** Tokens, by which those are known who come over a network. */
export interface Tokens {
  token(actor: Actor, request: TokenRequest, on: Day): Promise<MadeToken>;
  /** All that were made, in their order. */
  tokens(actor: Actor, on: Day): Promise<readonly ListedToken[]>;
  revoke(actor: Actor, number: number, on: Day): Promise<void>;
  /** @throws {RefusedError} if the token holds on that day for nobody; it is noted without the token. */
  actorOf(token: string, on: Day): Promise<Actor>;
}

/** What there is in a ledger. */
export interface Known {
  readonly offices: ReadonlyMap<string, Office>;
  readonly residents: number;
}

/** The tokens of a ledger. */
export function tokensOf(database: Database, hash: Hash, known: () => Known, guarded: Guarded): Tokens {
  return {
    token: (actor, request, on) =>
      guarded(actor, "keep-tokens", {}, on, async () => {
        requireKnown(request.actor, known());
        return make(database, hash, request, on);
      }),
    tokens: (actor, on) => guarded(actor, "keep-tokens", {}, on, () => list(database)),
    revoke: (actor, number, on) => guarded(actor, "keep-tokens", {}, on, () => revoke(database, number, on)),
    async actorOf(token, on) {
      const found = isToken(token) ? await find(database, hashOf(token, hash)) : undefined;
      const actor = found && bearerOf(found, on);
      if (actor !== undefined) return actor;
      const error = new RefusedError("invalid-token");
      await noteRefusal(database, { ...(found && { actor: found.actor }), error, on, offices: known().offices });
      throw error;
    },
  };
}

/** Nobody acts as an office that there is not, or as a resident whom the ledger does not know. */
function requireKnown(actor: Actor, { offices, residents }: Known): void {
  if (actor.role === "bureau" && offices.get(actor.office)?.level !== "bureau")
    throw new RefusedError("unknown-office");
  if (actor.role === "resident" && !isKnown(actor.resident, residents)) throw new RefusedError("unknown-resident");
}

async function make(database: Database, hash: Hash, { actor, days }: TokenRequest, on: Day): Promise<MadeToken> {
  const token = createToken();
  const until = days === undefined ? undefined : dayOf(dayNumber(on) + days);
  const { role, office, resident } = columnsOf(actor);
  return database.transaction(async (session) => {
    const [row] = await session.query<{ number: number }>(
      "insert into ledger.token (hash, role, office, resident, until) values ($1, $2, $3, $4, $5) returning number",
      [hashOf(token, hash), role, office, resident, until ?? null],
    );
    return { token, number: row?.number ?? 0, ...(until !== undefined && { until }) };
  });
}

interface TokenRow extends ActorColumns {
  readonly number: number;
  readonly until: Day | null;
  readonly revoked: Day | null;
}

async function list(database: Database): Promise<readonly ListedToken[]> {
  const rows = await database.snapshot((session) =>
    session.query<TokenRow>("select number, role, office, resident, until, revoked from ledger.token order by number"),
  );
  return rows.map(listed);
}

async function find(database: Database, hashed: string): Promise<ListedToken | undefined> {
  const [row] = await database.snapshot((session) =>
    session.query<TokenRow>("select number, role, office, resident, until, revoked from ledger.token where hash = $1", [
      hashed,
    ]),
  );
  return row && listed(row);
}

function listed({ number, until, revoked, ...columns }: TokenRow): ListedToken {
  return {
    number,
    actor: actorOf(columns),
    ...(until !== null && { until }),
    ...(revoked !== null && { revoked }),
  };
}

/** One that was revoked before keeps its first day. */
async function revoke(database: Database, number: number, on: Day): Promise<void> {
  const rows = await database.transaction((session) =>
    session.query("update ledger.token set revoked = coalesce(revoked, $2) where number = $1 returning number", [
      number,
      on,
    ]),
  );
  if (rows.length === 0) throw new RefusedError("unknown-token");
}
