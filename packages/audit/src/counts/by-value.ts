import type { GroupRow } from "./counted-run.ts";

/** The first grouping among rows that tells an attribute; each resident is counted once in it. */
export function groupingWith(rows: readonly GroupRow[], attribute?: string): string | undefined {
  return rows.find(({ group }) => attribute === undefined || attribute in group)?.grouping;
}

/** The rows of one grouping, so that nobody is counted twice: the first that tells the attribute. */
export function countedOnce<Row extends GroupRow>(rows: readonly Row[], attribute?: string): readonly Row[] {
  const grouping = groupingWith(rows, attribute);
  return rows.filter((row) => row.grouping === grouping);
}

/**
 * The rows by the value of an attribute, each resident once, in the order of the first of each.
 *
 * @example
 * ```ts
 * for (const [residence, rows] of byValue(run.bands, "residence")) total(rows, "residents");
 * ```
 */
export function byValue<Row extends GroupRow>(
  rows: readonly Row[],
  attribute: string,
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of countedOnce(rows, attribute)) {
    const value = row.group[attribute] as string;
    const before = found.get(value);
    if (before === undefined) found.set(value, [row]);
    else before.push(row);
  }
  return found;
}

/** The sum of a column. */
export function total<Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number {
  let sum = 0;
  for (const row of rows) sum += row[key];
  return sum;
}
