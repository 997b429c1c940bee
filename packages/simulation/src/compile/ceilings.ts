import type { BehaviourModel } from "../model/behaviours.ts";
import type { Population } from "../model/population.ts";
import type { Scenario } from "../scenario/resolve-scenario.ts";
import { classTables, type Domination } from "./classes.ts";
import { type HazardTable, hazardTable } from "./hazard-table.ts";
import { type Joint, jointOf } from "./joint.ts";

/** What candidates are drawn by: nothing else of a scenario moves them. */
type CandidateParts = Pick<Scenario, "candidates" | "population"> & Partial<Pick<Scenario, "room">>;

interface Ceilings {
  readonly population: Population;
  readonly candidates: BehaviourModel;
  readonly tables: readonly HazardTable[];
}

const known = new WeakMap<object, Ceilings>();

/**
 * The hazards that no scenario exceeds: as the behaviours are written, times their headroom; and what room was made.
 * They are worked out once for all variants of a scenario.
 */
export function ceilingTables(scenario: CandidateParts): readonly HazardTable[] {
  const { candidates, population, room } = scenario;
  const found = known.get(room ?? candidates);
  if (found?.population === population && found.candidates === candidates) return found.tables;
  const tables = makeCeilings(scenario);
  known.set(room ?? candidates, { population, candidates, tables });
  return tables;
}

function makeCeilings({ candidates, room = [], population }: CandidateParts): readonly HazardTable[] {
  const joint = jointOf(population);
  return room.reduce(
    (ceilings, model) => raisedTables(model, population, joint).map((table, at) => larger(ceilings[at], table)),
    raisedTables(candidates, population, joint),
  );
}

function raisedTables({ hazards }: BehaviourModel, { scored }: Population, joint: Joint): readonly HazardTable[] {
  return Array.from(hazards.values(), (hazard) => {
    const table = hazardTable(hazard, scored, joint);
    return { ...table, perYear: table.perYear.map((rate) => rate * hazard.headroom) };
  });
}

/** Two tables over the same attributes. */
function larger(ceiling: HazardTable | undefined, table: HazardTable): HazardTable {
  if (ceiling?.attributes.join() !== table.attributes.join()) {
    throw new RangeError("room is made for behaviours that look at the same attributes");
  }
  return { ...table, perYear: table.perYear.map((rate, at) => Math.max(rate, ceiling.perYear[at] as number)) };
}

const dominations = new WeakMap<readonly HazardTable[], Domination>();

/** The classes of candidates, which are worked out once for all variants of a scenario. */
export function dominationOf(scenario: CandidateParts): Domination {
  const ceilings = ceilingTables(scenario);
  const found = dominations.get(ceilings);
  if (found !== undefined) return found;
  const falseRate = scenario.candidates.falseCeiling / 100_000;
  const made = classTables(ceilings, falseRate, jointOf(scenario.population));
  dominations.set(ceilings, made);
  return made;
}
