import { intersection, writeInterval } from "../../model/interval.ts";
import type { Row, Test } from "../../model/policy.ts";

/**
 * Where two rows of one table both apply, in words, or nothing if they never do. Rows are boxes:
 * they meet exactly where their tests meet on every attribute that both of them test.
 */
export function overlapOf(left: Row, right: Row): string | undefined {
  const shared: string[] = [];
  for (const name of new Set([...left.when.keys(), ...right.when.keys()])) {
    const one = left.when.get(name);
    const other = right.when.get(name);
    const common = one && other ? commonOf(one, other) : writeTest((one ?? other) as Test);
    if (common === undefined) return undefined;
    shared.push(`\`${name}\` ${common}`);
  }
  return shared.length === 0 ? "to every record" : `where ${shared.join(" and ")}`;
}

function commonOf(left: Test, right: Test): string | undefined {
  if (left.kind === "interval" && right.kind === "interval") {
    const both = intersection(left.interval, right.interval);
    return both && `is ${writeInterval(both, left.decimals)}`;
  }
  if (left.kind === "values" && right.kind === "values") {
    const both = left.values.find((value) => right.values.includes(value));
    return both && `is ${both}`;
  }
  if (left.kind === "boolean" && right.kind === "boolean") {
    return left.value === right.value ? `is ${left.value}` : undefined;
  }
  return left.kind === right.kind ? "is absent" : undefined;
}

/** A test in the notation of the language. */
export function writeTest(test: Test): string {
  switch (test.kind) {
    case "interval":
      return /^[[(]/.test(test.written) ? `in ${test.written}` : test.written;
    case "values":
      return `is ${test.values.join(" or ")}`;
    case "boolean":
      return `is ${test.value}`;
    case "absent":
      return "is absent";
  }
}
