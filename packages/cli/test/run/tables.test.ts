import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { createEngine, planScenario, type RunTable, runTables, unfoldQuiet } from "@tallyglass/simulation";
import { describe, expect, repositoryScenario, test } from "@tallyglass/testkit";
import { openScenario } from "../../src/library/open-scenario.ts";
import { openLockedDuckdb, quoteText } from "../../src/records/locked-duckdb.ts";
import { writeTables } from "../../src/run/write-tables.ts";
import { placeWith } from "../program.ts";
import { studyPlan, studyScenario } from "./study.ts";

const { population } = openScenario(studyScenario, []).scenario;
const plan = studyPlan({ replicates: "2" });
const { shape } = createEngine(plan, { replicate: 0 });
const tallies = [0, 1].map((replicate) => {
  const tally = new Float64Array(shape.length);
  createEngine(plan, { replicate }).run(0, plan.residents, tally);
  return unfoldQuiet(plan, shape, tally);
});
const tables = runTables(plan, shape, population, tallies);

function table(name: string): RunTable {
  const found = tables.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no table ${name}`);
  return found;
}

/** The rows of a table as objects. */
function rowsOf(name: string): readonly Readonly<Record<string, unknown>>[] {
  const { columns, rows } = table(name);
  return [...rows()].map((row) => Object.fromEntries(columns.map((column, at) => [column.name, row[at]])));
}

function sumOf(rows: readonly Readonly<Record<string, unknown>>[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0);
}

describe("the tables of a run", () => {
  test("are these, with these columns", () => {
    expect(
      Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map((each) => each.name).join(" ")])),
    ).toEqual({
      totals: "replicate residents scored quiet records candidates kept",
      bands: "replicate policy grouping age sex driver year band rank residents",
      scores: "replicate policy grouping age sex driver year score_sum gained lost",
      transitions: "replicate policy grouping age sex driver from_band to_band residents",
      clauses: "replicate policy year clause version borrowed_from residents points",
      lists: "replicate policy year list age sex residents",
      deeds: "replicate year behaviour deeds by_department by_collector elsewhere misattributed false_records",
      "deeds-by-group": "replicate age sex behaviour deeds recorded false_records",
      assessed: "replicate behaviour assessor deeds recorded",
      wrong: "replicate behaviour filed noticed appealed upheld withdrawn_in_run",
      harm: "replicate policy year residents harmed points_lost points_gained band_worse newly_listed",
      spells: "replicate policy age sex months ended spells",
      delays: "replicate age sex from_days level records",
    });
  });

  test("count everybody who is scored once in each grouping and year", () => {
    const bands = rowsOf("bands");
    for (const [replicate, { scored }] of rowsOf("totals").entries()) {
      for (const grouping of ["age,sex", "driver"]) {
        for (const year of [2019, 2020, 2021]) {
          const rows = bands.filter(
            (row) => row.replicate === replicate && row.grouping === grouping && row.year === year,
          );
          expect(sumOf(rows, "residents")).toBe(scored);
        }
      }
    }
  });

  test("name values, and leave empty what a grouping has not", () => {
    const bands = rowsOf("bands");

    expect(
      new Set(bands.filter(({ grouping }) => grouping === "driver").map(({ age, driver }) => `${age} ${driver}`)),
    ).toEqual(new Set(["null no", "null yes"]));
    expect(
      new Set(bands.filter(({ grouping }) => grouping === "age,sex").map(({ age, sex }) => `${age} ${sex}`)),
    ).toEqual(new Set(["grown female", "grown male", "old female", "old male"]));
    expect(new Set(bands.map(({ band, rank }) => `${band} ${rank}`))).toEqual(new Set(["gold 1", "plain 2", "red 3"]));
  });

  test("count only drivers among those who speed", () => {
    const deeds = rowsOf("deeds-by-group").filter(({ behaviour }) => behaviour === "small-watch.speeding");
    const all = rowsOf("deeds").filter(({ behaviour }) => behaviour === "small-watch.speeding");

    expect(sumOf(deeds, "deeds")).toBe(sumOf(all, "deeds"));
    expect(sumOf(all, "deeds")).toBeGreaterThan(0);
  });

  test("count a false record once by year and once by group", () => {
    const byGroup = rowsOf("deeds-by-group");

    expect(sumOf(byGroup, "false_records")).toBe(sumOf(rowsOf("deeds"), "false_records"));
    expect(sumOf(byGroup, "false_records")).toBeGreaterThan(0);
  });

  test("leave out rows in which every count is 0", () => {
    for (const { name, columns, rows } of tables) {
      const counts = columns.flatMap(({ type }, at) => (type === "whole" ? [at] : []));
      for (const row of rows()) {
        const own = counts.slice(name === "delays" || name === "spells" ? -1 : 1);
        expect(own.some((at) => row[at] !== 0 && row[at] !== null)).toBe(true);
      }
    }
  });

  test("say of a borrowed clause whose it is, and of no other", () => {
    const scenario = repositoryScenario("nine-cities", { residents: 400 });
    const cities = planScenario(scenario);
    const engine = createEngine(cities, { replicate: 0 });
    const tally = new Float64Array(engine.shape.length);
    engine.run(0, cities.residents, tally);
    const sums = [unfoldQuiet(cities, engine.shape, tally)];
    const clauses = runTables(cities, engine.shape, scenario.population, sums).find(({ name }) => name === "clauses");
    const place = (column: string) => clauses?.columns.findIndex(({ name }) => name === column) ?? -1;
    const lenders = new Map<unknown, Set<unknown>>();
    for (const row of clauses?.rows() ?? []) {
      const policy = row[place("policy")];
      lenders.set(policy, (lenders.get(policy) ?? new Set()).add(row[place("borrowed_from")]));
    }

    expect(lenders.get("fuzhou-yuming")).toEqual(new Set([null]));
    expect(lenders.get("suzhou-osmanthus")).toContain("fuzhou-yuming");
    for (const [policy, from] of lenders) {
      const scheme = scenario.schemes.find(({ id }) => id === policy);
      const borrows = scheme?.versions.some((version) => version.clauses.some(({ borrowed }) => borrowed)) ?? false;
      expect({ policy, borrows: from.has("fuzhou-yuming") }).toEqual({ policy, borrows });
    }
  });

  test("say who graded a deed", () => {
    expect(rowsOf("assessed").map(({ behaviour, assessor }) => `${behaviour} ${assessor}`)).toEqual([
      "small-care.good-deed strict",
      "small-care.good-deed kind",
      "small-care.good-deed strict",
      "small-care.good-deed kind",
    ]);
  });

  test("are read back from Parquet as they were, and are the same bytes each time", async (end) => {
    const [place, other] = [await placeWith(end), await placeWith(end)];

    const written = await writeTables(place.path, tables);
    const again = await writeTables(other.path, tables);

    expect(again).toEqual(written);
    const paths = written.map(({ file }) => join(place.path, file));
    const { connection, close } = await openLockedDuckdb({ files: paths });
    for (const [index, { name, rows }] of written.entries()) {
      const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet(${quoteText(paths[index] ?? "")})`);
      const found = reader.getRows().map((row) => row.map(plain));
      expect(found).toHaveLength(rows);
      expect(found).toEqual([...table(name).rows()].map((row) => row.map(plain)));
    }
    close();
  });

  test.runIf(process.platform === "linux")("that do not fit on the disk fail by their name", async (end) => {
    const place = await placeWith(end);
    await symlink("/dev/full", join(place.path, "scores.parquet"));

    await expect(writeTables(place.path, tables)).rejects.toMatchObject({
      exitCode: 2,
      message: `${join(place.path, "scores.parquet")}: there is no room left on the disk`,
    });
  });
});

/** Numbers that are whole come back as big ones, days as objects. */
function plain(value: unknown): unknown {
  return typeof value === "bigint" || (typeof value === "object" && value !== null)
    ? String(value)
    : value === null
      ? null
      : String(value);
}
