import type { AttributeValue } from "../record/record.ts";
import { contains } from "./interval.ts";
import type { Box, Row, Test } from "./policy.ts";

/** What tests look at, by name. */
export type Values = Readonly<Record<string, AttributeValue>>;

/** The row of a table that applies; a policy loads only if there is never more than one. */
export function rowFor(rows: readonly Row[], values: Values): Row | undefined {
  return rows.find(({ when }) => isIn(when, values));
}

/** Whether all tests of a box pass. */
export function isIn(box: Box, values: Values): boolean {
  for (const [name, test] of box) if (!passes(test, values[name])) return false;
  return true;
}

function passes(test: Test, value: AttributeValue | undefined): boolean {
  switch (test.kind) {
    case "absent":
      return value === undefined;
    case "boolean":
      return value === test.value;
    case "values":
      return typeof value === "string" && test.values.includes(value);
    case "interval":
      return typeof value === "number" && contains(test.interval, value);
  }
}
