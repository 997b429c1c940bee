import type { PlannedTest } from "../plan/scoring-plan.ts";

/** Tests that all have to pass, every one of the same shape. */
export type Box = readonly Test[];

export interface Test {
  readonly attribute: number;
  /** The numbers that pass; where none does, absence does. */
  readonly low: number;
  readonly high: number;
  /** Where not all between the ends pass: 1 for each that does. */
  readonly values: Uint8Array | undefined;
}

export function boxOf(tests: readonly PlannedTest[]): Box {
  return tests.map(testOf);
}

function testOf(test: PlannedTest): Test {
  const { attribute } = test;
  switch (test.kind) {
    case "interval":
      return { attribute, low: test.from, high: test.to, values: undefined };
    case "values":
      return { attribute, low: 0, high: Math.max(...test.values), values: memberships(test.values) };
    case "absent":
      return { attribute, low: Number.NaN, high: Number.NaN, values: undefined };
  }
}

function memberships(values: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: Math.max(...values) + 1 }, (_, value) => Number(values.includes(value)));
}

/** Whether the values from `offset` on pass all tests of a box. */
export function isIn(box: Box, values: Float64Array, offset: number): boolean {
  for (let index = 0; index < box.length; index += 1) {
    const test = box[index] as Test;
    const value = values[offset + test.attribute] as number;
    if (value >= test.low && value <= test.high) {
      if (test.values !== undefined && test.values[value] === 0) return false;
    } else if (!(Number.isNaN(test.low) && Number.isNaN(value))) return false;
  }
  return true;
}
