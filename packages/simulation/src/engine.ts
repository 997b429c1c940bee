export type { SimulationPlan } from "./compile/plan.ts";
export { createBestBlocks } from "./draws/memory.ts";
export { checkTally } from "./run/check-tally.ts";
export type { Engine, EngineOptions } from "./run/engine.ts";
export { createEngine } from "./run/engine.ts";
export { InvariantError } from "./run/invariants.ts";
export { unfoldQuiet } from "./run/unfold-quiet.ts";
