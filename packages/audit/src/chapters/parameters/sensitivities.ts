import { type MorrisEffect, morris } from "../../metrics/morris.ts";
import { type SobolIndices, sobolIndices } from "../../metrics/sobol.ts";
import type { EvaluatedPoint, ParameterStudy, StudyFactor, StudyOutput } from "../../study/study.ts";

/** A factor by its effects, and by its indices where it is among the leading ones. */
export type FactorEffect = MorrisEffect & { readonly factor: StudyFactor; readonly indices?: SobolIndices };

/** What one output hangs on. */
export interface OutputSensitivity {
  readonly output: StudyOutput;
  /** In the order of factors. */
  readonly morris: readonly FactorEffect[];
  /** Over all points that were run. */
  readonly least: number;
  readonly most: number;
  /** The standard deviation over draws alone, where it is known. */
  readonly seeds?: number;
}

export function sensitivities(study: ParameterStudy, seed: number): readonly OutputSensitivity[] {
  const { factors, outputs, morris: screened, sobol, seeds = [] } = study;
  const points = [...screened.trajectories.flat(), ...sobol.a, ...sobol.b, ...sobol.mixed.flat()];
  return outputs.map((output, at): OutputSensitivity => {
    const valueAt = (point: EvaluatedPoint) => point.outputs[at] as number;
    const indices =
      sobol.a.length === 0
        ? undefined
        : sobolIndices(
            {
              a: sobol.a.map(valueAt),
              b: sobol.b.map(valueAt),
              mixed: sobol.mixed.map((column) => column.map(valueAt)),
            },
            { seed, name: `sobol-${output.id}` },
          );
    const values = points.map(valueAt);
    const spread = deviation(seeds.map((run) => run[at] as number));
    return {
      output,
      morris: morris(screened.trajectories, at).map((effect, place) => {
        const own = indices?.[sobol.leaders.indexOf(place)];
        return { ...effect, factor: factors[place] as StudyFactor, ...(own && { indices: own }) };
      }),
      least: Math.min(...values),
      most: Math.max(...values),
      ...(Number.isFinite(spread) && { seeds: spread }),
    };
  });
}

/** The factors by μ*, the largest first; none where the output cannot be measured or nothing moves it. */
export function leadingFactors({ morris: effects }: OutputSensitivity): readonly FactorEffect[] {
  return effects.filter(({ muStar }) => muStar > 0).sort((left, right) => right.muStar - left.muStar);
}

/** Not a number of fewer than two values, or of what cannot be measured. */
function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
