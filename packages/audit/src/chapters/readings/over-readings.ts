import { flippingSets, type TriedChoice } from "../../metrics/flipping-set.ts";
import { type Verdict, verdicts } from "../../verdicts/verdicts.ts";
import type { Measured, TriedReadings } from "./tried-readings.ts";

/** One verdict over all readings that were run. */
export interface VerdictOverReadings {
  readonly verdict: Verdict;
  readonly base: Measured;
  /** Under how many other choices it can be told, and under how many of these it is as under the run's own. */
  readonly determinable: number;
  readonly standing: number;
  /** Of what it is measured by, the run's own readings included. */
  readonly least: number;
  readonly most: number;
  /** The smallest choices that turn it. */
  readonly flips: readonly TriedChoice["options"][];
}

export function held({ base, others }: TriedReadings): readonly VerdictOverReadings[] {
  return verdicts.map((verdict, at): VerdictOverReadings => {
    const own = base.measured[at] as Measured;
    const tried = others.map(({ options, measured }) => ({ options, ...(measured[at] as Measured) }));
    const known = tried.filter((each) => each.holds !== null);
    const values = [own.value, ...tried.map(({ value }) => value)].filter((value) => Number.isFinite(value));
    return {
      verdict,
      base: own,
      determinable: known.length,
      standing: known.filter((each) => each.holds === own.holds).length,
      least: values.length === 0 ? Number.NaN : Math.min(...values),
      most: values.length === 0 ? Number.NaN : Math.max(...values),
      flips: own.holds === null ? [] : flippingSets(known, own.holds),
    };
  });
}
