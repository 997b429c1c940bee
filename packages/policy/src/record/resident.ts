import { identityShapeOf } from "../identity/identity-shape.ts";

/**
 * The number of a synthetic resident id, or nothing if the id is not synthetic by form: `syn-` and
 * up to 15 digits that are not shaped like a real person's identifier.
 */
export function syntheticNumber(id: string): number | undefined {
  if (!/^syn-\d{1,15}$/.test(id) || identityShapeOf(id) !== undefined) return undefined;
  return Number(id.slice(4));
}

/** Residents in the order of their numbers; the same number written with fewer zeros comes first. */
export function compareResidents(left: string, right: string): number {
  return Number(left.slice(4)) - Number(right.slice(4)) || left.length - right.length;
}
