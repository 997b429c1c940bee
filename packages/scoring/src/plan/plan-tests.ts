import type { Box, Test } from "@tallyglass/policy";
import type { PlannedAttribute, PlannedTest } from "./scoring-plan.ts";

/** The attributes that tests look at, in the order in which their values stand. */
export type Attributes = readonly PlannedAttribute[];

/** The tests of a box over some attributes; nothing where none of their values can pass them all. */
export function planTests(box: Box, attributes: Attributes): readonly PlannedTest[] | undefined {
  const tests: PlannedTest[] = [];
  for (const [name, test] of box) {
    const attribute = attributes.findIndex((each) => each.name === name);
    const declared = attributes[attribute];
    if (declared === undefined && test.kind === "absent") continue;
    const planned = declared && planTest(test, attribute, declared);
    if (planned === undefined) return undefined;
    tests.push(planned);
  }
  return tests;
}

function planTest(test: Test, attribute: number, declared: PlannedAttribute): PlannedTest | undefined {
  switch (test.kind) {
    case "absent":
      return { kind: "absent", attribute };
    case "boolean": {
      const value = test.value ? 1 : 0;
      return declared.type === "boolean" ? { kind: "interval", attribute, from: value, to: value } : undefined;
    }
    case "interval": {
      const { from, to } = test.interval;
      return declared.type === "number" ? { kind: "interval", attribute, from, to } : undefined;
    }
    case "values":
      return declared.type === "enumeration" ? planValues(test.values, attribute, declared.values) : undefined;
  }
}

/** One value, or several in a row, are an interval of their places. */
function planValues(tested: readonly string[], attribute: number, declared: readonly string[]): PlannedTest {
  const values = declared.flatMap((value, place) => (tested.includes(value) ? [place] : []));
  const [from = 0, to = -1] = [values.at(0), values.at(-1)];
  return values.length === to - from + 1
    ? { kind: "interval", attribute, from, to }
    : { kind: "values", attribute, values };
}
