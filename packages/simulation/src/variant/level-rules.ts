import type { Clause, Effect, Policy, Scheme } from "@tallyglass/policy";
import { createKernel } from "@tallyglass/scoring/kernel";
import { planScenario } from "../compile/plan-scenario.ts";
import { createEngine } from "../run/engine.ts";
import { unfoldQuiet } from "../run/unfold-quiet.ts";
import type { Scenario } from "../scenario/resolve-scenario.ts";

/**
 * The schemes of a scenario with all rows alike: every row that takes points takes the same, every row that gives
 * points gives the same, and no cap or joint rule withholds any. What that is follows from a trial run: so much that
 * residents gain and lose, in all, what they do under the scheme as it is. Lists stay.
 */
export function levelSchemes(scenario: Scenario): Scenario["schemes"] {
  const level = (units: readonly Points[]) =>
    scenario.schemes.map((scheme, at) => levelScheme(scheme, units[at] as Points)) as unknown as Scenario["schemes"];
  const ones = scenario.schemes.map(() => ({ gained: 1, lost: 1 }));
  const written = pointsOf(scenario);
  const counted = pointsOf({ ...scenario, schemes: level(ones) });
  return level(
    written.map(({ gained, lost }, at) => ({
      gained: perRow(gained, counted[at]?.gained),
      lost: perRow(lost, counted[at]?.lost),
    })),
  );
}

/** Points are whole, and a row that gives none is none. */
function perRow(points: number, rows = 0): number {
  return rows === 0 ? 1 : Math.max(1, Math.round(points / rows));
}

interface Points {
  readonly gained: number;
  readonly lost: number;
}

const trialResidents = 16_384;

/** What residents gained and lost by the end of a trial run, by policy; what an override takes is lost too. */
function pointsOf(scenario: Scenario): readonly Points[] {
  const plan = planScenario(scenario);
  const { shape, run } = createEngine(plan, { replicate: 0 });
  const counted = new Float64Array(shape.length);
  run(0, Math.min(trialResidents, plan.residents), counted);
  const tally = unfoldQuiet(plan, shape, counted);
  const { scores, gains, totals } = shape.tables;
  const years = plan.yearStarts.length - 1;
  const cells = plan.groupings[0]?.size ?? 1;
  const allCells = scores.columns[1]?.size ?? cells;
  return plan.policies.map((scoring, policy) => {
    let gained = 0;
    let reached = 0;
    for (let cell = 0; cell < cells; cell += 1) {
      const at = (policy * allCells + cell) * years + years - 1;
      gained += tally[gains.start + at * 2] as number;
      reached += tally[scores.start + at] as number;
    }
    const empty = createKernel(scoring);
    empty.scoreOn((plan.yearStarts[years] as number) - 1);
    const start = empty.known ? empty.score : 0;
    return { gained, lost: gained - (reached - start * (tally[totals.start + 1] as number)) };
  });
}

function levelScheme({ id, versions }: Scheme, points: Points): Scheme {
  const [first, ...others] = versions.map(
    (policy): Policy => ({
      ...policy,
      joints: [],
      clauses: policy.clauses.map((clause) => levelClause(clause, points)),
    }),
  );
  return { id, versions: [first as Policy, ...others] };
}

function levelClause({ cap: _, grading, ...clause }: Clause, points: Points): Clause {
  if (grading.kind === "table") {
    const rows = grading.rows.map((row) => ({ ...row, effect: levelEffect(row.effect, points) }));
    return { ...clause, grading: { ...grading, rows } };
  }
  const { most: __, ...steps } = grading;
  return { ...clause, grading: { ...steps, points: levelPoints(steps.points, points), more: 0 } };
}

/** An override and a new start stand in place of a loss. */
function levelEffect({ points: written, override, reset, list }: Effect, points: Points): Effect {
  const own = typeof written === "object" ? written.from + written.to : (written ?? 0);
  const isOverridden = override !== undefined || reset !== undefined;
  const level = isOverridden ? -points.lost : levelPoints(own, points);
  return { ...(level !== 0 && { points: level }), ...(list !== undefined && { list }) };
}

function levelPoints(written: number, { gained, lost }: Points): number {
  if (written === 0) return 0;
  return written > 0 ? gained : -lost;
}
