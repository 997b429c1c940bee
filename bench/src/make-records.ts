import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

/** What a record file of the benchmark is to hold. */
export interface RecordFile {
  readonly path: string;
  readonly records: number;
  readonly residents: number;
}

/**
 * Writes records of synthetic residents, scattered over the file, the same ones each time. The
 * behaviours are those of the Fuzhou tables that exercise every kind of clause.
 */
export async function makeRecords({ path, records, residents }: RecordFile): Promise<void> {
  const stream = createWriteStream(path);
  const next = counter(20_180_504);
  let lines: string[] = [];
  for (let index = 0; index < records; index += 1) {
    lines.push(JSON.stringify(makeRecord(next, residents)));
    if (lines.length < 10_000) continue;
    if (!stream.write(`${lines.join("\n")}\n`)) await once(stream, "drain");
    lines = [];
  }
  stream.end(lines.length === 0 ? "" : `${lines.join("\n")}\n`);
  await finished(stream);
}

type Next = (below: number) => number;

/** A small generator (mulberry32): good enough to scatter records, and the same on every machine. */
function counter(seed: number): Next {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const kinds: readonly ((next: Next) => Readonly<Record<string, unknown>>)[] = [
  (next) => ({ behaviour: "health.blood-donation", blood_ml: 100 + 100 * next(4) }),
  (next) => ({ behaviour: "civilization.volunteer-service", hours: (1 + next(400)) / 10 }),
  (next) => ({ behaviour: "charity.donation", amount_rmb: 100 * (1 + next(300)) }),
  (next) => ({ behaviour: "police.traffic-violation", penalty_points: next(7) }),
  (next) => ({ behaviour: "electricity.arrears", months_overdue: next(10), amount_rmb: 10 * next(2000) }),
  (next) => ({ behaviour: "housing.management-fee-arrears", months_overdue: next(12) }),
  () => ({ behaviour: "civilization.good-deed" }),
  () => ({ behaviour: "police.administrative-punishment" }),
  () => ({ behaviour: "bank.loan-arrears" }),
  (next) => ({ behaviour: "finance.tax-arrears", serious: next(10) === 0 }),
];

function makeRecord(next: Next, residents: number): Readonly<Record<string, unknown>> {
  const resident = `syn-${String(next(residents)).padStart(6, "0")}`;
  const date = `${2018 + next(2)}-${two(1 + next(12))}-${two(1 + next(28))}`;
  const kind = kinds[next(kinds.length)] as (typeof kinds)[number];
  return { resident, ...kind(next), date };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
