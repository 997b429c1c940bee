import type { Group } from "../model/figure.ts";
import { type Population, whole } from "../model/population.ts";

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

  #enumerate(wanted: readonly number[]): Float64Array {
    const strides = stridesOf(wanted.map((attribute) => this.size(attribute)));
    const size = wanted.reduce((product, attribute) => product * this.size(attribute), 1);
    const totals = new Float64Array(size);
    const needed = this.#withAncestors(wanted);
    const values = new Int32Array(this.#population.attributes.length);
    const walk = (depth: number, probability: number): void => {
      const attribute = needed[depth];
      if (attribute === undefined) {
        let at = 0;
        for (const [place, each] of wanted.entries()) at += (values[each] as number) * (strides[place] as number);
        totals[at] = (totals[at] as number) + probability;
        return;
      }
      for (const [value, weight] of this.#weights(attribute, values).entries()) {
        if (weight === 0) continue;
        values[attribute] = value;
        walk(depth + 1, (probability * weight) / whole);
      }
    };
    walk(0, 1);
    return totals;
  }

  #weights(attribute: number, values: Int32Array): readonly number[] {
    const rows = this.#rows(attribute);
    return (rows.find(({ test }) => passesAt(test, values)) ?? rows[rows.length - 1])?.weights ?? [];
  }

  readonly #rowTests = new Map<
    number,
    readonly { test: ReadonlyMap<number, ReadonlySet<number>>; weights: readonly number[] }[]
  >();

  #rows(attribute: number) {
    const known = this.#rowTests.get(attribute);
    if (known !== undefined) return known;
    const rows = (this.#population.attributes[attribute]?.rows ?? []).map(({ when, weights }) => ({
      test: this.testOf(when),
      weights,
    }));
    this.#rowTests.set(attribute, rows);
    return rows;
  }

  #withAncestors(wanted: readonly number[]): readonly number[] {
    const found = new Set<number>();
    const add = (attribute: number) => {
      if (found.has(attribute)) return;
      found.add(attribute);
      for (const { test } of this.#rows(attribute)) for (const parent of test.keys()) add(parent);
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

function passesAt(test: ReadonlyMap<number, ReadonlySet<number>>, values: Int32Array): boolean {
  for (const [attribute, passing] of test) if (!passing.has(values[attribute] as number)) return false;
  return true;
}
