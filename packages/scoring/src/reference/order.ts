import type { PolicyRecord } from "@tallyglass/policy";

/** The same records in the same order, however they were given: by day, then by all they say. */
export function inCanonicalOrder(records: readonly PolicyRecord[]): readonly PolicyRecord[] {
  if (records.length < 2) return records;
  return records
    .map((record) => ({ record, key: keyOf(record) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ record }) => record);
}

function keyOf({ date, behaviour, recorded, withdrawn, fact, place, attributes }: PolicyRecord): string {
  const sorted = Object.entries(attributes).sort(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify([date, behaviour, recorded, withdrawn ?? "", fact ?? "", place ?? "", sorted]);
}
