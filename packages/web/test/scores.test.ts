import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { chooseReadings, type Scheme } from "@tallyglass/policy";
import { scoreResident } from "@tallyglass/scoring";
import { describe, expect, fc, law, readRepositoryLibrary, test } from "@tallyglass/testkit";
import { citiesOf, compareCities } from "../src/pages/lives/compare-cities.ts";
import { livesForm } from "../src/pages/lives/lives-state.ts";
import { timelineOf } from "../src/pages/lives/timeline.ts";
import { pageLibrary } from "./page-library.ts";

const cities = citiesOf(pageLibrary);
const scoresOf = (life: string) => {
  const timeline = timelineOf({ ...livesForm.first, life }, pageLibrary);
  return compareCities(cities, timeline);
};

test("the page scores the ten ready lives as `tallyglass compare` does", () => {
  const program = fileURLToPath(new URL("../../cli/bin/tallyglass.js", import.meta.url));
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const words = ["compare", "--records", "library/lives", "--as-of", "2019-12-30", "--format", "json"];
  const told: readonly Told[] = JSON.parse(
    execFileSync(process.execPath, [program, ...words], { cwd: root, encoding: "utf8" }),
  );
  const shown = [...pageLibrary.lives.keys()].flatMap((life) =>
    scoresOf(life).map(({ published, borrowed }) => ({
      ...plain(published),
      resident: published.resident,
      policy: published.policy,
      borrowed: borrowed ? plain(borrowed) : null,
    })),
  );
  expect(shown).toHaveLength(90);
  expect(new Map(shown.map((each) => [`${each.resident} ${each.policy}`, each]))).toEqual(
    new Map(
      told.map(({ resident, policy, score, change, band, borrowed }) => [
        `${resident} ${policy}`,
        { resident, policy, score, change, band, borrowed },
      ]),
    ),
  );
});

interface Told {
  readonly resident: string;
  readonly policy: string;
  readonly score: number | null;
  readonly change: number;
  readonly band: string | null;
  readonly borrowed: unknown;
}

function plain({ score, change, band }: { score: number | null; change: number; band: { id: string } | null }) {
  return { score, change, band: band?.id ?? null };
}

describe("policies that went through the text of the page", () => {
  const library = readRepositoryLibrary();
  const residents = [...library.lives.values()];
  const days = fc.constantFrom("2018-06-30", "2019-01-01", "2019-12-30", "2021-07-01", "2025-01-01");

  law(
    "score any part of the ready lives as those of the library do",
    fc.property(fc.constantFrom(...residents), fc.infiniteStream(fc.boolean()), days, (life, coins, asOf) => {
      const records = life.records.filter(() => coins.next().value);
      const shown = compareCities(cities, { resident: life.resident, records, events: [], asOf });
      for (const { city, published, borrowed } of shown) {
        const scheme = library.schemes.get(city.scheme.id) as Scheme;
        expect(linesOf(published)).toEqual(linesOf(scoreResident(scheme, life.resident, records, { asOf })));
        if (borrowed === undefined) continue;
        const lent = chooseReadings(scheme, { borrowed: "yes" }, library);
        expect(linesOf(borrowed)).toEqual(linesOf(scoreResident(lent, life.resident, records, { asOf })));
      }
    }),
  );
});

function linesOf({ score, lines }: ReturnType<typeof scoreResident>) {
  return { score, lines: lines.map(({ kind, points, citations }) => ({ kind, points, citations })) };
}
