import { type Behaviour, type Day, isDay, type Policy, type PolicyRecord } from "@tallyglass/policy";
import type { HeldEntry } from "../domain/entry.ts";
import { fileOf, type ResidentFile } from "../domain/file.ts";
import { listingRulesOf } from "../domain/listings.ts";
import type { Office } from "../domain/office.ts";
import { type About, type Action, type Actor, whyNot } from "../domain/permissions.ts";
import { type Handed, isKnown } from "../domain/read-content.ts";
import { recordsOf } from "../domain/records-of.ts";
import { RefusedError } from "../domain/refusal.ts";
import { type Restriction, restrictionsOf } from "../domain/restrictions.ts";
import type { Hash } from "../domain/seal.ts";
import type { Network } from "../network/network.ts";
import type { Receipt, Writing } from "./act.ts";
import { answer, appeal, correct, type Outcome, submit, withdraw } from "./acts.ts";
import { type Contents, contentsOf } from "./contents.ts";
import type { Database, Session } from "./database.ts";
import { type Days, daysOf } from "./days.ts";
import { type Delivered, deliver } from "./deliver.ts";
import { dispatch, type Travel } from "./dispatch.ts";
import { establish, type Founding, readFounding } from "./establish.ts";
import type { Guarded } from "./guarded.ts";
import { entriesAbout } from "./log.ts";
import { migrate } from "./migrate.ts";
import { noteRefusal } from "./refusals.ts";
import { type RecordName, readStatus, type Status, type Trace, traceOf } from "./status.ts";
import { type Tokens, tokensOf } from "./tokens.ts";
import { type Verified, verify } from "./verify.ts";

/** What a ledger goes by. */
export interface LedgerRules {
  /** The behaviours of the catalogue. */
  readonly behaviours: ReadonlyMap<string, Behaviour>;
  /** The policy with the national lists and what follows from them. */
  readonly national: Policy;
  readonly network: Network;
  /** Of the faults and delays on the way. */
  readonly seed: number;
  /** The first day of the network, from which outages are counted. */
  readonly start: Day;
}

/** What an office has of a resident on file, and what is closed to the resident there. */
export interface FileAtOffice {
  readonly file: ResidentFile;
  /** As any scorer reads them. */
  readonly records: readonly PolicyRecord[];
  readonly restrictions: readonly Restriction[];
  /** The entries that it follows from, as they came. */
  readonly entries: readonly HeldEntry[];
}

/** An entry that somebody makes, and the record that it is about. */
interface Named {
  readonly id: string;
  readonly of: string;
}

/** The offices of a country with their logs. Days are those that the caller says; nothing asks a clock. */
export interface Ledger extends Tokens, Days, Contents {
  /** Which server holds it. */
  readonly server: string;
  /** The offices, and whom it is about; nothing of either before it was established. */
  founding(): Founding;
  establish(actor: Actor, founding: Founding, on: Day): Promise<void>;
  submit(actor: Actor, handed: readonly Handed[], on: Day): Promise<readonly Receipt[]>;
  correct(actor: Actor, correction: Named & Pick<Handed, "record">, on: Day): Promise<Receipt>;
  withdraw(actor: Actor, withdrawal: Named, on: Day): Promise<Receipt>;
  appeal(actor: Actor, appeal: RecordName & Pick<Named, "id">, on: Day): Promise<Receipt>;
  answer(
    actor: Actor,
    answer: Named & { readonly appeal: string; readonly outcome: Outcome },
    on: Day,
  ): Promise<Receipt>;
  /** Sends what is to be sent on a day: by schedule, or everything. Gives the number of batches. */
  dispatch(actor: Actor, on: Day, options?: { readonly isForAll: boolean }): Promise<number>;
  /** Delivers what is due by a day. */
  deliver(actor: Actor, on: Day): Promise<Delivered>;
  file(actor: Actor, office: string, resident: string, on: Day): Promise<FileAtOffice>;
  /** Where a record and all that changed it stand, office by office. */
  trace(actor: Actor, record: RecordName, on: Day): Promise<Trace>;
  status(actor: Actor, on: Day): Promise<Status>;
  verify(actor: Actor, on: Day): Promise<Verified>;
  close(): Promise<void>;
}

/**
 * The ledger that a database holds, brought to the newest tables. Every method is refused to whoever may not do it,
 * and what is refused is noted without its values.
 *
 * @throws {RefusedError} from every method but `close`.
 */
