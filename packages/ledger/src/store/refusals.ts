import type { Day } from "@tallyglass/policy";
import type { Office } from "../domain/office.ts";
import type { Actor } from "../domain/permissions.ts";
import type { RefusalCode, RefusedError } from "../domain/refusal.ts";
import type { Database, Session } from "./database.ts";

/** A refusal as it is noted: who by role, where, why. Never a value, and no resident. */
export interface NotedRefusal {
  readonly day: Day;
  /** Nobody, where nobody knows who it was. */
  readonly role: Actor["role"] | "nobody";
  readonly office: string | null;
  readonly code: RefusalCode;
  readonly field: string | null;
}

/** Of those whom nobody knows, no more are noted a day: they cost nothing to send. */
const mostOfNobody = 1000;

/** Notes what was refused, after it was undone. An office or a field that there is not is not repeated. */
export async function noteRefusal(
  database: Database,
  refused: {
    readonly actor?: Actor;
    readonly error: RefusedError;
    readonly on: Day;
    readonly offices: ReadonlyMap<string, Office>;
  },
): Promise<void> {
  const { actor, error, on, offices } = refused;
  const office = actor?.role === "bureau" && offices.has(actor.office) ? actor.office : null;
  const field = error.code !== "unknown-attribute" && error.field !== undefined ? error.field : null;
  await database.transaction(async (session) => {
    if (actor === undefined && (await isFull(session, on))) return;
    await session.query("insert into ledger.refusal (day, role, office, code, field) values ($1, $2, $3, $4, $5)", [
      ...[on, actor?.role ?? "nobody", office, error.code, field],
    ]);
  });
}

async function isFull(session: Session, on: Day): Promise<boolean> {
  const noted = await session.query(
    "select 1 from ledger.refusal where day = $1 and role = 'nobody' offset $2 limit 1",
    [on, mostOfNobody - 1],
  );
  return noted.length > 0;
}
