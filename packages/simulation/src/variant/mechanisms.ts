import type { Name } from "@tallyglass/policy";
import { freeze } from "@tallyglass/policy/document";
import type { Scenario } from "../scenario/resolve-scenario.ts";
import { alikeInDeeds } from "./alike-in-deeds.ts";
import { alikeOnRecord } from "./alike-on-record.ts";
import { levelSchemes } from "./level-rules.ts";
import { withOffices } from "./recording-factors.ts";
import { withRoom } from "./room.ts";

/** One of the ways in which groups may come to differ, and what it is to be without it. */
export interface Mechanism {
  readonly id: string;
  readonly name: Name;
  readonly off: Name;
}

/** In the order of the bits of a coalition. */
export const mechanisms: readonly Mechanism[] = [
  {
    id: "behaviour",
    name: { en: "What residents do", zh: "居民的行为" },
    off: {
      en: "everybody does everything as often as all who are scored do on average",
      zh: "人人从事各项行为的频率均等于全体受评居民的平均值",
    },
  },
  {
    id: "recording",
    name: { en: "What is recorded of whom", zh: "对谁作记录" },
    off: { en: "everybody is recorded as often as all are on average", zh: "人人被记录的概率均等于全体平均值" },
  },
  {
    id: "false-records",
    name: { en: "Wrong records", zh: "错误记录" },
    off: { en: "no record is false or on the wrong file", zh: "既无错误记录，亦无误记于他人的记录" },
  },
  {
    id: "rules",
    name: { en: "What the rules make of a record", zh: "规则对记录的定价" },
    off: {
      en: "every row that takes points takes the same, and every row that gives them gives the same",
      zh: "凡扣分条目扣分相同，凡加分条目加分相同",
    },
  },
  {
    id: "feedback",
    name: { en: "Feedback", zh: "评分反馈" },
    off: { en: "no score changes what anybody does", zh: "评分不影响任何人的行为" },
  },
];

type Off = (scenario: Scenario) => Scenario;

/**
 * A scenario under every combination of mechanisms: bit k of the place says whether mechanism k acts. All share the
 * draws of the last, in which all act. Where a mechanism does nothing, both places hold the same scenario.
 *
 * @example
 * ```ts
 * const runs = coalitions(scenario).map((each) => run(planScenario(each)));
 * ```
 */
export function coalitions(scenario: Scenario): readonly Scenario[] {
  const whole = withRoom(scenario, [alikeInDeeds(scenario)]);
  const { behaviours } = alikeInDeeds(whole);
  const schemes = levelSchemes(whole);
  const offs: readonly Off[] = [
    (each) => ({ ...each, behaviours }),
    alikeOnRecord,
    withoutWrongRecords,
    (each) => ({ ...each, schemes }),
    withoutFeedback,
  ];
  const last = 2 ** offs.length - 1;
  const made: Scenario[] = [];
  made[last] = whole;
  for (let place = last - 1; place >= 0; place -= 1) {
    const missing = offs.findLastIndex((_, bit) => ((place >> bit) & 1) === 0);
    made[place] = freeze((offs[missing] as Off)(made[place | (1 << missing)] as Scenario));
  }
  return made;
}

export function withoutWrongRecords(scenario: Scenario): Scenario {
  return withOffices(scenario, (office) => ({
    ...office,
    falsePer100000: { ...office.falsePer100000, value: 0 },
    misattributed: { ...office.misattributed, value: 0 },
  }));
}

function withoutFeedback(scenario: Scenario): Scenario {
  return scenario.settings.feedback ? { ...scenario, settings: { ...scenario.settings, feedback: false } } : scenario;
}
