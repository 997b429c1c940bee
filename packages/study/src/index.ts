export type { Job, JobResult, JobResults } from "./job.ts";
export { createJobRunner } from "./job.ts";
export type { Evaluate } from "./run-companions.ts";
export { runCompanions } from "./run-companions.ts";
export type { Delta, StudiedScenarios } from "./studied-scenarios.ts";
export { deltaScenarios } from "./studied-scenarios.ts";
export type { StudySizes } from "./study-sizes.ts";
export { studySizes } from "./study-sizes.ts";
export type { Variant } from "./variant.ts";
