import type { Figure } from "@tallyglass/policy/document";
import { ceilingTables } from "../compile/ceilings.ts";
import { feedbackFactor } from "../compile/feedback-factor.ts";
import { mostOfGroups } from "../compile/group-factors.ts";
import { type HazardTable, hazardTable } from "../compile/hazard-table.ts";
import { jointOf } from "../compile/joint.ts";
import { chanceOf, falseRecordRates } from "../compile/recording-tables.ts";
import type { Scenario } from "../scenario/resolve-scenario.ts";
import { withHazards } from "./behaviour-factors.ts";
import { withOffices } from "./recording-factors.ts";

/** Tolerance of products that are exact on paper. */
const hair = 1e-9;

/** A scenario that was moved, brought back to what a scenario may be. */
export function withinBounds(scenario: Scenario): Scenario {
  return withinRecordingBounds(withinRoom(scenario));
}

/** The same where nothing of the behaviours was moved. */
export function withinRecordingBounds(scenario: Scenario): Scenario {
  return withinFalseCeiling(withinCertainty(scenario));
}

/** No hazard goes beyond what candidates are drawn for, with what feedback makes of it. */
function withinRoom(scenario: Scenario): Scenario {
  const { population, candidates, settings } = scenario;
  const joint = jointOf(population);
  const ceilings = ceilingTables(scenario);
  const places = new Map(Array.from(candidates.hazards.keys(), (code, place) => [code, place]));
  return withHazards(scenario, (hazard, code) => {
    const ceiling = ceilings[places.get(code) ?? -1];
    if (ceiling === undefined) return hazard;
    const room = roomOf(hazardTable(hazard, population.scored, joint), ceiling) / feedbackFactor(code, settings);
    return room > 1 - hair ? hazard : { ...hazard, perYear: scaled(hazard.perYear, room) };
  });
}

/** How many times its hazards a table may come to. */
function roomOf({ perYear, share }: HazardTable, ceiling: HazardTable): number {
  return perYear.reduce((least, rate, place) => {
    if (rate === 0 || share[place] === 0) return least;
    return Math.min(least, (ceiling.perYear[place] as number) / rate);
  }, Number.POSITIVE_INFINITY);
}

/** No deed is recorded with more than certainty, whoever did it and whoever grades it. */
function withinCertainty(scenario: Scenario): Scenario {
  const lowered = new Map<string, Figure>();
  for (const { code, chance, most } of highestChances(scenario)) {
    if (chance.value * most > 1) lowered.set(code, { ...chance, value: 1 / most });
  }
  if (lowered.size === 0) return scenario;
  return withOffices(scenario, (office) => ({ ...office, recorded: new Map([...office.recorded, ...lowered]) }));
}

/** The chance that a deed of each behaviour is recorded, and by what groups and assessors multiply it at most. */
export function highestChances({ recording, behaviours, population }: Scenario) {
  const joint = jointOf(population);
  const ofGroups = {
    dishonest: mostOfGroups(recording.groups, "dishonest", population.scored, joint),
    trustworthy: mostOfGroups(recording.groups, "trustworthy", population.scored, joint),
  };
  return Array.from(behaviours.hazards, ([code, hazard]) => {
    const { kind } = hazard.behaviour;
    const assessors = recording.assessors.get(code) ?? [];
    const most = Math.max(1, ...assessors.map(({ times }) => times)) * ofGroups[kind];
    return { code, kind, chance: chanceOf(recording, hazard), most };
  });
}

function withinFalseCeiling(scenario: Scenario): Scenario {
  const { candidates } = scenario;
  const total = allFalseRecords(scenario);
  if (total <= candidates.falseCeiling) return scenario;
  return withOffices(scenario, (office) => ({
    ...office,
    falsePer100000: scaled(office.falsePer100000, candidates.falseCeiling / total),
  }));
}

/** False records of all offices, by 100,000 residents a year. */
export function allFalseRecords({ recording, behaviours }: Scenario): number {
  return falseRecordRates(recording, [...behaviours.hazards.values()]).reduce((sum, { rate }) => sum + rate, 0);
}

function scaled(figure: Figure, times: number): Figure {
  return { ...figure, value: figure.value * times };
}
