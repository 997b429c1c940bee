import type { CountedRun, MechanismStudy } from "@tallyglass/audit";
import { mechanisms, type Scenario } from "@tallyglass/simulation";
import { type CompanionPlan, mapped, several } from "./companion-plan.ts";
import type { StudySizes } from "./study-sizes.ts";

/** A run of every combination of mechanisms, in replicates: their spread tells the error of sampling. */
export function mechanismPlan(
  { settings }: Scenario,
  { mechanismResidents: residents, mechanismReplicates }: StudySizes,
): CompanionPlan<MechanismStudy> {
  const replicates = Array.from({ length: mechanismReplicates }, (_, replicate) => replicate);
  const combinations = Array.from({ length: 2 ** mechanisms.length }, (_, number) => number);
  // Feedback that is off anyway makes two combinations the same.
  const runOf = (number: number) => (settings.feedback ? number : number | feedbackBit);
  const distinct = [...new Set(combinations.map(runOf))];
  const jobs = distinct.map((number) => ({
    kind: "count" as const,
    variant: { kind: "coalition" as const, number },
    ...{ residents, replicates },
  }));
  return mapped(several<"count">(jobs), (runs) => ({
    residents,
    mechanisms,
    runs: combinations.map((number) => runs[distinct.indexOf(runOf(number))] as CountedRun),
  }));
}

const feedbackBit = 1 << mechanisms.findIndex(({ id }) => id === "feedback");