export async function createLedger(database: Database, rules: LedgerRules, hash: Hash): Promise<Ledger> {
  await migrate(database);
  const listings = listingRulesOf(rules.national);
  let founding = await readFounding(database);
  let offices: ReadonlyMap<string, Office> = new Map(founding.offices.map((office) => [office.id, office]));
  const { network, seed, start } = rules;
  const travel = (): Travel => ({ network, seed, offices });
  const receiving = () => ({ ...travel(), rules: listings, hash, start });
  const writing = (day: Day): Writing => ({
    door: { behaviours: rules.behaviours, residents: founding.residents, day },
    network,
    hash,
    day,
  });

  const guarded: Guarded = async <T>(
    actor: Actor,
    action: Action,
    about: About,
    on: Day,
    work: () => Promise<T>,
  ): Promise<T> => {
    // Nothing can be noted on a day that is none.
    if (!isDay(on)) throw new RefusedError("invalid-day");
    try {
      const reason = whyNot(actor, action, about);
      if (reason !== undefined) throw new RefusedError(reason);
      return await work();
    } catch (error) {
      if (error instanceof RefusedError) await noteRefusal(database, { actor, error, on, offices });
      throw error;
    }
  };
  const asBureau = <T>(
    actor: Actor,
    action: Action,
    on: Day,
    work: (session: Session, office: string) => Promise<T>,
  ) => {
    const office = actor.role === "bureau" ? actor.office : "";
    return guarded(actor, action, { office }, on, () => database.transaction((session) => work(session, office)));
  };
  const reading = async (office: string, resident: string): Promise<FileAtOffice> => {
    if (!offices.has(office)) throw new RefusedError("unknown-office");
    if (!isKnown(resident, founding.residents)) throw new RefusedError("unknown-resident");
    const entries = await database.snapshot((session) => entriesAt(session, office, resident));
    const file = fileOf(entries);
    return { file, records: recordsOf(resident, file), restrictions: restrictionsOf(file, rules.national), entries };
  };

  return {
    ...tokensOf(database, hash, () => ({ offices, residents: founding.residents }), guarded),
    ...contentsOf(database, guarded),
    ...daysOf(database, guarded, {
      send: (day) => dispatch(database, { day, isForAll: false }, travel()),
      deliver: (day) => deliver(database, day, receiving()),
    }),
    server: database.server,
    founding: () => founding,
    establish: (actor, given, on) =>
      guarded(actor, "establish", {}, on, async () => {
        await establish(database, given);
        founding = given;
        offices = new Map(given.offices.map((office) => [office.id, office]));
      }),
    submit: (actor, handed, on) =>
      asBureau(actor, "submit", on, (session, office) => submit(session, office, handed, writing(on))),
    correct: (actor, correction, on) =>
      asBureau(actor, "correct", on, (session, office) => correct(session, office, correction, writing(on))),
    withdraw: (actor, withdrawal, on) =>
      asBureau(actor, "withdraw", on, (session, office) => withdraw(session, office, withdrawal, writing(on))),
    answer: (actor, given, on) =>
      asBureau(actor, "answer", on, (session, office) => answer(session, office, given, writing(on))),
    appeal: (actor, given, on) => {
      const resident = actor.role === "resident" ? actor.resident : "";
      return guarded(actor, "appeal", { resident }, on, () =>
        database.transaction((session) => appeal(session, resident, given, writing(on))),
      );
    },
    dispatch: (actor, on, { isForAll } = { isForAll: false }) =>
      guarded(actor, "run", {}, on, () => dispatch(database, { day: on, isForAll }, travel())),
    deliver: (actor, on) => guarded(actor, "run", {}, on, () => deliver(database, on, receiving())),
    file: (actor, office, resident, on) =>
      guarded(actor, "read-file", { office, resident }, on, () => reading(office, resident)),
    trace: (actor, record, on) =>
      guarded(actor, "trace", ownOf(actor), on, async () => {
        const trace = await traceOf(database, record);
        const reason = whyNot(actor, "trace", { resident: trace.resident, office: trace.origin });
        if (reason !== undefined) throw new RefusedError(reason);
        return trace;
      }),
    status: (actor, on) => guarded(actor, "read-status", {}, on, () => readStatus(database)),
    verify: (actor, on) => guarded(actor, "verify", {}, on, () => verify(database, hash)),
    close: () => database.close(),
  };
}

/** What could be an actor's own, before one knows whose it is. */
function ownOf(actor: Actor): About {
  switch (actor.role) {
    case "bureau":
      return { office: actor.office };
    case "resident":
      return { resident: actor.resident };
    case "auditor":
    case "operator":
      return {};
  }
}

async function entriesAt(session: Session, office: string, resident: string): Promise<readonly HeldEntry[]> {
  const [row] = await session.query<{ number: number }>("select number from ledger.office where id = $1", [office]);
  if (row === undefined) throw new RefusedError("unknown-office");
  return (await entriesAbout(session, row, [resident])).get(resident) ?? [];
}
