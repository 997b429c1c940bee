/** The objects that stand in more than one place of some data, each with a number. */
export function sharedIn(data: unknown): ReadonlyMap<object, number> {
  const seen = new Set<object>();
  const shared = new Map<object, number>();
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (seen.has(value)) {
      if (!shared.has(value)) shared.set(value, shared.size);
      return;
    }
    seen.add(value);
    for (const part of value instanceof Map ? value.values() : Object.values(value)) walk(part);
  };
  walk(data);
  return shared;
}
