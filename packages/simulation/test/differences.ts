import type { TallyShape } from "../src/index.ts";

/** Where two tallies differ, by table and column: the first few places, in words. */
export function differences({ tables }: TallyShape, left: Float64Array, right: Float64Array): readonly string[] {
  const found: string[] = [];
  for (const { name, start, length, columns } of Object.values(tables)) {
    for (let at = start; at < start + length && found.length < 20; at += 1) {
      if (left[at] === right[at]) continue;
      let rest = at - start;
      const place = columns.toReversed().map((column) => {
        const value = rest % column.size;
        rest = Math.floor(rest / column.size);
        return `${column.name} ${value}`;
      });
      found.push(`${name}, ${place.reverse().join(", ")}: ${left[at]} and ${right[at]}`);
    }
  }
  return found;
}
