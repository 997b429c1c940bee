import {
  type Choice,
  chooseReadings,
  type Day,
  type Library,
  nearest,
  ReadingError,
  readingsOf,
  type Scheme,
} from "@tallyglass/policy";
import { type Score, scoreResident } from "@tallyglass/scoring";
import type { ResidentRecords } from "../records/resident-records.ts";
import { type Receipt, receiptOf } from "../residents/receipt.ts";
import { toRow } from "./score-row.ts";

/** What one life comes to under one policy, as published and with clauses borrowed. */
export interface Compared {
  readonly published: Score;
  /** Under which readings that is so, where they are not the defaults. */
  readonly receipt: Receipt;
  /** With borrowed clauses, where the policy can borrow. */
  readonly borrowed?: Score;
}

/** What to compare by. */
export interface Comparison {
  readonly schemes: readonly Scheme[];
  readonly reading: Choice;
  readonly asOf: Day;
}

/** What lives come to under each scheme, life by life. */
export function compareLives(
  lives: readonly ResidentRecords[],
  { schemes, reading, asOf }: Comparison,
  library: Library,
): readonly (readonly Compared[])[] {
  const lenders = schemes.map((scheme) => withBorrowing(scheme, library));
  return lives.map(({ resident, records }) =>
    schemes.map((scheme, index) => {
      const lent = lenders[index];
      const published = scoreResident(scheme, resident, records, { asOf });
      const receipt = receiptOf(scheme, reading);
      return lent === undefined
        ? { published, receipt }
        : { published, receipt, borrowed: scoreResident(lent, resident, records, { asOf }) };
    }),
  );
}

/** A reading is chosen in every policy that has it; one that none has is an error. */
export function chooseWhereThereIs(schemes: readonly Scheme[], choice: Choice, library: Library): readonly Scheme[] {
  for (const id of Object.keys(choice)) {
    if (schemes.some((scheme) => has(scheme, id))) continue;
    const readings = schemes.flatMap(({ versions }) => versions.flatMap(readingsOf));
    const near = nearest(
      id,
      readings.map((reading) => reading.id),
    );
    throw new ReadingError(
      `none of these policies has a reading \`${id}\``,
      near === undefined ? undefined : `did you mean \`${near}\`?`,
    );
  }
  return schemes.map((scheme) => {
    const own = Object.entries(choice).filter(([id]) => has(scheme, id));
    return chooseReadings(scheme, Object.fromEntries(own), library);
  });
}

function has({ versions }: Scheme, reading: string): boolean {
  return versions.some((version) => readingsOf(version).some(({ id }) => id === reading));
}

function withBorrowing(scheme: Scheme, library: Library): Scheme | undefined {
  if (!has(scheme, "borrowed")) return undefined;
  const isBorrowing = scheme.versions.some(({ chosen }) => chosen.get("borrowed") === "yes");
  return isBorrowing ? scheme : chooseReadings(scheme, { ...chosenOf(scheme), borrowed: "yes" }, library);
}

function chosenOf({ versions }: Scheme): Choice {
  return Object.fromEntries(versions.flatMap(({ chosen }) => [...chosen]));
}

export function comparedAsJson({ published, receipt: { readings }, borrowed }: Compared) {
  return {
    ...toRow(published),
    change: published.change,
    ...(readings.length > 0 && { readings }),
    borrowed:
      borrowed === undefined
        ? null
        : { score: borrowed.score, change: borrowed.change, band: borrowed.band?.id ?? null },
  };
}
