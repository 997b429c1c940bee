import { canonicalText } from "../src/domain/canonical.ts";
import { noSeal, type SealedRow, sealOf } from "../src/domain/seal.ts";
import { sha256 } from "../src/domain/sha256.ts";
import { type ChainFinding, type LogEnd, readChain } from "../src/domain/verify-chain.ts";

export const office = "fuzhou-jx/police";

/** A log of so many entries, each with its seal. */
export function chainOf(count: number): readonly SealedRow[] {
  return resealed(
    Array.from({ length: count }, (_, index) => ({
      seq: index + 1,
      id: `record-${index}`,
      resident: `syn-${String(index % 100).padStart(6, "0")}`,
      lane: 1 as const,
      day: "2019-05-01",
      content: canonicalText({ kind: "submission", id: `record-${index}`, number: index }),
      seal: "",
    })),
  );
}

/** Entries numbered from 1 and with the seals that fit, as somebody would make them who has the store in hand. */
export function resealed(rows: readonly SealedRow[]): readonly SealedRow[] {
  let previous = noSeal;
  return rows.map((row, index) => {
    const numbered = { ...row, seq: index + 1 };
    previous = sealOf(sha256, office, previous, numbered);
    return { ...numbered, seal: previous };
  });
}

export function endOf(rows: readonly SealedRow[]): LogEnd {
  const { seq, seal } = rows.at(-1) ?? { seq: 0, seal: noSeal };
  return { seq, seal };
}

/** What is found in a log that is said to end so. */
export function findingsIn(rows: readonly SealedRow[], recorded: LogEnd): readonly ChainFinding[] {
  const reader = readChain(sha256, office);
  return [...rows.flatMap((row) => reader.next(row)), ...reader.end(recorded)];
}
