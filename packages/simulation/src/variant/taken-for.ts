import { freeze } from "@tallyglass/policy/document";
import { hazardTable } from "../compile/hazard-table.ts";
import { type Joint, jointOf, stridesOf } from "../compile/joint.ts";
import type { Hazard } from "../model/behaviours.ts";
import type { Group } from "../model/group.ts";
import type { Population } from "../model/population.ts";
import type { Scenario } from "../scenario/resolve-scenario.ts";
import { withHazards } from "./behaviour-factors.ts";
import { withRecording } from "./recording-factors.ts";

/** What sees the other value: recording alone, or what residents do as well. */
export type FlipEffect = "direct" | "total";

/**
 * A scenario in which everybody is taken for somebody with a certain value of an attribute (Kusner, Loftus, Russell
 * and Silva 2017). Nobody changes: attributes, other values and draws are as before, and residents are counted where
 * they were. Hazards of the other value may need room: `withRoom(scenario, [takenFor(…, "total")])`, of which both
 * sides of a pair are made.
 *
 * @example
 * ```ts
 * const asTownsfolk = takenFor(scenario, "residence", "urban", "direct");
 * ```
 */
export function takenFor(scenario: Scenario, attribute: string, value: string, effect: FlipEffect): Scenario {
  const known = scenario.population.attributes.find(({ id }) => id === attribute);
  if (known?.values.some(({ id }) => id === value) !== true) {
    throw new RangeError(`the population has no \`${attribute}\` of \`${value}\``);
  }
  const recorded = recordedAs(scenario, attribute, value);
  return freeze(effect === "direct" ? recorded : doingAs(recorded, attribute, value));
}

function recordedAs(scenario: Scenario, attribute: string, value: string): Scenario {
  const seen = <Row extends { readonly when: Group }>(rows: readonly Row[]) =>
    rows.flatMap((row) => {
      const passing = row.when.values.get(attribute);
      if (passing === undefined) return [row];
      return passing.includes(value) ? [{ ...row, when: without(row.when, attribute) }] : [];
    });
  return withRecording(scenario, ({ collectors, ...recording }) => ({
    ...recording,
    groups: seen(recording.groups),
    ...(collectors && { collectors: { ...collectors, reach: seen(collectors.reach) } }),
  }));
}

function without({ values, span }: Group, attribute: string): Group {
  return { values: new Map([...values].filter(([id]) => id !== attribute)), span };
}

function doingAs(scenario: Scenario, attribute: string, value: string): Scenario {
  const { population } = scenario;
  return withHazards(scenario, (hazard) => hazardAs(hazard, attribute, value, population));
}

/** The hazard at the other value, whatever the own; it still looks at the attribute, as its candidates do. */
function hazardAs(hazard: Hazard, attribute: string, value: string, population: Population): Hazard {
  const passing = hazard.gate.values.get(attribute);
  const isMultiplied = hazard.multipliers.some(({ by }) => by === attribute);
  if (passing === undefined && !isMultiplied) return hazard;
  const joint = jointOf(population);
  const everybody = joint.valueIds(joint.indexOf(attribute));
  const gate: Group =
    passing === undefined
      ? hazard.gate
      : {
          ...hazard.gate,
          values: new Map([...hazard.gate.values, [attribute, passing.includes(value) ? everybody : []]]),
        };
  const factors = (written: ReadonlyMap<string, number>) =>
    new Map(everybody.map((id) => [id, written.get(value) ?? 1]));
  const inGate = joint.share(gate, population.scored).share;
  return {
    ...hazard,
    gate,
    multipliers: hazard.multipliers.map((each) =>
      each.by === attribute ? { ...each, factors: factors(each.factors) } : each,
    ),
    perYear: {
      ...hazard.perYear,
      value: inGate === 0 ? 0 : meanAs(hazard, attribute, value, population, joint) / inGate,
    },
  };
}

/** The mean over all who are scored of what the hazard would be at the other value. */
function meanAs(hazard: Hazard, attribute: string, value: string, { scored }: Population, joint: Joint): number {
  const { attributes, perYear, share } = hazardTable(hazard, scored, joint);
  const number = joint.indexOf(attribute);
  const place = attributes.indexOf(number);
  const stride = stridesOf(attributes.map((each) => joint.size(each)))[place] as number;
  const target = joint.valueIds(number).indexOf(value);
  return share.reduce((sum, each, index) => {
    const own = Math.floor(index / stride) % joint.size(number);
    return sum + each * (perYear[index + (target - own) * stride] as number);
  }, 0);
}
