import type { Score } from "@tallyglass/scoring";
import type { ScoreRow } from "../output/row-writer.ts";
import type { Receipt } from "../residents/receipt.ts";

/** The score as a row of data. */
export function toRow({ resident, policy, asOf, score, band, lists }: Score): ScoreRow {
  return {
    resident,
    policy,
    asOf,
    score,
    band: band?.id ?? null,
    bandRank: band?.rank ?? null,
    lists: [...new Set(lists.map(({ list }) => list))],
  };
}

/** Every row says under which readings it came about, where they are not the defaults, and what is borrowed. */
export function receiptColumns({ readings, borrowed }: Receipt): Readonly<Record<string, readonly string[]>> {
  return {
    ...(readings.length > 0 && { readings }),
    ...(borrowed !== undefined && { borrowed: [borrowed] }),
  };
}
