import type { Scheme } from "@tallyglass/policy";
import type { CountedRun } from "../../counts/counted-run.ts";
import { rankCorrelation } from "../../metrics/rank-correlation.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import type { StudyAttribute } from "../../study/study.ts";
import { yearEnd } from "../../study/year-end.ts";
import type { CityEnd } from "./city-ends.ts";

/** How far two cities put income groups in the same order, from −1 to 1; nothing where one tells them not apart. */
export interface OrderAgreement {
  readonly first: Scheme;
  readonly second: Scheme;
  readonly correlation: number | null;
  readonly groups: number;
}

const fewestGroups = 4;

/** For every two cities, by the mean score of each group: ranks are all that two scales have in common. Groups of which either counts too few residents are left out. */
export function orderAgreement(
  cities: readonly CityEnd[],
  run: CountedRun,
  attributes: readonly StudyAttribute[],
): readonly OrderAgreement[] {
  const values = attributes.find(({ id }) => id === "income")?.values.map(({ id }) => id) ?? [];
  const of = cities.map(({ scheme }) => ({
    scheme,
    means: values.map((value) => {
      const { residents, scoreSum } = yearEnd(run, scheme, { attribute: "income", value });
      return isSmall(residents) ? Number.NaN : scoreSum / residents;
    }),
  }));
  return of.flatMap((first, at) =>
    of.slice(at + 1).flatMap((second) => {
      const places = values.flatMap((_, place) =>
        Number.isFinite(first.means[place]) && Number.isFinite(second.means[place]) ? [place] : [],
      );
      if (places.length < fewestGroups) return [];
      const side = ({ means }: typeof first) => places.map((place) => means[place] as number);
      const correlation = rankCorrelation(side(first), side(second));
      return [
        {
          first: first.scheme,
          second: second.scheme,
          correlation: Number.isFinite(correlation) ? correlation : null,
          groups: places.length,
        },
      ];
    }),
  );
}
