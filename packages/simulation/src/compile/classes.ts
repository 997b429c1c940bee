import { mostCandidates } from "../draws/decisions.ts";
import { expMinus } from "../draws/exponential.ts";
import { ordered, wordRange } from "../draws/thresholds.ts";
import type { HazardTable } from "./hazard-table.ts";
import { type Joint, stridesOf } from "./joint.ts";

/**
 * Classes of residents by the few attributes that matter most for how often something may happen. Each class
 * has one rate of candidates that no member and no scenario exceeds, and one table of what they are of.
 */
export interface ClassTables {
  readonly attributes: Int32Array;
  /** By attribute and value, what it adds to the number of the class. */
  readonly codes: readonly Int32Array[];
  /** Thresholds of the number of candidates in a year, `ordered`: a word at or above the first has one, and so on. */
  readonly countStart: Int32Array;
  readonly countThresholds: Int32Array;
  /**
   * Walker's alias tables, one after another. Two words a slot: the threshold, without a sign, below which it is its
   * own behaviour; and that behaviour, and the other one in its upper half.
   */
  readonly slotStart: Int32Array;
  readonly slots: Int32Array;
  /** The mean number of candidates in a year of a resident, for the manifest. */
  readonly meanCandidates: number;
}

/** For each behaviour and combination of its attributes, the rate of candidates in the class of that combination. */
export interface Domination {
  readonly classes: ClassTables;
  readonly rates: readonly Float64Array[];
}

const mostClasses = 512;

/** The least saving, as a part of all candidates, for which values are told apart. */
const leastSaving = 0.01;

/**
 * @param ceilings what no scenario exceeds, by behaviour and combination
 * @param falseRate false records a year, as the last behaviour of all
 */
export function classTables(ceilings: readonly HazardTable[], falseRate: number, joint: Joint): Domination {
  const hazards = ceilings.map((table) => projected(table, joint));
  const partition = choosePartition(hazards, joint);
  const attributes = [...partition.keys()].sort((left, right) => left - right);
  const sizes = attributes.map((attribute) => partsOf(partition, attribute));
  const strides = stridesOf(sizes);
  const projections = hazards.map((hazard) => project(hazard, partition));
  const count = sizes.reduce((product, size) => product * size, 1);
  const counts: number[][] = [];
  const aliases: Alias[] = [];
  for (let index = 0; index < count; index += 1) {
    const parts = new Map(
      attributes.map((attribute, place) => [
        attribute,
        Math.floor(index / (strides[place] as number)) % (sizes[place] as number),
      ]),
    );
    const weights = [...projections.map(({ rateIn }) => rateIn(parts)), falseRate];
    counts.push(poissonThresholds(weights.reduce((sum, weight) => sum + weight, 0)));
    aliases.push(aliasTable(weights));
  }
  const rates = projections.map((projection) => projection.rates);
  return {
    rates,
    classes: {
      attributes: Int32Array.from(attributes),
      codes: attributes.map((attribute, place) =>
        Int32Array.from(partition.get(attribute) ?? [], (part) => part * (strides[place] as number)),
      ),
      countStart: starts(counts.map(({ length }) => length)),
      countThresholds: Int32Array.from(counts.flat(), ordered),
      slotStart: starts(aliases.map(({ own }) => own.length)),
      slots: packed(aliases),
      meanCandidates: ceilings.reduce(
        (sum, table, index) => sum + meanRate(table, rates[index] as Float64Array),
        falseRate,
      ),
    },
  };
}

/** By attribute, the part that each of its values belongs to. Attributes that are not named are in one part. */
type Partition = ReadonlyMap<number, readonly number[]>;

/** One cut after another: the one that saves most candidates, until none saves enough. */
function choosePartition(hazards: readonly Projected[], joint: Joint): Partition {
  const cuts = cutsOf(hazards, joint);
  let partition: Partition = new Map();
  const meanUnder = (hazard: Projected, finer: Partition) => meanRate(hazard.table, project(hazard, finer).rates);
  let means = hazards.map((hazard) => meanUnder(hazard, partition));
  for (;;) {
    const total = means.reduce((sum, mean) => sum + mean, 0);
    let best: { readonly partition: Partition; readonly means: readonly number[]; readonly saved: number } | undefined;
    for (const cut of cuts) {
      const finer = refined(partition, cut, joint);
      if (finer === undefined || classCount(finer) > mostClasses) continue;
      const after = hazards.map((hazard, index) =>
        hazard.table.attributes.includes(cut.attribute) ? meanUnder(hazard, finer) : (means[index] as number),
      );
      const saved = total - after.reduce((sum, mean) => sum + mean, 0);
      if (best === undefined || saved > best.saved) best = { partition: finer, means: after, saved };
    }
    if (best === undefined || best.saved < leastSaving * total) return partition;
    partition = best.partition;
    means = [...best.means];
  }
}

/** Tells some values of an attribute from the others. */
interface Cut {
  readonly attribute: number;
  readonly values: ReadonlySet<number>;
}

/** For each attribute and hazard, the values at which the hazard is never 0, and each value by itself. */
function cutsOf(hazards: readonly Projected[], joint: Joint): readonly Cut[] {
  const cuts = new Map<string, Cut>();
  const add = (attribute: number, values: ReadonlySet<number>) => {
    const isCut = values.size > 0 && values.size < joint.size(attribute);
    if (isCut) cuts.set(`${attribute} ${[...values].join()}`, { attribute, values });
  };
  for (const { table, values } of hazards) {
    for (const [place, attribute] of table.attributes.entries()) {
      const passing = new Set(values[place]?.filter((_, index) => (table.perYear[index] as number) > 0));
      add(attribute, new Set([...passing].sort((left, right) => left - right)));
      for (let value = 0; value < joint.size(attribute); value += 1) add(attribute, new Set([value]));
    }
  }
  return [...cuts.values()];
}

