import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine, deedColumns, planScenario } from "@tallyglass/simulation";
import { repositoryScenario } from "@tallyglass/testkit";
import { expect, test } from "vitest";
import { root } from "../scripts/src/repository.ts";

const residents = 400_000;
const page = readFileSync(join(root, "docs/validity.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => /^\| (?!measure|-)/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, measure = "", published = "", source = "", run = ""]) => ({ measure, published, source, run }));

/** What a run came to, as a figure of so many counted events. */
interface Measured {
  readonly value: number;
  readonly events: number;
}

const measured = measure();

test("the page and the run speak of the same measures", () => {
  expect(rows.map((row) => row.measure).sort()).toEqual(Object.keys(measured).sort());
});

test.each(rows)("a run still comes to $run $measure", ({ measure: name, run }) => {
  const { value, events } = measured[name] as Measured;
  const [whole = "", decimals = ""] = run.split(".");
  const rounding = /0$/.test(whole) && decimals === "" ? 5 : 10 ** -decimals.length / 2;
  const sampling = (5 * value) / Math.sqrt(events);

  expect(events).toBeGreaterThan(400);
  expect(Math.abs(value - Number(run))).toBeLessThan(rounding + sampling);
});

test.each(rows)("the sources of what is published on $measure are in the list", ({ source }) => {
  const sources = readFileSync(join(root, "library/sources.yaml"), "utf8");
  expect(source).toMatch(/^`[a-z0-9-]+`(, `[a-z0-9-]+`)*$/);
  for (const id of source.replaceAll("`", "").split(", ")) expect(sources).toContain(`- id: ${id}\n`);
});

test("the page says how many figures are cited as the program counts them", async () => {
  const { countFigures } = await import("@tallyglass/simulation");
  const { cited, assumed } = countFigures(repositoryScenario("fuzhou", {}));
  expect(page).toContain(`for \`fuzhou\` ${cited} and ${assumed.toLocaleString("en")}`);
});

function measure(): Readonly<Record<string, Measured>> {
  const plan = planScenario(repositoryScenario("fuzhou", { residents }));
  const { shape, run } = createEngine(plan, { replicate: 0 });
  const tally = new Float64Array(shape.length);
  run(0, residents, tally);
  const { deeds, totals, lists } = shape.tables;
  const years = plan.yearStarts.length - 1;
  const adults = tally[totals.start + 1] as number;
  const count = (
    what: (typeof deedColumns)[number],
    chosen: (behaviour: (typeof plan.behaviours)[number]) => boolean,
  ) => {
    let sum = 0;
    for (let year = 0; year < years; year += 1) {
      for (const [index, behaviour] of plan.behaviours.entries()) {
        const row = deeds.start + (year * plan.behaviours.length + index) * deedColumns.length;
        if (chosen(behaviour)) sum += tally[row + deedColumns.indexOf(what)] as number;
      }
    }
    return sum;
  };
  const each = (code: string, what: (typeof deedColumns)[number], people: number, per: number): Measured => {
    const events = count(what, (behaviour) => behaviour.code === code);
    return { value: (events / people / years) * per, events };
  };
  const records = (chosen: (behaviour: (typeof plan.behaviours)[number]) => boolean) =>
    count("by-department", chosen) + count("false-records", chosen);
  const listedAtEndOf = (year: number) => {
    const cells = lists.columns[3]?.size ?? 1;
    const list = plan.policies[0]?.lists.indexOf("judgment-defaulters") ?? -1;
    const from = lists.start + (year * (lists.columns[2]?.size ?? 1) + list) * cells;
    return tally.subarray(from, from + cells).reduce((sum, each) => sum + each, 0);
  };
  const listed = listedAtEndOf(years - 1);
  const newlyListed = listed - listedAtEndOf(0);
  const bad = records(({ dishonest }) => dishonest);
  const badBesideTraffic = records(({ code, dishonest }) => dishonest && code !== "police.traffic-violation");
  const good = records(({ dishonest }) => !dishonest);
  return {
    "blood donations on file, by 1,000 people of any age": each(
      "health.blood-donation",
      "by-department",
      residents,
      1_000,
    ),
    "judgments defaulted on, by 100,000 adults": each("court.judgment-default", "deeds", adults, 100_000),
    "public-order penalties, by 100,000 adults": each("police.administrative-punishment", "deeds", adults, 100_000),
    "prison sentences, by 100,000 adults": each("court.imprisonment", "deeds", adults, 100_000),
    "party sanctions, by 100,000 adults": each("discipline.disciplinary-action", "deeds", adults, 100_000),
    "dangerous driving, by 100,000 adults": each("police.drunk-driving-severe", "deeds", adults, 100_000),
    "bad records for each good one": { value: bad / good, events: good },
    "the same, ordinary traffic violations left out": { value: badBesideTraffic / good, events: good },
    "records, by adult and year": {
      value: (tally[totals.start + 3] as number) / adults / years,
      events: tally[totals.start + 3] as number,
    },
    "bad records, by adult and year": { value: bad / adults / years, events: bad },
    "listed defaulters at the end of the run, by 100,000 adults": {
      value: (listed / adults) * 100_000,
      events: listed,
    },
    "growth of the list from the end of 2019 to that of 2023, by 100,000 adults and year": {
      value: (newlyListed / adults / (years - 1)) * 100_000,
      events: newlyListed,
    },
  };
}
