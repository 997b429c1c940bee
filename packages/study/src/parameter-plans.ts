import {
  type CountedRun,
  type EvaluatedPoint,
  morris,
  morrisDesign,
  morrisStep,
  type OutputContext,
  type ParameterStudy,
  saltelliDesign,
  studyOutputs,
} from "@tallyglass/audit";
import { factorsOf, type Scenario } from "@tallyglass/simulation";
import { type CompanionPlan, mapped, several } from "./companion-plan.ts";
import type { Job } from "./job.ts";
import type { StudySizes } from "./study-sizes.ts";

type Point = readonly number[];
type CountJob = Extract<Job, { readonly kind: "count" }>;

/** Runs along the trajectories of a Morris design over all factors. */
export function morrisPlan(
  base: Scenario,
  context: OutputContext,
  { parameterResidents, trajectories }: StudySizes,
): CompanionPlan<ParameterStudy["morris"]> {
  const factors = factorsOf(base).length;
  const key = { seed: base.settings.seed, name: "morris" };
  const design = morrisDesign(factors, trajectories, key);
  return mapped(evaluated(design.flat(), parameterResidents, context), (points) => ({
    step: morrisStep,
    trajectories: chunksOf(points, factors + 1),
  }));
}

/** Runs as written that differ in their draws alone. */
export function seedPlan(
  base: Scenario,
  context: OutputContext,
  { parameterResidents, seeds }: StudySizes,
): CompanionPlan<readonly Point[]> {
  const at = factorsOf(base).map(() => written);
  const jobs = Array.from({ length: seeds }, (_, replicate) => ({
    ...jobAt(at, parameterResidents),
    replicates: [replicate],
  }));
  return mapped(several<"count">(jobs), (runs) => runs.map((run) => outputsOf(run, context)));
}

/** Where a factor stands that is left alone. */
const written = 0.5;

/** So many factors are looked at further. */
const leading = 3;

/** Runs at the points of Saltelli's scheme over the factors that move some output most. */
export function sobolPlan(
  base: Scenario,
  context: OutputContext,
  { trajectories }: ParameterStudy["morris"],
  { parameterResidents, rows }: StudySizes,
): CompanionPlan<ParameterStudy["sobol"]> {
  const leaders = leadersOf(trajectories);
  const key = { seed: base.settings.seed, name: "sobol" };
  const { a, b, mixed } = saltelliDesign(factorsOf(base).length, leaders, rows, key);
  const points = [a, b, ...mixed].flat();
  return mapped(evaluated(points, parameterResidents, context), (found) => {
    const [first = [], second = [], ...others] = chunksOf(found, rows);
    return { leaders, a: first, b: second, mixed: others };
  });
}

/** The factors of the greatest share of μ* in any output, in their own order. */
function leadersOf(trajectories: ParameterStudy["morris"]["trajectories"]): readonly number[] {
  const shares = studyOutputs.map((_, output) => {
    const effects = morris(trajectories, output).map(({ muStar }) => (Number.isFinite(muStar) ? muStar : 0));
    const all = effects.reduce((sum, effect) => sum + effect, 0);
    return effects.map((effect) => (all === 0 ? 0 : effect / all));
  });
  const weight = (factor: number) => Math.max(...shares.map((each) => each[factor] ?? 0));
  const factors = Array.from(shares[0] ?? [], (_, factor) => factor);
  const sorted = factors.toSorted((left, right) => weight(right) - weight(left));
  return sorted.slice(0, leading).toSorted((left, right) => left - right);
}

function evaluated(
  points: readonly Point[],
  residents: number,
  context: OutputContext,
): CompanionPlan<readonly EvaluatedPoint[]> {
  return mapped(several<"count">(points.map((at) => jobAt(at, residents))), (runs) =>
    runs.map((run, place) => ({ at: points[place] as Point, outputs: outputsOf(run, context) })),
  );
}

function jobAt(at: Point, residents: number): CountJob {
  return { kind: "count", variant: { kind: "factors", at }, residents };
}

function outputsOf(run: CountedRun, context: OutputContext): readonly number[] {
  return studyOutputs.map(({ of }) => of(run, context));
}

function chunksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
