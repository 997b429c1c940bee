import {
  type CountedRun,
  type EvaluatedPoint,
  leadingFactors,
  morrisDesign,
  type ParameterStudy,
  saltelliDesign,
  studyOutputs,
} from "@tallyglass/audit";
import { type Scenario, studyFactors } from "@tallyglass/simulation";
import { type CompanionPlan, mapped, several } from "./companion-plan.ts";

type Point = readonly number[];

/** How many trajectories, and how many rows the matrices have. */
export interface ParameterSizes {
  readonly residents: number;
  readonly trajectories: number;
  readonly rows: number;
}

/** Runs along the trajectories of a Morris design over all factors. */
export function morrisPlan(base: Scenario, sizes: ParameterSizes): CompanionPlan<ParameterStudy["morris"]> {
  const factors = studyFactors(base);
  const { trajectories, step } = morrisDesign({
    factors: factors.length,
    trajectories: sizes.trajectories,
    key: { seed: base.settings.seed, name: "morris" },
  });
  return mapped(evaluated(trajectories.flat(), sizes.residents), (points) => ({
    step,
    trajectories: chunksOf(points, factors.length + 1),
  }));
}

function evaluated(points: readonly Point[], residents: number): CompanionPlan<readonly EvaluatedPoint[]> {
  const jobs = points.map((at) => ({ kind: "count" as const, variant: { kind: "factors" as const, at }, residents }));
  return mapped(several<"count">(jobs), (runs) =>
    runs.map((run, place) => ({ at: points[place] as Point, outputs: outputsOf(run) })),
  );
}

function outputsOf(run: CountedRun): readonly number[] {
  return studyOutputs.map(({ of }) => of(run));
}

function chunksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
