import type { Status } from "@tallyglass/ledger";
import type { CommandContext } from "../../command-context.ts";
import type { ActingOptions } from "../../ledger/acting.ts";
import { withLedger } from "../../ledger/with-ledger.ts";
import { formatTable } from "../../output/table.ts";
import { type LedgerPhrases, ledgerPhrases } from "../../text/ledger-phrases.ts";
import { print, printJson } from "../print.ts";

/** How far a ledger is: what offices hold, what is on its way, what was refused. */
export function runStatus({ as, format, lang, ...place }: ActingOptions, _: CommandContext): Promise<void> {
  return withLedger({ ...place, lang }, async ({ ledger, rules, day }) => {
    const status = await ledger.status(as, day);
    const { residents } = ledger.founding();
    const { id: network } = rules.network;
    if (format === "json") {
      return printJson({ synthetic: true, day, network, server: ledger.server, residents, ...status });
    }
    const words = ledgerPhrases[lang];
    return print(`${words.at(day, network, ledger.server)}\n${printStatus(status, words)}\n${words.synthetic}\n`);
  });
}

function printStatus({ offices, onTheWay, refused }: Status, words: LedgerPhrases): string {
  const active = offices.filter(({ entries }) => entries > 0);
  const table = formatTable(
    words.columns.status.map((title) => ({ title })),
    active.map(({ id, level, entries, waiting }) => [id, words.levels[level], entries, waiting]),
  );
  return [
    ...(active.length > 0 ? ["", table, ""] : []),
    ...(active.length < offices.length ? [words.empty(offices.length - active.length)] : []),
    words.onTheWay(onTheWay),
    words.refused(refused.reduce((sum, { count }) => sum + count, 0)),
    ...refused.map(({ code, count }) => `  ${code} ${count}`),
  ].join("\n");
}
