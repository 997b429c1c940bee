import type { Name } from "@tallyglass/policy";
import { freeze } from "@tallyglass/policy/document";
import type { Scenario } from "../scenario/resolve-scenario.ts";
import { moveEntailed, moveFeedbacks, moveHazards, moveMultipliers } from "./behaviour-factors.ts";
import { withinBounds } from "./bounds.ts";
import { gatherInto, type Move, moveTo } from "./move.ts";
import {
  moveChances,
  moveCollectors,
  moveCorrection,
  moveDelays,
  moveElsewhere,
  moveFalseRecords,
  moveGroups,
  moveMisattributed,
} from "./recording-factors.ts";
import { withRoom } from "./room.ts";

/** A group of figures that are moved together within their ranges. */
export interface ScenarioFactor {
  readonly id: string;
  readonly name: Name;
  /** How many figures it moves. */
  readonly figures: number;
}

interface Factor {
  readonly id: string;
  readonly name: Name;
  readonly move: (scenario: Scenario, move: Move) => Scenario;
}

const factors: readonly Factor[] = [
  {
    id: "dishonest-hazards",
    name: { en: "How often dishonest deeds are done", zh: "失信行为的发生频率" },
    move: (scenario, move) => moveHazards("dishonest", scenario, move),
  },
  {
    id: "trustworthy-hazards",
    name: { en: "How often trustworthy deeds are done", zh: "守信行为的发生频率" },
    move: (scenario, move) => moveHazards("trustworthy", scenario, move),
  },
  {
    id: "group-hazards",
    name: { en: "How far groups differ in what they do", zh: "不同群体之间的行为差异" },
    move: moveMultipliers,
  },
  {
    id: "entailed",
    name: { en: "Chances that one deed brings along another", zh: "一行为引发另一行为的概率" },
    move: moveEntailed,
  },
  {
    id: "dishonest-recording",
    name: { en: "Chances that dishonest deeds are recorded", zh: "失信行为被记录的概率" },
    move: (scenario, move) => moveChances("dishonest", scenario, move),
  },
  {
    id: "trustworthy-recording",
    name: { en: "Chances that trustworthy deeds are recorded", zh: "守信行为被记录的概率" },
    move: (scenario, move) => moveChances("trustworthy", scenario, move),
  },
  {
    id: "group-recording",
    name: { en: "How far groups differ in what is recorded of them", zh: "不同群体之间的记录差异" },
    move: moveGroups,
  },
  { id: "false-records", name: { en: "False records", zh: "错误记录" }, move: moveFalseRecords },
  { id: "misattribution", name: { en: "Records on the wrong file", zh: "误记于他人的记录" }, move: moveMisattributed },
  { id: "delays", name: { en: "Delays of records and corrections", zh: "记录与更正的时滞" }, move: moveDelays },
  { id: "correction", name: { en: "Correction of wrong records", zh: "错误记录的更正" }, move: moveCorrection },
  {
    id: "collectors",
    name: { en: "What collectors reach and see", zh: "信息采集员的覆盖与所见" },
    move: moveCollectors,
  },
  { id: "elsewhere", name: { en: "Records made elsewhere", zh: "在外地产生的记录" }, move: moveElsewhere },
  { id: "feedback", name: { en: "How strongly the score feeds back", zh: "评分反馈的强度" }, move: moveFeedbacks },
];

/**
 * The factors that move something in a scenario, with the number of figures of each. Figures of behaviours that no
 * policy of it looks at do nothing, and do not move. Nor do the tables of the population, what deeds come with, and
 * who grades them.
 */
export function factorsOf(scenario: Scenario): readonly ScenarioFactor[] {
  return factors.flatMap(({ id, name, move }) => {
    const found = new Set<object>();
    move(scenario, gatherInto(found));
    return found.size === 0 ? [] : [{ id, name, figures: found.size }];
  });
}

/**
 * A scenario with factors moved: 0 puts each figure of a factor at the least of its range, 0.5 where it is written,
 * 1 at the most, and `undefined` leaves it. A figure without a range stays. No hazard goes beyond what candidates
 * are drawn for (see `withRoomForFactors`), no chance beyond 1, no false records beyond their ceiling: where the
 * range would, the figure stops there.
 *
 * @example
 * ```ts
 * const factors = factorsOf(scenario);
 * const room = withRoomForFactors(scenario, factors);
 * const often = withFactors(room, factors, factors.map(({ id }) => (id === "dishonest-hazards" ? 1 : undefined)));
 * ```
 */
export function withFactors(
  scenario: Scenario,
  moved: readonly Pick<ScenarioFactor, "id">[],
  at: readonly (number | undefined)[],
): Scenario {
  return freeze(withinBounds(moveAll(scenario, moved, at)));
}

/**
 * A scenario whose candidates are drawn often enough for hazards at the most of their ranges. Its residents live
 * other lives than without; all that is made of it shares them.
 */
export function withRoomForFactors(scenario: Scenario, moved: readonly Pick<ScenarioFactor, "id">[]): Scenario {
  const corners = [0, 1].map((spread) =>
    moveAll(
      scenario,
      moved,
      moved.map(({ id }) => (id === "group-hazards" ? spread : 1)),
    ),
  );
  return withRoom(scenario, corners);
}

function moveAll(
  scenario: Scenario,
  moved: readonly Pick<ScenarioFactor, "id">[],
  at: readonly (number | undefined)[],
): Scenario {
  return moved.reduce((so, { id }, index) => {
    const factor = factors.find((each) => each.id === id);
    if (factor === undefined) throw new RangeError(`there is no factor \`${id}\``);
    const place = at[index];
    return place === undefined ? so : factor.move(so, moveTo(place));
  }, scenario);
}