/** A partition with one cut more, or nothing where the cut tells nothing new apart. */
function refined(partition: Partition, { attribute, values }: Cut, joint: Joint): Partition | undefined {
  const before = partition.get(attribute) ?? Array.from({ length: joint.size(attribute) }, () => 0);
  const names = before.map((part, value) => part * 2 + (values.has(value) ? 1 : 0));
  const known = [...new Set(names)];
  if (known.length === new Set(before).size) return undefined;
  return new Map([...partition, [attribute, names.map((name) => known.indexOf(name))]]);
}

function partsOf(partition: Partition, attribute: number): number {
  return Math.max(...(partition.get(attribute) ?? [0])) + 1;
}

function classCount(partition: Partition): number {
  return [...partition.keys()].reduce((product, attribute) => product * partsOf(partition, attribute), 1);
}

function meanRate({ share }: HazardTable, rates: Float64Array): number {
  let total = 0;
  for (let index = 0; index < share.length; index += 1) total += (share[index] as number) * (rates[index] as number);
  return total;
}

/** A hazard, and the value of each of its attributes in each of its combinations. */
interface Projected {
  readonly table: HazardTable;
  readonly values: readonly Uint8Array[];
}

function projected(table: HazardTable, joint: Joint): Projected {
  const sizes = table.attributes.map((attribute) => joint.size(attribute));
  const strides = stridesOf(sizes);
  const valuesAt = (place: number) =>
    Uint8Array.from(
      table.perYear,
      (_, index) => Math.floor(index / (strides[place] as number)) % (sizes[place] as number),
    );
  return { table, values: sizes.map((_, place) => valuesAt(place)) };
}

/** The largest rate of a behaviour over all combinations in the same parts. */
function project({ table: { attributes, perYear, share }, values }: Projected, partition: Partition) {
  const kept = attributes.flatMap((attribute, place) => (partition.has(attribute) ? [place] : []));
  const strides = stridesOf(kept.map((place) => partsOf(partition, attributes[place] as number)));
  const parts = new Int32Array(perYear.length);
  for (const [at, place] of kept.entries()) {
    const codes = partition.get(attributes[place] as number) as readonly number[];
    const steps = Int32Array.from(codes, (code) => code * (strides[at] as number));
    const own = values[place] as Uint8Array;
    for (let index = 0; index < parts.length; index += 1) {
      parts[index] = (parts[index] as number) + (steps[own[index] as number] as number);
    }
  }
  const largest = new Float64Array(
    kept.reduce((product, place) => product * partsOf(partition, attributes[place] as number), 1),
  );
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as number;
    if ((share[index] as number) > 0) largest[part] = Math.max(largest[part] as number, perYear[index] as number);
  }
  const rateIn = (inParts: ReadonlyMap<number, number>) => {
    let part = 0;
    for (const [at, place] of kept.entries()) {
      part += (inParts.get(attributes[place] as number) as number) * (strides[at] as number);
    }
    return largest[part] as number;
  };
  return { rates: Float64Array.from(parts, (part) => largest[part] as number), rateIn };
}

/** The thresholds of a Poisson number: how many of them a word reaches is the number. */
function poissonThresholds(mean: number): number[] {
  const thresholds: number[] = [];
  let term = expMinus(mean);
  let sum = term;
  while (thresholds.length < mostCandidates) {
    const at = Math.round(sum * wordRange);
    if (at >= wordRange) break;
    thresholds.push(at);
    term = (term * mean) / thresholds.length;
    sum += term;
    if (term === 0) break;
  }
  return thresholds;
}

interface Alias {
  readonly threshold: number[];
  readonly own: number[];
  readonly other: number[];
}

/** Walker's method (1977) over what has a weight at all. */
function aliasTable(weights: readonly number[]): Alias {
  const own = weights.flatMap((weight, index) => (weight > 0 ? [index] : []));
  const total = own.reduce((sum, index) => sum + (weights[index] as number), 0);
  const scaled = own.map((index) => ((weights[index] as number) * own.length) / total);
  const threshold = own.map(() => wordRange);
  const other = [...own];
  const small = scaled.flatMap((weight, slot) => (weight < 1 ? [slot] : []));
  const large = scaled.flatMap((weight, slot) => (weight < 1 ? [] : [slot]));
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop() as number;
    const rich = large.at(-1) as number;
    threshold[poor] = Math.round((scaled[poor] as number) * wordRange);
    other[poor] = own[rich] as number;
    scaled[rich] = (scaled[rich] as number) - (1 - (scaled[poor] as number));
    if ((scaled[rich] as number) < 1) small.push(large.pop() as number);
  }
  return { threshold, own, other };
}

/** Where a slot is always its own, the other is the same: the largest word may fall to either. */
function packed(aliases: readonly Alias[]): Int32Array {
  const slots = new Int32Array(2 * aliases.reduce((sum, { own }) => sum + own.length, 0));
  let at = 0;
  for (const { threshold, own, other } of aliases) {
    for (let slot = 0; slot < own.length; slot += 1) {
      slots[at] = Math.min(threshold[slot] as number, wordRange - 1) | 0;
      slots[at + 1] = (own[slot] as number) | ((other[slot] as number) << 16);
      at += 2;
    }
  }
  return slots;
}

/** Where each of several lists begins when they stand one after another, and the end. */
export function starts(lengths: readonly number[]): Int32Array {
  let at = 0;
  const found = [0];
  for (const length of lengths) {
    at += length;
    found.push(at);
  }
  return Int32Array.from(found);
}
