import { byValue, groupingWith } from "../../counts/by-value.ts";
import type { GroupRow } from "../../counts/counted-run.ts";
import type { Text } from "../../report/report.ts";
import { named } from "../../report/words.ts";
import type { Study, StudyAttribute } from "../../study/study.ts";

/** The rows of the residents who have one value of an attribute. */
export interface AttributeGroup<Row> {
  readonly id: string;
  readonly name: Text;
  readonly rows: readonly Row[];
}

/** The attributes by which rows were counted, in the order of the population. */
export function attributesOf({ attributes }: Study, rows: readonly GroupRow[]): readonly StudyAttribute[] {
  return attributes.filter(({ id }) => groupingWith(rows, id) !== undefined);
}

/** The rows by the values of an attribute, in the order of the attribute; a value that nobody has is left out. */
export function groupsOf<Row extends GroupRow>(
  rows: readonly Row[],
  { id, values }: StudyAttribute,
): readonly AttributeGroup<Row>[] {
  const found = byValue(rows, id);
  return values.flatMap((value) => {
    const own = found.get(value.id);
    return own === undefined ? [] : [{ id: value.id, name: named(value.name), rows: own }];
  });
}

/** The name of a value of an attribute. */
export function valueName({ values }: StudyAttribute, id: string): Text {
  const value = values.find((each) => each.id === id);
  return value === undefined ? { en: id, zh: id } : named(value.name);
}

/** The years of some rows, the earliest first. */
export function yearsOf(rows: readonly { readonly year: number }[]): readonly number[] {
  return [...new Set(rows.map(({ year }) => year))].sort((left, right) => left - right);
}
