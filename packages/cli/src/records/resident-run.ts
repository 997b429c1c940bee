import { compareResidents, type PolicyRecord } from "@tallyglass/policy";
import type { ResidentRecords } from "./resident-records.ts";

/** As many records as are held in memory at once, grouped by resident. */
export class ResidentRun {
  readonly #recordsOf = new Map<string, PolicyRecord[]>();
  #size = 0;

  /** How many were added; a resident without a record counts as one. */
  get size(): number {
    return this.#size;
  }

  get residents(): number {
    return this.#recordsOf.size;
  }

  add(resident: string, record: PolicyRecord | undefined): void {
    this.#size += 1;
    const records = this.#recordsOf.get(resident);
    if (records === undefined) this.#recordsOf.set(resident, record === undefined ? [] : [record]);
    else if (record !== undefined) records.push(record);
  }

  /** By resident; the records of one in the order in which they were added. */
  sorted(): readonly ResidentRecords[] {
    return Array.from(this.#recordsOf, ([resident, records]) => ({ resident, records })).sort((left, right) =>
      compareResidents(left.resident, right.resident),
    );
  }

  clear(): void {
    this.#recordsOf.clear();
    this.#size = 0;
  }
}
