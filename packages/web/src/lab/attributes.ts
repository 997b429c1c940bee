import { named } from "@tallyglass/audit/chapters";
import type { Scenario, SimulationPlan } from "@tallyglass/simulation";
import type { Ends } from "./ends.ts";
import type { AttributeInPage } from "./results.ts";

type Attribute = Scenario["population"]["attributes"][number];

/** An attribute by which residents are counted, and where in the cells of a run it is told. */
export interface CountedAttribute {
  readonly attribute: Attribute;
  /** The cells in which it is told, from one to before another. */
  readonly cells: { readonly from: number; readonly to: number };
  /** Which of its values a cell stands for, counted from 0. */
  numberOf(cell: number): number;
  /** Which of its values a resident has, counted from 0. */
  numberIn(ends: Pick<Ends, "cells">, resident: number): number;
}

/** The attributes by which a plan counts residents, in the order of the population. */
export function countedAttributes(
  { groupings }: SimulationPlan,
  { population }: Scenario,
): readonly CountedAttribute[] {
  return population.attributes.flatMap((attribute): CountedAttribute[] => {
    const number = groupings.findIndex(({ ids }) => ids.includes(attribute.id));
    const grouping = groupings[number];
    if (grouping === undefined) return [];
    const stride = grouping.strides[grouping.ids.indexOf(attribute.id)] as number;
    const start = groupings.slice(0, number).reduce((sum, { size }) => sum + size, 0);
    const count = attribute.values.length;
    const numberOf = (cell: number) => Math.floor((cell - start) / stride) % count;
    const numberIn = ({ cells }: Pick<Ends, "cells">, resident: number) =>
      numberOf(cells[resident * groupings.length + number] as number);
    return [{ attribute, cells: { from: start, to: start + grouping.size }, numberOf, numberIn }];
  });
}

/** The attributes of a resident of a run, in words. */
export function attributesOf(
  counted: readonly CountedAttribute[],
  ends: Pick<Ends, "cells">,
  resident: number,
): readonly AttributeInPage[] {
  return counted.map(({ attribute, numberIn }) => attributeInPage(attribute, numberIn(ends, resident)));
}

export function attributeInPage({ id, name, values }: Attribute, number: number): AttributeInPage {
  const value = values[number];
  if (value === undefined) throw new RangeError(`\`${id}\` has no value ${number}`);
  return { attribute: id, name: named(name), value: value.id, valueName: named(value.name) };
}
