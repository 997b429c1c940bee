import type { PolicyRecord } from "@tallyglass/policy";

/** All that is recorded of one resident; nothing, where the file only names the resident. */
export interface ResidentRecords {
  readonly resident: string;
  readonly records: readonly PolicyRecord[];
}

/** Residents in order, some at a time: a promise for every one of millions would cost more than the work. */
export type ResidentBatches = AsyncIterable<readonly ResidentRecords[]> | Iterable<readonly ResidentRecords[]>;
