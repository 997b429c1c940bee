import { ordered, wordRange } from "../draws/thresholds.ts";
import type { Group } from "../model/group.ts";
import { type Population, whole } from "../model/population.ts";
import { eachCombination, type Joint, passes, stridesOf } from "./joint.ts";

/** The tables of one attribute of the population: which row applies, and the thresholds of its values. */
export interface AttributeTable {
  readonly id: string;
  readonly size: number;
  /** The number of its draw: its block, and which of the two words. */
  readonly block: number;
  readonly word: 0 | 1;
  /** The attributes that its rows look at, and the stride of each in `rowOf`. */
  readonly parents: Int32Array;
  readonly strides: Int32Array;
  readonly rowOf: Int32Array;
  /** `size` a row, as `ordered` words: up to the first limit a word draws the first value, and so on. */
  readonly limits: Int32Array;
  /** 256 a row: the first value that words with these highest eight bits can draw. */
  readonly guide: Uint8Array;
}

const tablesOf = new WeakMap<Joint, readonly AttributeTable[]>();

/** The tables of a population, which are worked out once. */
export function attributeTables(population: Population, joint: Joint): readonly AttributeTable[] {
  const known = tablesOf.get(joint) ?? makeTables(population, joint);
  tablesOf.set(joint, known);
  return known;
}

function makeTables(population: Population, joint: Joint): readonly AttributeTable[] {
  return population.attributes.map(({ id, draw, values, rows }) => {
    const tests = rows.map(({ when }) => joint.testOf(when));
    const parents = [...new Set(tests.flatMap((test) => [...test.keys()]))].sort((left, right) => left - right);
    const rowOf: number[] = [];
    eachCombination(joint, parents, (combination) => {
      rowOf.push(tests.findIndex((test) => passes(test, parents, combination)));
    });
    return {
      id,
      size: values.length,
      block: draw >> 1,
      word: (draw & 1) as 0 | 1,
      parents: Int32Array.from(parents),
      strides: Int32Array.from(stridesOf(parents.map((parent) => joint.size(parent)))),
      rowOf: Int32Array.from(rowOf),
      limits: Int32Array.from(rows.flatMap(({ weights }) => cumulative(weights, whole).map(limitBelow))),
      guide: Uint8Array.from(rows.flatMap(({ weights }) => guideTo(cumulative(weights, whole)))),
    };
  });
}

/** Thresholds of a distribution: a word below the first is the first, and so on. The last is never reached. */
export function cumulative(weights: readonly number[], total: number): readonly number[] {
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return Math.round((sum * wordRange) / total);
  });
}

/** The last word below a threshold, `ordered`. No word is below 0; there the guide has gone on already. */
function limitBelow(threshold: number): number {
  return ordered(Math.max(0, threshold - 1));
}

/** For each stretch of words with the same highest eight bits, the first value that one of them draws. */
function guideTo(thresholds: readonly number[]): readonly number[] {
  return Array.from({ length: 256 }, (_, high) => {
    const found = thresholds.findIndex((threshold) => high * 2 ** 24 < threshold);
    return found < 0 ? thresholds.length - 1 : found;
  });
}

/** For each combination of some attributes whether it is in a group. */
export interface GroupTable {
  readonly attributes: Int32Array;
  readonly strides: Int32Array;
  readonly inside: Uint8Array;
}

export function groupTable(group: Group, joint: Joint): GroupTable {
  const test = joint.testOf(group);
  const attributes = [...test.keys()].sort((left, right) => left - right);
  const inside: number[] = [];
  eachCombination(joint, attributes, (combination) => {
    inside.push(passes(test, attributes, combination) ? 1 : 0);
  });
  return {
    attributes: Int32Array.from(attributes),
    strides: Int32Array.from(stridesOf(attributes.map((attribute) => joint.size(attribute)))),
    inside: Uint8Array.from(inside),
  };
}
