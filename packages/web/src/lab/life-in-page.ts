import { scoreResident } from "@tallyglass/scoring";
import { openLife, type Scenario, type SimulationPlan } from "@tallyglass/simulation";
import { attributeInPage } from "./attributes.ts";
import type { LifeInPage } from "./results.ts";
import { lastDayOf } from "./run-lives.ts";

/** Lives one resident of a run again, with the account on its last day; nothing for one who is not scored or not there. */
export function lifeInPage(scenario: Scenario, plan: SimulationPlan, number: number): LifeInPage | undefined {
  if (!Number.isInteger(number) || number < 0 || number >= plan.residents) return undefined;
  const { resident, isScored, attributes, events, records, years } = openLife(plan, { replicate: 0, resident: number });
  if (!isScored) return undefined;
  const asOf = lastDayOf(plan);
  const [scheme] = scenario.schemes;
  return {
    number,
    resident,
    asOf,
    attributes: scenario.population.attributes.map((each) => attributeInPage(each, attributes[each.id] ?? 0)),
    events,
    records,
    years,
    score: scoreResident(scheme, resident, records, { asOf }),
  };
}
