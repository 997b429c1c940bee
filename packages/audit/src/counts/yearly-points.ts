import type { Cluster } from "../metrics/cluster-mean.ts";
import { lapses, lastDayOf } from "../policy/study-policy.ts";
import type { Study, StudyAttribute } from "../study/study.ts";
import { countedOnce } from "./by-value.ts";
import type { BandRow, GroupRow } from "./counted-run.ts";

/** What residents of one group gain and lose in a year, by cell of residents. */
export interface YearlyPoints {
  readonly gained: readonly Cluster[];
  readonly lost: readonly Cluster[];
}

/**
 * The points that a year adds to the files of residents, under the run's first scheme. The tables say what stands at
 * the end of a year. Files begin empty, so that where nothing lapses the last year holds the points of all years, and
 * they are divided by the years; where something lapses it is the first year, in which little can have lapsed yet.
 * What was withdrawn by then is not in it, and neither are the edges of the scale and overrides.
 */
export function yearlyPoints(study: Study): YearlyPoints {
  return pointsOf(study, countedOnce(yearRows(study)));
}

/** The same by the value of an attribute, in the order of its values. */
export function yearlyPointsBy(study: Study, { id, values }: StudyAttribute): ReadonlyMap<string, YearlyPoints> {
  const rows = countedOnce(yearRows(study), id);
  return new Map(
    values.map((value) => [
      value.id,
      pointsOf(
        study,
        rows.filter(({ group }) => group[id] === value.id),
      ),
    ]),
  );
}

/** The residents by band at the end of the year that is looked at. */
function yearRows({ counted, facts, schemes }: Study): readonly BandRow[] {
  const year = Number((lapses(schemes[0]) ? facts.from : lastDayOf(facts)).slice(0, 4));
  return counted.bands.filter((row) => row.policy === schemes[0].id && row.year === year);
}

function pointsOf({ counted, facts, schemes }: Study, rows: readonly BandRow[]): YearlyPoints {
  const years = lapses(schemes[0]) ? 1 : facts.years;
  const residents = new Map<string, number>();
  for (const row of rows) residents.set(keyOf(row), (residents.get(keyOf(row)) ?? 0) + row.residents);
  const scores = new Map(
    counted.scores
      .filter(({ policy, year }) => policy === schemes[0].id && year === rows[0]?.year)
      .map((row) => [keyOf(row), row]),
  );
  const clusters = (column: "gained" | "lost") =>
    Array.from(
      residents,
      ([key, among]): Cluster => ({ sum: (scores.get(key)?.[column] ?? 0) / years, residents: among }),
    );
  return { gained: clusters("gained"), lost: clusters("lost") };
}

function keyOf({ replicate, grouping, group }: GroupRow): string {
  return JSON.stringify([replicate, grouping, Object.entries(group).sort()]);
}
