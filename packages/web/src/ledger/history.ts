/** The days that a history has, from 0: a year. */
export const lastDay = 364;

/** The day 0. Scores count by the calendar year, and this is one. */
export const firstDate = "2019-01-01";

export const networkChoices = ["assumed", "quick-corrections", "failing"] as const;

/** The network of the library, the same with corrections sent daily, or with all that can go wrong on the way. */
export type NetworkChoice = (typeof networkChoices)[number];

export const mistakeIds = ["default", "tax", "detention", "fees"] as const;

/** What a bureau records wrongly. */
export type MistakeId = (typeof mistakeIds)[number];

export const cityIds = ["fuzhou-jx", "suzhou", "suqian"] as const;

type CityId = (typeof cityIds)[number];

export const outcomes = ["withdrawn", "corrected", "rejected"] as const;

/** What the bureau says to the appeal. */
export type AnswerOutcome = (typeof outcomes)[number];

/** Everything that is not every day: what the same days come to again, anywhere. Days are numbers from 0. */
export interface History {
  readonly network: NetworkChoice;
  readonly seed: number;
  readonly wrong?: Planted;
  /** The day on which the resident appeals. */
  readonly appealed?: number;
  readonly answered?: { readonly outcome: AnswerOutcome; readonly day: number };
  /** The day on which a bureau tries to submit what another records. */
  readonly stray?: number;
}

/** A wrong record, the bureau's city, and the day on which it is logged. */
export interface Planted {
  readonly mistake: MistakeId;
  readonly city: CityId;
  readonly day: number;
}

/** Whether two histories are the same as far as a day: the one is the other going on. */
export function isSameUntil(day: number, one: History, other: History): boolean {
  return pastOf(day, one) === pastOf(day, other);
}

function pastOf(day: number, { network, seed, wrong, appealed, answered, stray }: History): string {
  const acts = [wrong?.day, appealed, answered?.day, stray].map((at) => (at !== undefined && at <= day ? at : null));
  const has = (index: number) => acts[index] !== null;
  return JSON.stringify([network, seed, acts, has(0) && [wrong?.mistake, wrong?.city], has(2) && answered?.outcome]);
}
