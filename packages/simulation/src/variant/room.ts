import { freeze } from "@tallyglass/policy/document";
import type { Scenario } from "../scenario/resolve-scenario.ts";

/**
 * A scenario whose candidates are drawn often enough for variants of its behaviours too, in which no hazard is
 * thinned by more than it is. Its residents live other lives than without; all that is made of it shares them.
 *
 * @example
 * ```ts
 * const room = withRoom(scenario, [variant]);
 * const pair = [room, { ...variant, room: room.room }];
 * ```
 */
export function withRoom(scenario: Scenario, variants: readonly Pick<Scenario, "behaviours">[]): Scenario {
  const further = variants.map(({ behaviours }) => behaviours);
  return freeze({ ...scenario, room: [...(scenario.room ?? []), ...further] });
}
