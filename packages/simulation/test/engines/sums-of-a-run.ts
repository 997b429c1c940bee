import { createHash } from "node:crypto";
import { createEngine, planScenario, type SimulationPlan, unfoldQuiet } from "@tallyglass/simulation";
import { repositoryScenario } from "@tallyglass/testkit";

/** The scenarios that every engine runs, with feedback and collectors among them. */
export const scenariosForEngines = ["fuzhou", "fuzhou-feedback", "fuzhou-collectors", "nine-cities"] as const;

const residentsForEngines = 4_000;

export function planForEngines(id: string): SimulationPlan {
  return planScenario(repositoryScenario(id, { residents: residentsForEngines }));
}

/** A digest of the sums of a run, here. */
export function digestHere(plan: SimulationPlan): string {
  const engine = createEngine(plan, { replicate: 0 });
  const tally = new Float64Array(engine.shape.length);
  engine.run(0, plan.residents, tally);
  return digestOf(unfoldQuiet(plan, engine.shape, tally));
}

function digestOf(sums: Float64Array): string {
  return createHash("sha256")
    .update(new Uint8Array(sums.buffer, sums.byteOffset, sums.byteLength))
    .digest("hex");
}
