import { buildReport, type Report, type ReportFigure } from "@tallyglass/audit";
import { countedBy, type Scenario } from "@tallyglass/simulation";
import { describe, expect, readRepositoryLibrary, repositoryScenario, test } from "@tallyglass/testkit";
import { countRun } from "../src/run-variant.ts";

const residents = 40_000;
const fuzhou = countedBy(repositoryScenario("fuzhou"), [["sex", "residence"], ["occupation"]]);

/** Every dishonest deed has the same chance of being recorded; that of women may be another. */
function recorded(chance: number, timesForWomen: number): Scenario {
  const { recording } = fuzhou;
  const [first] = recording.groups;
  if (first === undefined) throw new Error("nobody is recorded more often than others");
  const offices = new Map(
    Array.from(recording.offices, ([id, office]) => {
      const figure = { ...office.dishonest, value: chance };
      const single = new Map(
        Array.from(office.recorded, ([code, each]) => [code, isDishonest(code) ? { ...each, value: chance } : each]),
      );
      return [id, { ...office, dishonest: figure, recorded: single }];
    }),
  );
  const women = { ...first.when, values: new Map([["sex", ["female"]]]) };
  return {
    ...fuzhou,
    recording: {
      ...recording,
      offices,
      defaults: { ...recording.defaults, dishonest: { ...recording.defaults.dishonest, value: chance } },
      groups: [{ ...first, kind: "dishonest", when: women, times: { ...first.times, value: timesForWomen } }],
    },
  };
}

const { behaviours } = readRepositoryLibrary();

function isDishonest(code: string): boolean {
  return behaviours.get(code)?.kind === "dishonest";
}

async function audited(scenario: Scenario): Promise<Report> {
  const library = readRepositoryLibrary();
  const { settings, schemes, population } = scenario;
  return buildReport({
    facts: {
      ...{ scenario: settings.id, title: settings.title, version: "test", digest: "", plan: "", seed: settings.seed },
      ...{ from: settings.from, years: settings.years, residents, replicates: 1 },
      ...{ collectors: false, feedback: false, figures: { cited: 0, assumed: 0 } },
    },
    counted: await countRun(scenario, { residents, replicates: [0] }),
    ...{ schemes, vocabulary: library, library },
    attributes: population.attributes.filter(({ id }) => population.groups.flat().includes(id)),
    companions: {},
  });
}

function figure({ chapters }: Report, chapter: string, id: string): ReportFigure & { readonly value: number } {
  const found = chapters.find((each) => each.id === chapter)?.figures.find((each) => each.id === id);
  if (found?.value === undefined || found.value === null) throw new Error(`${chapter}.${id} is not there`);
  return { ...found, value: found.value };
}

describe("a scenario that records dishonest deeds of women twice as often as those of men", async () => {
  const [alike, biased] = await Promise.all([audited(recorded(0.4, 1)), audited(recorded(0.4, 2))]);
  const change = (chapter: string, id: string) => figure(biased, chapter, id).value - figure(alike, chapter, id).value;

  test("shows in the recall by sex, with its size", () => {
    // Recall is 0.8 for women and 0.4 for men.
    const gap = figure(biased, "recording", "recording-odds-dishonest-sex");
    const [low, high] = gap.interval ?? [Number.NaN, Number.NaN];

    expect(Math.abs(gap.value - 0.4)).toBeLessThan(0.03);
    expect(low).toBeLessThan(0.4 + 0.02);
    expect(high).toBeGreaterThan(0.4 - 0.02);
    expect(figure(alike, "recording", "recording-odds-dishonest-sex").value).toBeLessThan(0.03);
  });

  test("shows in the share of women below the start, who then are worse off than before", () => {
    const women = (report: Report) => shareBelow(report, "female");
    const men = (report: Report) => shareBelow(report, "male");

    expect(women(biased)).toBeGreaterThan(women(alike) * 1.3);
    expect(Math.abs(men(biased) - men(alike))).toBeLessThan(0.005);
  });

  test.each([
    ["recording", "recording-odds-trustworthy-sex"],
    ["recording", "recording-trustworthy-share"],
    ["recording", "recording-odds-dishonest-residence"],
    ["recording", "recording-same-acts-dishonest-residence"],
    ["timeliness", "timeliness-city-median"],
    ["stacking", "most-from-one-act"],
    ["ways", "penalty-rows"],
    ["vagueness", "vague-clauses"],
    ["proportionality", "tau-instrument"],
  ])("does not show in %s: %s", (chapter, id) => {
    expect(Math.abs(change(chapter, id))).toBeLessThan(0.02);
  });
});

function shareBelow({ chapters }: Report, sex: string): number {
  const { attributes } = fuzhou.population;
  const name = attributes.find(({ id }) => id === "sex")?.values.find(({ id }) => id === sex)?.name.en;
  const tables = chapters.find(({ id }) => id === "bands")?.tables ?? [];
  for (const { columns, rows } of tables) {
    const below = columns.findIndex(({ id }) => id === "below");
    const row = rows.find((cells) => cells.some((cell) => isText(cell) && cell.en === name));
    const share = row?.[below];
    if (typeof share === "number") return share;
  }
  throw new Error(`no table of bands tells ${sex}`);
}

function isText(cell: unknown): cell is { readonly en: string } {
  return typeof cell === "object" && cell !== null && "en" in cell;
}
