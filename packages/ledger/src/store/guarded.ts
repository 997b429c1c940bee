import type { Day } from "@tallyglass/policy";
import type { About, Action, Actor } from "../domain/permissions.ts";

/**
 * Does what an actor asks for, if it may. What is refused, before or meanwhile, is noted without its values.
 *
 * @throws {RefusedError}
 */
export type Guarded = <T>(actor: Actor, action: Action, about: About, on: Day, work: () => Promise<T>) => Promise<T>;
