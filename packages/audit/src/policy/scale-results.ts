import { type GravityScale, gravityScales } from "../gravity-scales.ts";
import { inversions } from "../metrics/inversions.ts";
import { kendallTau } from "../metrics/kendall.ts";
import {
  type CommonInversion,
  commonInversions,
  type Penalty,
  type WeighedPenalty,
  weigh,
} from "./weighed-penalties.ts";

/** What one scale finds. */
export interface ScaleResult {
  readonly scale: GravityScale;
  readonly weighed: readonly WeighedPenalty[];
  readonly tau: number | null;
  readonly inverted: number;
  /** Pairs of which the graver costs as much as the other. */
  readonly equal: number;
}

/** What each scale finds, and what they have in common. */
export function weighAll(penalties: readonly Penalty[]): {
  readonly results: readonly ScaleResult[];
  readonly common: readonly CommonInversion[];
} {
  const found = new Map(gravityScales.map((scale) => [scale.id, inversions(weigh(penalties, scale))]));
  const results = gravityScales.map((scale): ScaleResult => {
    const weighed = weigh(penalties, scale);
    const tau = kendallTau(weighed.map(({ gravity, consequence }) => [gravity, consequence]));
    const equal = weighed.flatMap((graver) =>
      weighed.filter((other) => other.gravity < graver.gravity && other.consequence === graver.consequence),
    );
    return { scale, weighed, tau, inverted: found.get(scale.id)?.length ?? 0, equal: equal.length };
  });
  return { results, common: commonInversions(penalties, gravityScales, found) };
}
