import type { EvaluatedPoint } from "../study/study.ts";

/** How far an output moves when one factor does, over all trajectories. */
export interface MorrisEffect {
  /** μ*: the mean of the absolute effects. A factor of little of it can be left where it is. */
  readonly muStar: number;
  /** The mean with its sign: smaller than μ* where the factor works in both directions. */
  readonly mean: number;
  /** σ: how much the effect hangs on where the other factors stand. Not a number with fewer than two effects. */
  readonly sigma: number;
  readonly effects: number;
}

/**
 * Elementary effects (Morris 1991; μ* after Campolongo, Cariboni and Saltelli 2007): from one point of a trajectory
 * to the next one factor moves, and the effect is the change of the output by the change of the factor.
 *
 * @example
 * ```ts
 * const [first] = morris([[{ at: [0], outputs: [1] }, { at: [1], outputs: [3] }]], 0); // μ* is 2
 * ```
 */
export function morris(trajectories: readonly (readonly EvaluatedPoint[])[], output: number): readonly MorrisEffect[] {
  const factors = trajectories[0]?.[0]?.at.length ?? 0;
  const effects: number[][] = Array.from({ length: factors }, () => []);
  for (const trajectory of trajectories) {
    for (let step = 1; step < trajectory.length; step += 1) {
      const [before, after] = [trajectory[step - 1] as EvaluatedPoint, trajectory[step] as EvaluatedPoint];
      const factor = movedFactor(before.at, after.at);
      const way = (after.at[factor] as number) - (before.at[factor] as number);
      effects[factor]?.push(((after.outputs[output] as number) - (before.outputs[output] as number)) / way);
    }
  }
  return effects.map(summarised);
}

function movedFactor(before: readonly number[], after: readonly number[]): number {
  const moved = after.flatMap((value, factor) => (value === before[factor] ? [] : [factor]));
  if (moved.length !== 1) throw new RangeError(`${moved.length} factors move in one step of a trajectory`);
  return moved[0] as number;
}

function summarised(effects: readonly number[]): MorrisEffect {
  const count = effects.length;
  const mean = effects.reduce((sum, effect) => sum + effect, 0) / count;
  const squares = effects.reduce((sum, effect) => sum + (effect - mean) ** 2, 0);
  return {
    muStar: effects.reduce((sum, effect) => sum + Math.abs(effect), 0) / count,
    mean,
    sigma: count < 2 ? Number.NaN : Math.sqrt(squares / (count - 1)),
    effects: count,
  };
}
