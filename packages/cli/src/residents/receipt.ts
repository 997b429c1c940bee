import { type Choice, readingsOf, type Scheme } from "@tallyglass/policy";

/** The readings of a scheme that depart from the default, as `start=600`, and whom it borrows from. */
export interface Receipt {
  readonly readings: readonly string[];
  readonly borrowed: string | undefined;
}

/** What a result has to say of the readings under which it came about. */
export function receiptOf({ versions }: Scheme, choice: Choice): Receipt {
  const departures = versions.flatMap((version) =>
    readingsOf(version).flatMap(({ id, default: preset }) => {
      const option = choice[id];
      return option === undefined || option === preset ? [] : [`${id}=${option}`];
    }),
  );
  const borrowed = versions.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.borrowed?.policy ?? []))[0];
  return { readings: [...new Set(departures)].sort(), borrowed };
}
