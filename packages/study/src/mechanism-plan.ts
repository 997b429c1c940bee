import type { MechanismStudy } from "@tallyglass/audit";
import { mechanisms } from "@tallyglass/simulation";
import { type CompanionPlan, mapped, several } from "./companion-plan.ts";

/** A run of every combination of mechanisms. */
export function mechanismPlan(residents: number): CompanionPlan<MechanismStudy> {
  const jobs = Array.from({ length: 2 ** mechanisms.length }, (_, number) => ({
    kind: "count" as const,
    variant: { kind: "coalition" as const, number },
    residents,
  }));
  return mapped(several<"count">(jobs), (runs) => ({ residents, mechanisms, runs }));
}
