export { createKernel } from "./kernel/create-kernel.ts";
export type { Kernel } from "./kernel/kernel.ts";
export { bandsOn } from "./plan/bands-on.ts";
export { dayText, never } from "./plan/day-number.ts";
export type { PlannedAttribute, PlannedBand, ScoringPlan } from "./plan/scoring-plan.ts";
