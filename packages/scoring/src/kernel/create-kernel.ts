import type { ScoringPlan } from "../plan/scoring-plan.ts";
import type { Kernel } from "./kernel.ts";
import { ResidentKernel } from "./resident-kernel.ts";

/**
 * Makes a kernel for a plan. It agrees with `scoreResident` to the digit, never asks it, and
 * explains nothing.
 *
 * @example
 * ```ts
 * const kernel = createKernel(planScheme(fuzhou, library.behaviours.values()));
 * ```
 */
export function createKernel(plan: ScoringPlan): Kernel {
  return new ResidentKernel(plan);
}
