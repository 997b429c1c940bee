import { type AttributeValue, fromUnits, type Library, type PolicyRecord } from "@tallyglass/policy";
import { nameIn } from "../text/names.ts";
import type { Language } from "../text/phrases.ts";

/** `6.5 months_overdue, 12000 amount_rmb`: what a record carries, in the units of the catalogue. */
function describeAttributes(
  library: Library,
  behaviour: string,
  attributes: Readonly<Record<string, AttributeValue>>,
): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name} ${writeValue(library, behaviour, name, value)}`)
    .join(", ");
}

/** The value of an attribute as a record file would hold it. */
function writeValue(library: Library, behaviour: string, name: string, value: AttributeValue): string {
  const attribute = library.behaviours.get(behaviour)?.attributes.get(name);
  if (attribute?.type === "number" && typeof value === "number") return fromUnits(value, attribute.decimals);
  return String(value);
}

/** The name of what was recorded and what the record carries, on one line. */
export function describeRecord(library: Library, { behaviour, attributes }: PolicyRecord, language: Language): string {
  const found = library.behaviours.get(behaviour);
  const name = found === undefined ? behaviour : nameIn(language, found.name);
  const carried = describeAttributes(library, behaviour, attributes);
  return carried === "" ? name : `${name} (${carried})`;
}

type RecordRow = Readonly<Pick<PolicyRecord, "resident" | "behaviour" | "date"> & Record<string, unknown>>;

/** A record as it would stand in a record file. */
export function recordAsRow(library: Library, record: PolicyRecord): RecordRow {
  const { resident, behaviour, date, recorded, withdrawn, fact, place, attributes } = record;
  const carried = Object.entries(attributes).map(([name, value]) => {
    const written = typeof value === "number" ? Number(writeValue(library, behaviour, name, value)) : value;
    return [name, written];
  });
  return {
    resident,
    behaviour,
    date,
    ...(recorded !== date && { recorded }),
    ...(withdrawn !== undefined && { withdrawn }),
    ...(fact !== undefined && { fact }),
    ...(place !== undefined && { place }),
    ...Object.fromEntries(carried),
  };
}
