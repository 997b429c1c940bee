import type { Attribute, Behaviour } from "./catalogue.ts";

/**
 * The attributes that every behaviour of a clause carries, each as wide as any of them has it: what
 * one of them can hold or leave out can be tested.
 */
export function sharedAttributes(behaviours: readonly Behaviour[]): ReadonlyMap<string, Attribute> {
  const [first, ...others] = behaviours;
  const shared = [...(first?.attributes ?? [])].flatMap(([name, attribute]) => {
    const all = others.reduce<Attribute | undefined>(
      (before, { attributes }) => widest(before, attributes.get(name)),
      attribute,
    );
    return all === undefined ? [] : [[name, all] as const];
  });
  return new Map(shared);
}

/** One attribute that holds whatever either of two does, or nothing if they are of different kinds. */
function widest(left: Attribute | undefined, right: Attribute | undefined): Attribute | undefined {
  if (left === undefined || right === undefined) return undefined;
  const optional = left.optional || right.optional;
  const assessed = left.assessed || right.assessed;
  if (left.type === "number" && right.type === "number") {
    if (left.decimals !== right.decimals) return undefined;
    const range = {
      from: Math.min(left.range.from, right.range.from),
      to: Math.max(left.range.to, right.range.to),
    };
    return { ...left, optional, assessed, range };
  }
  if (left.type === "enumeration" && right.type === "enumeration") {
    return { ...left, optional, assessed, values: [...new Set([...left.values, ...right.values])] };
  }
  return left.type === right.type ? { ...left, optional, assessed } : undefined;
}
