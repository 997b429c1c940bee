import { mostByClause, printedRows, type Tier, valueCount } from "./tiers.ts";

/** How many ways there are to gain or to lose, counted in three manners, and what they come to. */
interface Ways {
  readonly behaviours: number;
  /** As they are printed. */
  readonly rows: number;
  readonly values: number;
  /** Each clause at its most, once; what sets the score is not in it. */
  readonly points: number;
}

export interface PolicyWays {
  readonly penalties: Ways;
  readonly rewards: Ways;
}

export function policyWays(tiers: readonly Tier[]): PolicyWays {
  const of = (kind: Tier["kind"]): Ways => {
    const own = tiers.filter((tier) => tier.kind === kind);
    return {
      behaviours: new Set(own.flatMap(({ clause }) => clause.behaviours)).size,
      rows: printedRows(own),
      values: valueCount(own),
      points: [...mostByClause(own).values()].reduce((sum, points) => sum + points, 0),
    };
  };
  return { penalties: of("penalty"), rewards: of("reward") };
}
