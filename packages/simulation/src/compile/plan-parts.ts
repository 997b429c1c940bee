import type { SimulationPlan } from "./plan.ts";

/** What the parts of a plan are made of: a text, or a column of numbers. */
export type PlanPart = string | Float64Array | Int32Array | Uint8Array;

/**
 * The parts of which the digest of a plan is made, one after another: every value with what it is, keys in their order,
 * so that two plans share a digest only if they are alike.
 *
 * @example
 * ```ts
 * for (const part of planParts(plan)) hash.update(part);
 * ```
 */
export function planParts(plan: SimulationPlan): Generator<PlanPart> {
  return partsOf(plan);
}

function* partsOf(value: unknown): Generator<PlanPart> {
  if (isNumbers(value)) {
    yield `<${value.constructor.name}${value.length}>`;
    yield value;
  } else if (Array.isArray(value)) {
    yield `[${value.length}]`;
    for (const item of value) yield* partsOf(item);
  } else if (typeof value === "object" && value !== null) {
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError("a plan is plain data");
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    yield `{${entries.length}}`;
    for (const [key, part] of entries.sort(([left], [right]) => (left < right ? -1 : 1))) {
      yield `${JSON.stringify(key)}:`;
      yield* partsOf(part);
    }
  } else yield typeof value === "string" ? JSON.stringify(value) : `(${String(value)})`;
}

function isNumbers(value: unknown): value is Exclude<PlanPart, string> {
  return ArrayBuffer.isView(value);
}
