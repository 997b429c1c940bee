import { fromUnits, type PolicyRecord } from "@tallyglass/policy";
import type { PageLibrary } from "../data/page-library.ts";

/** A record as a record file of the command line holds it. */
export function recordAsRow(record: PolicyRecord, { behaviours }: PageLibrary): Readonly<Record<string, unknown>> {
  const { attributes, recorded, ...rest } = record;
  const declared = behaviours.get(record.behaviour)?.attributes;
  const values = Object.entries(attributes).map(([name, value]) => {
    const attribute = declared?.get(name);
    const isNumber = attribute?.type === "number" && typeof value === "number";
    return [name, isNumber ? Number(fromUnits(value, attribute.decimals)) : value];
  });
  return { ...rest, ...(recorded !== record.date && { recorded }), ...Object.fromEntries(values) };
}
