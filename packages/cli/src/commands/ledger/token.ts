import type { Actor, ListedToken } from "@tallyglass/ledger";
import type { CommandContext } from "../../command-context.ts";
import { exitCode } from "../../exit-code.ts";
import { Failure } from "../../failure.ts";
import type { ActingOptions } from "../../ledger/acting.ts";
import { writeActor } from "../../ledger/actor.ts";
import { type OpenedLedger, withLedger } from "../../ledger/with-ledger.ts";
import { formatTable } from "../../output/table.ts";
import { type LedgerPhrases, ledgerPhrases } from "../../text/ledger-phrases.ts";
import { print, printJson, say } from "../print.ts";

export interface TokenOptions extends ActingOptions {
  readonly for?: Actor;
  readonly days?: number;
  readonly list?: boolean;
  readonly revoke?: number;
}

/** Makes a token, which alone goes to standard output; lists those that were made; or revokes one. */
export function runToken(options: TokenOptions, _: CommandContext): Promise<void> {
  const { for: whose, list = false, revoke, days } = options;
  const asked = [whose !== undefined, list, revoke !== undefined].filter(Boolean).length;
  if (asked !== 1) throw new Failure(exitCode.usage, "it is one of `--for`, `--list` and `--revoke`");
  if (days !== undefined && whose === undefined) throw new Failure(exitCode.usage, "`--days` goes with `--for`");
  return withLedger(options, async (opened) => {
    if (whose !== undefined) return make(whose, opened, options);
    if (revoke === undefined) return listAll(opened, options);
    await opened.ledger.revoke(options.as, revoke, opened.day);
    say(ledgerPhrases[options.lang].revoked(revoke));
  });
}

async function make(
  whose: Actor,
  { ledger, day }: OpenedLedger,
  { as, days, format, lang }: TokenOptions,
): Promise<void> {
  const { token, number, until } = await ledger.token(as, { actor: whose, ...(days !== undefined && { days }) }, day);
  if (format === "json") return printJson({ token, number, for: writeActor(whose), until: until ?? null });
  await print(`${token}\n`);
  say(ledgerPhrases[lang].token(writeActor(whose), number, until));
}

async function listAll({ ledger, day }: OpenedLedger, { as, format, lang }: TokenOptions): Promise<void> {
  const tokens = await ledger.tokens(as, day);
  if (format === "json") {
    return printJson(
      tokens.map(({ number, actor, until = null, revoked = null }) => ({
        ...{ number, for: writeActor(actor), until, revoked },
      })),
    );
  }
  return print(`${printTokens(tokens, ledgerPhrases[lang])}\n`);
}

function printTokens(tokens: readonly ListedToken[], words: LedgerPhrases): string {
  return formatTable(
    words.columns.tokens.map((title) => ({ title })),
    tokens.map(({ number, actor, until = words.forEver, revoked = "" }) => [number, writeActor(actor), until, revoked]),
  );
}
