import {
  type ChangedResident,
  collapseGroups,
  createLifeOpener,
  explainChange,
  lastChangeOf,
  pairRuns,
  planScenario,
  type Scenario,
  type SimulationPlan,
  whyNotPaired,
} from "@tallyglass/simulation";
import { attributeInPage, countedAttributes } from "./attributes.ts";
import { groupChanges, waysOf } from "./charts/pair-charts.ts";
import { reasonsOf } from "./pair-words.ts";
import type { ChangedInPage, PairInPage } from "./results.ts";
import { lastDayOf } from "./run-lives.ts";
import type { Work } from "./work.ts";

/** So many of those who changed most are explained. */
const explained = 10;

/** Two runs side by side, resident by resident; or why they cannot be. */
export async function pairInPage(base: Scenario, other: Scenario, work: Work): Promise<PairInPage> {
  const startedAt = performance.now();
  const why = whyNotPaired(base, other);
  if (why.length > 0) return { isPaired: false, reasons: reasonsOf(why, base, other) };
  const plans = [planScenario(base), planScenario(other)] as const;
  const total = Math.min(...plans.map(({ residents }) => residents));
  let most: readonly ChangedResident[] = [];
  const runs = await pairRuns(...plans, {
    replicate: 0,
    residents: total,
    follow: async (done, changed) => {
      most = [...most, ...changed].sort(byDifference).slice(0, explained);
      await work.pause({ done, total });
    },
  });
  const asOf = lastDayOf(plans[0]);
  return {
    isPaired: true,
    residents: total,
    asOf,
    total: runs.total,
    ways: waysOf(runs.total, asOf.slice(0, 4)),
    byGroup: countedAttributes(plans[0], base).map(({ attribute }) =>
      groupChanges(collapseGroups(attribute.id, runs, plans[0]), attribute),
    ),
    most: await explain(most, [base, other], plans, work),
    seconds: (performance.now() - startedAt) / 1_000,
  };
}

/** The largest differences first, then the order of their numbers. */
function byDifference(one: ChangedResident, two: ChangedResident): number {
  return sizeOf(two) - sizeOf(one) || one.resident - two.resident;
}

function sizeOf({ scores: [base, other] }: ChangedResident): number {
  return Math.abs(other - base);
}

async function explain(
  changed: readonly ChangedResident[],
  scenarios: readonly [Scenario, Scenario],
  plans: readonly [SimulationPlan, SimulationPlan],
  work: Work,
): Promise<readonly ChangedInPage[]> {
  const openers = plans.map((plan) => createLifeOpener(plan, 0));
  const found: ChangedInPage[] = [];
  for (const { resident, scores, bands } of changed) {
    await work.pause();
    const [first, second] = openers.map((open, side) => ({
      life: open(resident),
      scheme: (scenarios[side] as Scenario).schemes[0],
    }));
    if (first === undefined || second === undefined) throw new TypeError("a pair has two sides");
    found.push({
      number: resident,
      attributes: scenarios[0].population.attributes.map((attribute) =>
        attributeInPage(attribute, first.life.attributes[attribute.id] ?? 0),
      ),
      ...{ scores, bands },
      change: explainChange(first, second, lastChangeOf(first.life, second.life)),
    });
  }
  return found;
}
