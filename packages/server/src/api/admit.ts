import { type Actor, type Ledger, RefusedError } from "@tallyglass/ledger";
import type { PolicyRecord } from "@tallyglass/policy";
import { Problem } from "../problems/problem.ts";
import type { Text } from "../text.ts";

/** A ledger that is served, and how its records stand in a record file. */
export interface ServedLedger {
  readonly ledger: Ledger;
  readonly asRow: (record: PolicyRecord) => Readonly<Record<string, unknown>>;
}

/** Somebody who has said by a token who asks. */
export interface Admitted extends ServedLedger {
  readonly actor: Actor;
  /** The day that the ledger is at: its operator moves it, and no request says another. */
  readonly on: string;
}

/**
 * Who asks, before anything of a request is read. A token that does not hold is noted by the ledger, without the token.
 *
 * @throws {Problem} if there is no ledger, or nobody is known by the token.
 */
export async function admit({ headers }: Request, served: ServedLedger | undefined): Promise<Admitted> {
  if (served === undefined) throw new Problem("no-ledger", { help: withLedger });
  const [, token] = /^Bearer +(\S+)$/i.exec(headers.get("Authorization") ?? "") ?? [];
  if (token === undefined) throw unknown('Bearer realm="ledger"', noToken);
  const on = await served.ledger.day();
  try {
    return { ...served, actor: await served.ledger.actorOf(token, on), on };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    throw unknown('Bearer realm="ledger", error="invalid_token"', noSuchToken);
  }
}

const withLedger: Text = {
  en: "`tallyglass serve --ledger DIR` serves the ledger of a folder",
  zh: "使用 `tallyglass serve --ledger DIR` 提供某个文件夹中的账本",
};

const noToken: Text = {
  en: "the request has no `Authorization: Bearer` with a token",
  zh: "请求未带有包含令牌的 `Authorization: Bearer`",
};

const noSuchToken: Text = {
  en: "the token is none of this ledger, or holds no more",
  zh: "令牌不属于该账本，或已失效",
};

function unknown(challenge: string, detail: Text): Problem {
  return new Problem("unauthorized", { detail }, { "WWW-Authenticate": challenge, Connection: "close" });
}
