import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type Report, readReport } from "@tallyglass/audit";
import { beforeAll, describe, expect, test } from "@tallyglass/testkit";
import type { Place } from "../program.ts";
import { inPlace } from "./study.ts";

/** What plain SQL says of the tables of a run, beside what the report says. */
interface Compared {
  readonly figure: string;
  readonly sql: string;
}

/** Residents once each: the grouping by age and others counts everybody. */
const once = "grouping LIKE 'age,%'";
const last = "year = (SELECT max(year) FROM bands)";

const compared: readonly Compared[] = [
  {
    figure: "bands.bands-below-start",
    sql: `SELECT sum(residents) FILTER (rank > 3) / sum(residents) FROM bands WHERE ${once} AND ${last}`,
  },
  {
    figure: "bands.bands-above-start",
    sql: `SELECT sum(residents) FILTER (rank < 3) / sum(residents) FROM bands WHERE ${once} AND ${last}`,
  },
  {
    // The largest share below the start less the smallest.
    figure: "bands.bands-parity-difference-residence",
    sql: `SELECT max(share) - min(share) FROM (
      SELECT sum(residents) FILTER (rank > 3) / sum(residents) AS share
      FROM bands WHERE ${once} AND ${last} GROUP BY residence)`,
  },
  {
    // Of the favourable outcome: above the band of the start.
    figure: "bands.bands-impact-ratio-income",
    sql: `SELECT min(share) / max(share) FROM (
      SELECT coalesce(sum(residents) FILTER (rank < 3), 0) / sum(residents) AS share
      FROM bands WHERE ${once} AND ${last} GROUP BY income)`,
  },
  {
    figure: "bands.bands-mean-change",
    sql: `WITH means AS (SELECT year, sum(score_sum) AS points FROM scores WHERE ${once} GROUP BY year),
      people AS (SELECT sum(residents) AS n FROM bands WHERE ${once} AND ${last})
      SELECT (max_by(points, year) - min_by(points, year)) / (SELECT n FROM people) FROM means`,
  },
  {
    figure: "mobility.mobility-down",
    sql: `WITH ranks AS (SELECT DISTINCT band, rank FROM bands WHERE band IS NOT NULL)
      SELECT sum(residents) FILTER (after.rank > before.rank) / sum(residents)
      FROM transitions JOIN ranks AS before ON before.band = from_band JOIN ranks AS after ON after.band = to_band
      WHERE ${once}`,
  },
  {
    // (K − tr P) / (K − 1) over the bands that somebody started from.
    figure: "mobility.mobility-shorrocks",
    sql: `WITH moves AS (SELECT from_band, to_band, sum(residents) AS n FROM transitions WHERE ${once} GROUP BY ALL),
      starts AS (SELECT from_band, sum(n) AS n FROM moves GROUP BY from_band),
      stays AS (SELECT coalesce(sum(moves.n / starts.n), 0) AS trace FROM moves JOIN starts USING (from_band)
        WHERE from_band = to_band)
      SELECT ((SELECT count(*) FROM starts) - trace) / ((SELECT count(*) FROM starts) - 1) FROM stays`,
  },
  {
    figure: "wrong-records.points-lost",
    sql: "SELECT sum(points_lost) FROM harm WHERE year = (SELECT max(year) FROM harm)",
  },
  { figure: "wrong-records.withdrawn", sql: "SELECT sum(withdrawn_in_run) / sum(filed) FROM wrong" },
  {
    figure: "wrong-records.wrongly-rejected",
    sql: "SELECT (sum(appealed) - sum(upheld)) / sum(appealed) FROM wrong",
  },
  {
    // Kaplan and Meier by hand: the product over months of 1 − ended / at risk.
    figure: "recovery.recovery-never",
    sql: `WITH months AS (SELECT months, sum(spells) FILTER (ended) AS done, sum(spells) AS all_of FROM spells GROUP BY months),
      risks AS (SELECT months, coalesce(done, 0) AS done,
        sum(all_of) OVER (ORDER BY months ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS at_risk FROM months)
      SELECT product(1 - done / at_risk) FROM risks WHERE done > 0 AND months <= 60`,
  },
  {
    figure: "vagueness.strictest-to-most-lenient",
    sql: `WITH chances AS (SELECT behaviour, assessor, sum(recorded) / sum(deeds) AS chance, sum(deeds) AS n
        FROM assessed WHERE behaviour = 'civilization.good-deed' GROUP BY ALL)
      SELECT min(chance) / max(chance) FROM chances`,
  },
];

describe("the audit of a run of the Fuzhou draft says what plain SQL says of its tables", () => {
  let report: Report;
  let answers: ReadonlyMap<string, number>;
  beforeAll(() =>
    inPlace(async (place) => {
      await place.run("simulate fuzhou --residents 20000 --out run");
      await place.run("audit run --alone");
      report = readReport(await place.read("run/report.json"));
      answers = await answersOf(place);
    }),
  );

  test.each(compared)("$figure", ({ figure }) => {
    const [chapter, id] = figure.split(".");
    const value = report.chapters.find((each) => each.id === chapter)?.figures.find((each) => each.id === id)?.value;
    const expected = answers.get(figure) ?? Number.NaN;

    // A report holds six digits.
    expect(value).toBe(Number(expected.toPrecision(6)));
  });
});

async function answersOf(place: Place): Promise<ReadonlyMap<string, number>> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const table of ["bands", "scores", "transitions", "harm", "wrong", "spells", "assessed"]) {
      const path = join(place.path, "run", `${table}.parquet`).replaceAll("'", "''");
      await connection.run(`CREATE VIEW ${table} AS SELECT * FROM read_parquet('${path}')`);
    }
    const found = new Map<string, number>();
    for (const { figure, sql } of compared) {
      const reader = await connection.runAndReadAll(`SELECT CAST((${sql}) AS DOUBLE)`);
      found.set(figure, Number(reader.value(0, 0)));
    }
    return found;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
