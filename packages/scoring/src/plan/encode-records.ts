import type { AttributeValue, PolicyRecord } from "@tallyglass/policy";
import { dayNumber, never } from "./day-number.ts";
import type { PlannedAttribute, ScoringPlan } from "./scoring-plan.ts";

/** A record in the numbers that a kernel takes. */
export interface EncodedRecord {
  /** The index of the behaviour in the plan. */
  readonly behaviour: number;
  readonly date: number;
  readonly recorded: number;
  readonly withdrawn: number;
  /** The same number for all records of one act; -1 where no act is named. */
  readonly fact: number;
  /** One number for each attribute of the behaviour, in the order of the plan. */
  readonly values: Float64Array;
}

/** Gives the records of one resident as numbers, in the order in which a kernel takes them. */
export type RecordEncoder = (records: readonly PolicyRecord[]) => readonly EncodedRecord[];

/**
 * Makes an encoder for the records of a plan.
 *
 * @throws {RangeError} when it is given a record of a behaviour that the plan does not know.
 */
export function createEncoder({ policy, behaviours }: ScoringPlan): RecordEncoder {
  const indexes = new Map(behaviours.map(({ code }, index) => [code, index]));
  return (records) => {
    const facts = new Map<string, number>();
    return inOrder(records).map((record) => {
      const behaviour = indexes.get(record.behaviour);
      const planned = behaviours[behaviour ?? -1];
      if (behaviour === undefined || planned === undefined) {
        throw new RangeError(`the plan of \`${policy}\` was made without the behaviour \`${record.behaviour}\``);
      }
      return {
        behaviour,
        date: dayNumber(record.date),
        recorded: dayNumber(record.recorded),
        withdrawn: record.withdrawn === undefined ? never : dayNumber(record.withdrawn),
        fact: numberOfFact(record.fact, facts),
        values: Float64Array.from(planned.attributes, (each) => numberOf(record.attributes[each.name], each)),
      };
    });
  };
}

function numberOfFact(fact: string | undefined, facts: Map<string, number>): number {
  if (fact === undefined) return -1;
  const known = facts.get(fact) ?? facts.size;
  facts.set(fact, known);
  return known;
}

function numberOf(value: AttributeValue | undefined, attribute: PlannedAttribute): number {
  if (value === undefined) return Number.NaN;
  return attribute.type === "enumeration" ? attribute.values.indexOf(String(value)) : Number(value);
}

/** By all that a record says; kernels look at the order of records that differ in nothing but this. */
function inOrder(records: readonly PolicyRecord[]): readonly PolicyRecord[] {
  if (records.length < 2) return records;
  return records
    .map((record) => ({ record, key: keyOf(record) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ record }) => record);
}

function keyOf({ date, behaviour, recorded, withdrawn, fact, place, attributes }: PolicyRecord): string {
  const named = Object.entries(attributes).sort(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify([date, behaviour, recorded, withdrawn ?? "", fact ?? "", place ?? "", named]);
}
