import { type Day, identityShapeOf } from "@tallyglass/policy";
import { type Actor, actorIn } from "./permissions.ts";
import type { Hash } from "./seal.ts";

/** What a ledger keeps of a token: not the token, but a hash of it. */
export interface KeptToken {
  /** By which it is revoked. */
  readonly number: number;
  readonly hash: string;
  /** As whom its bearer acts. */
  readonly actor: Actor;
  /** The last day on which it holds; for ever where nothing is said. */
  readonly until?: Day;
  /** The day from which it holds no more. */
  readonly revoked?: Day;
}

const bytes = 32;

/** A new token: 256 random bits in the alphabet of base64url. */
export function createToken(): string {
  for (;;) {
    const random = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes)));
    const token = btoa(random).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    // One in a hundred million has the digits of a telephone number, which no door lets through.
    if (identityShapeOf(token) === undefined) return token;
  }
}

/** Whether a text can be a token at all. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/**
 * What is kept in the place of a token. A token is found by it: how long the search takes could tell something of the
 * hash, and from a hash nobody comes back to 256 random bits. So a slow hash is not needed either.
 */
export function hashOf(token: string, hash: Hash): string {
  return hash(`token ${token}`);
}

/** As whom the bearer of a token acts on a day; nothing if it holds no more. */
export function bearerOf({ actor, until, revoked }: Omit<KeptToken, "hash">, on: Day): Actor | undefined {
  if (revoked !== undefined || (until !== undefined && on > until)) return undefined;
  return actor;
}

/** The parts of an actor as columns hold them. */
export interface ActorColumns {
  readonly role: Actor["role"];
  readonly office: string | null;
  readonly resident: string | null;
}

/** An actor as columns. */
export function columnsOf(actor: Actor): ActorColumns {
  return {
    role: actor.role,
    office: actor.role === "bureau" ? actor.office : null,
    resident: actor.role === "resident" ? actor.resident : null,
  };
}

/** The actor that columns hold. */
export function actorOf({ role, office, resident }: ActorColumns): Actor {
  return actorIn(role, office ?? resident ?? "");
}
