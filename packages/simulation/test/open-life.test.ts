import type { Scheme } from "@tallyglass/policy";
import { scoreResident } from "@tallyglass/scoring";
import { describe, expect, fc, lawSettings, repositoryScenario, test } from "@tallyglass/testkit";
import {
  createEngine,
  createFileReader,
  createLifeOpener,
  deedColumns,
  type OpenedLife,
  planScenario,
  unfoldQuiet,
} from "../src/index.ts";
import { allBands } from "../src/run/tally-shape.ts";

const residents = 3_600_000;

describe.each(["fuzhou", "fuzhou-feedback", "fuzhou-collectors"])("a life of %s", (id) => {
  const scenario = repositoryScenario(id, { residents });
  const plan = planScenario(scenario);
  const { seed } = lawSettings(process.env);

  test(`scores by the reference what the run counted, for 1,000 residents at random (seed ${seed})`, () => {
    const chosen = fc.sample(fc.integer({ min: 0, max: residents - 1 }), { seed, numRuns: 1_000 });
    const lives = chosen.map(createLifeOpener(plan, 0));
    expect(lives.filter(({ isScored }) => isScored).length).toBeGreaterThan(600);
    expect(lives.filter(({ records }) => records.length > 2).length).toBeGreaterThan(100);
    for (const life of lives) {
      expect(life.years.map(plainly)).toEqual(life.isScored ? byReference(life, scenario.schemes[0]) : []);
      for (const record of life.records) expect(behind(life, record)).toBe(1);
    }
  });
});

test.each(["fuzzy", "calm"])("files read many at once hold the records that lives have, %s", (kind) => {
  const few = 2_000;
  const noise = kind === "fuzzy" ? { "recording.defaults.misattributed": 0.01 } : {};
  const plan = planScenario(repositoryScenario("fuzhou-collectors", { residents: few, seed: 5, ...noise }));
  const open = createLifeOpener(plan, 0);
  const lives = Array.from({ length: few }, (_, resident) => open(resident)).filter(({ isScored }) => isScored);
  const read = createFileReader(plan, 0);
  const files = [...read(0, 1_200), ...read(1_200, few)];

  expect(files).toEqual(
    lives.map(({ resident, attributes, events }) => ({
      ...{ resident, attributes },
      events: events
        .filter(({ recorded, onFileOf }) => recorded !== undefined && onFileOf === resident)
        .map((event) => (event.recorded === "misattributed" ? { ...event, happened: false } : event)),
    })),
  );
  expect(files.flatMap(({ events }) => events).length).toBeGreaterThan(3_000);
});

test("lives opened one by one add up to what the run counted", () => {
  const few = 600;
  const plan = planScenario(repositoryScenario("fuzhou-collectors", { residents: few, seed: 11 }));
  const engine = createEngine(plan, { replicate: 0 });
  const raw = new Float64Array(engine.shape.length);
  engine.run(0, few, raw);
  const tally = unfoldQuiet(plan, engine.shape, raw);
  const open = createLifeOpener(plan, 0);
  const lives = Array.from({ length: few }, (_, resident) => open(resident));
  const { totals, bands, deeds } = engine.shape.tables;

  expect(tally[totals.start + 1]).toBe(lives.filter(({ isScored }) => isScored).length);
  expect(tally[totals.start + 3]).toBe(lives.reduce((sum, { records }) => sum + records.length, 0));

  const years = plan.yearStarts.length - 1;
  const bandCount = bands.columns[3]?.size ?? 0;
  const cells = plan.groupings[0]?.size ?? 0;
  const ids = plan.policies.flatMap((policy) => allBands(policy).map((band) => band.id));
  for (let year = 0; year < years; year += 1) {
    for (const [band, id] of ids.entries()) {
      let counted = 0;
      for (let cell = 0; cell < cells; cell += 1)
        counted += tally[bands.start + (cell * years + year) * bandCount + band] ?? 0;
      expect(counted).toBe(lives.filter((life) => life.years[year]?.band === id).length);
    }
  }

  const events = lives.flatMap((life) => life.events.filter(({ happened }) => happened));
  for (const [behaviour, { code }] of plan.behaviours.entries()) {
    let [done, byDepartment] = [0, 0];
    for (let year = 0; year < years; year += 1) {
      const at = deeds.start + (year * plan.behaviours.length + behaviour) * deedColumns.length;
      done += tally[at] ?? 0;
      byDepartment += tally[at + 1] ?? 0;
    }
    const own = events.filter((event) => event.behaviour === code);
    expect(own.length).toBe(done);
    expect(own.filter(({ recorded }) => recorded !== undefined && recorded !== "collector").length).toBe(byDepartment);
  }
});

function plainly({ day, score, band, lists }: OpenedLife["years"][number]) {
  return { day, score, band, lists: [...lists].sort() };
}

function byReference({ resident, records, years }: OpenedLife, scheme: Scheme) {
  return years.map(({ day }) => {
    const { score, band, lists } = scoreResident(scheme, resident, records, { asOf: day });
    return { day, score, band: band?.id ?? null, lists: [...new Set(lists.map(({ list }) => list))].sort() };
  });
}

/** How many events of a life stand behind a record of its file. */
function behind({ resident, events }: OpenedLife, record: OpenedLife["records"][number]): number {
  const same = events.filter(
    (event) =>
      event.onFileOf === resident &&
      event.behaviour === record.behaviour &&
      event.date === record.date &&
      event.city === record.recorded &&
      JSON.stringify(event.attributes) === JSON.stringify(record.attributes),
  );
  return Math.min(1, same.length);
}
