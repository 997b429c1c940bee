import type { Behaviour } from "@tallyglass/policy";
import { threshold } from "../draws/thresholds.ts";
import type { BehaviourModel, Drawn, Hazard } from "../model/behaviours.ts";
import { whole } from "../model/population.ts";
import type { Assessor } from "../model/recording.ts";
import { cumulative } from "./population-tables.ts";

/** What a deed comes with: one outcome by its threshold, and for each the attributes that it sets. */
export interface OutcomeTable {
  readonly thresholds: Float64Array;
  readonly sets: readonly DrawnValues[];
}

/** Values of attributes as the kernel takes them, by their place in the behaviour. */
export interface DrawnValues {
  /** Not a number where the attribute is left out. */
  readonly from: Float64Array;
  /** How many whole units there are to draw from; 1 where the value is fixed. */
  readonly parts: Float64Array;
}

export function outcomeTable({ behaviour, outcomes }: Hazard): OutcomeTable {
  const listed = outcomes.length > 0 ? outcomes : [{ weight: whole, set: new Map<string, Drawn>() }];
  return {
    thresholds: Float64Array.from(
      cumulative(
        listed.map(({ weight }) => weight),
        whole,
      ),
    ),
    sets: listed.map(({ set }) => drawnValues(set, behaviour)),
  };
}

function drawnValues(set: ReadonlyMap<string, Drawn>, { attributes }: Behaviour): DrawnValues {
  const from = new Float64Array(attributes.size).fill(Number.NaN);
  const parts = new Float64Array(attributes.size).fill(1);
  for (const [place, attribute] of [...attributes.values()].entries()) {
    const drawn = set.get(attribute.name);
    if (drawn === undefined) continue;
    if (drawn.kind === "units") {
      from[place] = drawn.from;
      parts[place] = drawn.to - drawn.from + 1;
    } else if (attribute.type === "enumeration") from[place] = attribute.values.indexOf(String(drawn.value));
    else from[place] = Number(drawn.value);
  }
  return { from, parts };
}

/** Those who grade deeds of one behaviour. */
export interface AssessorTable {
  readonly ids: readonly string[];
  readonly thresholds: Float64Array;
  readonly times: Float64Array;
  readonly most: number;
  readonly sets: readonly DrawnValues[];
}

export function assessorTable(assessors: readonly Assessor[], behaviour: Behaviour): AssessorTable {
  return {
    ids: assessors.map(({ id }) => id),
    thresholds: Float64Array.from(
      cumulative(
        assessors.map(({ weight }) => weight),
        whole,
      ),
    ),
    times: Float64Array.from(assessors.map(({ times }) => times)),
    most: Math.max(...assessors.map(({ times }) => times)),
    sets: assessors.map(({ set }) => drawnValues(set, behaviour)),
  };
}

/** What the same act brings along: behaviours by their number, each with its threshold. */
export interface EntailedTable {
  readonly behaviours: Int32Array;
  readonly thresholds: Float64Array;
}

export function entailedTable({ entails }: Hazard, { hazards }: BehaviourModel): EntailedTable {
  const numbers = [...hazards.keys()];
  const known = [...entails].filter(([code]) => hazards.has(code));
  return {
    behaviours: Int32Array.from(known.map(([code]) => numbers.indexOf(code))),
    thresholds: Float64Array.from(known.map(([, figure]) => threshold(figure.value))),
  };
}
