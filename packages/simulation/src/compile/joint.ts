import type { Group } from "../model/group.ts";
import { type Population, whole } from "../model/population.ts";

/** The attributes that the rows of an attribute look at, and the weights that apply, by combination of their values. */
interface AttributeRows {
  readonly parents: readonly number[];
  readonly strides: readonly number[];
  readonly weightsOf: readonly (readonly number[])[];
}

const joints = new WeakMap<Population, Joint>();

/** The joint of a population, which is worked out once. */
export function jointOf(population: Population): Joint {
  const known = joints.get(population) ?? new Joint(population);
  joints.set(population, known);
  return known;
}

/** How likely combinations of attributes are, exactly by the tables of a population. */
export class Joint {
  readonly #population: Population;
  readonly #index: ReadonlyMap<string, number>;
  readonly #known = new Map<string, Float64Array>();

  constructor(population: Population) {
    this.#population = population;
    this.#index = new Map(population.attributes.map(({ id }, index) => [id, index]));
  }

  /** How many values an attribute has. */
  size(attribute: number): number {
    return this.#population.attributes[attribute]?.values.length ?? 0;
  }

  /** The attributes, in the order of the population. */
  ids(): readonly string[] {
    return [...this.#index.keys()];
  }

  /** The values of an attribute, in the order of the population. */
  valueIds(attribute: number): readonly string[] {
    return this.#population.attributes[attribute]?.values.map(({ id }) => id) ?? [];
  }

  /** The number of an attribute in the order of the population. */
  indexOf(id: string): number {
    return this.#index.get(id) ?? -1;
  }

  /** The attributes of a group, and for each the values that pass. */
  testOf(group: Group): ReadonlyMap<number, ReadonlySet<number>> {
    return new Map(
      Array.from(group.values, ([id, values]) => {
        const attribute = this.indexOf(id);
        const ids = this.valueIds(attribute);
        return [attribute, new Set(values.map((value) => ids.indexOf(value)))];
      }),
    );
  }

  /** The probability of each combination of the attributes, the first varying fastest. */
  over(attributes: readonly number[]): Float64Array {
    const key = attributes.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = this.#enumerate(attributes);
    this.#known.set(key, made);
    return made;
  }

  /** The share of those in a group among those in another. */
  share(of: Group, among: Group): { readonly share: number; readonly among: number } {
    const inside = this.testOf(of);
    const around = this.testOf(among);
    const attributes = [...new Set([...inside.keys(), ...around.keys()])].sort((left, right) => left - right);
    let all = 0;
    let found = 0;
    const probabilities = this.over(attributes);
    eachCombination(this, attributes, (values, index) => {
      const probability = probabilities[index] as number;
      if (!passes(around, attributes, values)) return;
      all += probability;
      if (passes(inside, attributes, values)) found += probability;
    });
    return { share: all === 0 ? 0 : found / all, among: all };
  }

  /** Adds up what every combination of the attributes and their ancestors has, in the order of the population. */
  #enumerate(wanted: readonly number[]): Float64Array {
    const strides = stridesOf(wanted.map((attribute) => this.size(attribute)));
    const totals = new Float64Array(wanted.reduce((product, attribute) => product * this.size(attribute), 1));
    const needed = this.#withAncestors(wanted);
    const levels = needed.map((attribute) => ({ attribute, ...this.#rowsOf(attribute) }));
    const steps = needed.map((attribute) => strides[wanted.indexOf(attribute)] ?? 0);
    const values = new Int32Array(this.#population.attributes.length);
    const walk = (depth: number, at: number, probability: number): void => {
      const level = levels[depth];
      if (level === undefined) {
        totals[at] = (totals[at] as number) + probability;
        return;
      }
      const { attribute, parents, strides: byParent, weightsOf } = level;
      let row = 0;
      for (let place = 0; place < parents.length; place += 1) {
        row += (values[parents[place] as number] as number) * (byParent[place] as number);
      }
      const weights = weightsOf[row] as readonly number[];
      const step = steps[depth] as number;
      for (let value = 0; value < weights.length; value += 1) {
        const weight = weights[value] as number;
        if (weight === 0) continue;
        values[attribute] = value;
        walk(depth + 1, at + value * step, (probability * weight) / whole);
      }
    };
    walk(0, 0, 1);
    return totals;
  }

  readonly #rows = new Map<number, AttributeRows>();

  #rowsOf(attribute: number): AttributeRows {
    const known = this.#rows.get(attribute);
    if (known !== undefined) return known;
    const made = this.#makeRows(attribute);
    this.#rows.set(attribute, made);
    return made;
  }

  #makeRows(attribute: number): AttributeRows {
    const { rows = [] } = this.#population.attributes[attribute] ?? {};
    const tests = rows.map(({ when }) => this.testOf(when));
    const parents = [...new Set(tests.flatMap((test) => [...test.keys()]))].sort((left, right) => left - right);
    const weightsOf: (readonly number[])[] = [];
    eachCombination(this, parents, (values) => {
      const row = tests.findIndex((test) => passes(test, parents, values));
      weightsOf.push(rows.at(row)?.weights ?? []);
    });
    return { parents, strides: stridesOf(parents.map((parent) => this.size(parent))), weightsOf };
  }

  #withAncestors(wanted: readonly number[]): readonly number[] {
    const found = new Set<number>();
    const add = (attribute: number) => {
      if (found.has(attribute)) return;
      found.add(attribute);
      for (const parent of this.#rowsOf(attribute).parents) add(parent);
    };
    for (const attribute of wanted) add(attribute);
    return [...found].sort((left, right) => left - right);
  }
}

/** The stride of each of some attributes in a mixed radix, the first varying fastest. */
export function stridesOf(sizes: readonly number[]): readonly number[] {
  let stride = 1;
  return sizes.map((size) => {
    const own = stride;
    stride *= size;
    return own;
  });
}

/** Visits the combinations of attributes in the order of `Joint.over`. */
export function eachCombination(
  joint: Joint,
  attributes: readonly number[],
  visit: (values: readonly number[], index: number) => void,
): void {
  const sizes = attributes.map((attribute) => joint.size(attribute));
  const size = sizes.reduce((product, each) => product * each, 1);
  const values = sizes.map(() => 0);
  for (let index = 0; index < size; index += 1) {
    visit(values, index);
    for (let place = 0; place < values.length; place += 1) {
      values[place] = (values[place] as number) + 1;
      if ((values[place] as number) < (sizes[place] as number)) break;
      values[place] = 0;
    }
  }
}

/** Whether a combination of attributes passes the tests of a group. */
export function passes(
  test: ReadonlyMap<number, ReadonlySet<number>>,
  attributes: readonly number[],
  values: readonly number[],
): boolean {
  for (const [place, attribute] of attributes.entries()) {
    if (test.get(attribute)?.has(values[place] as number) === false) return false;
  }
  return true;
}
