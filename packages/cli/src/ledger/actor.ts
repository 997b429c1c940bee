import type { Actor, RecordName } from "@tallyglass/ledger";
import { InvalidArgumentError } from "commander";

/**
 * Who acts, as it is written on the command line.
 *
 * @throws {InvalidArgumentError} if it is none of these.
 *
 * @example
 * ```ts
 * parseActor("fuzhou-jx/police"); // { role: "bureau", office: "fuzhou-jx/police" }
 * ```
 */
export function parseActor(text: string): Actor {
  if (text === "auditor" || text === "operator") return { role: text };
  if (/^syn-\d{1,10}$/.test(text)) return { role: "resident", resident: text };
  if (bureau.test(text)) return { role: "bureau", office: text };
  throw new InvalidArgumentError(
    "It is a bureau like fuzhou-jx/police, a resident like syn-000042, auditor or operator.",
  );
}

const bureau = /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/;

/** An actor as it is written on the command line. */
export function writeActor(actor: Actor): string {
  switch (actor.role) {
    case "bureau":
      return actor.office;
    case "resident":
      return actor.resident;
    case "auditor":
    case "operator":
      return actor.role;
  }
}

/**
 * A record by its bureau and its id, as `submit` prints it.
 *
 * @throws {InvalidArgumentError} if it is not written so.
 */
export function parseRecord(text: string): RecordName {
  const at = text.lastIndexOf("/");
  const [office, of] = [text.slice(0, at), text.slice(at + 1)];
  if (bureau.test(office) && /^[a-z][a-z0-9-]*$/.test(of)) return { office, of };
  throw new InvalidArgumentError("A record is written with its bureau, like fuzhou-jx/police/abcdefgh.");
}

/** A record as it is written on the command line. */
export function writeRecord({ office, of }: RecordName): string {
  return `${office}/${of}`;
}
