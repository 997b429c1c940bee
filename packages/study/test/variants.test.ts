import { countedBy, diffScenarios, type Scenario } from "@tallyglass/simulation";
import { describe, expect, repositoryScenario, test } from "@tallyglass/testkit";
import { createVariants } from "../src/create-variants.ts";
import { countRun } from "../src/run-variant.ts";
import { fuzhouScenarios } from "./small-study.ts";

const scenarios = fuzhouScenarios();
const make = createVariants(scenarios);
const size = { residents: 2_000, replicates: [0] };

function byOne(scenario: Scenario): Scenario {
  const attributes = [...new Set(scenario.population.groups.flat())];
  return countedBy(
    scenario,
    attributes.map((attribute) => [attribute]),
  );
}

function countBoth(first: Scenario, second: Scenario) {
  return Promise.all([countRun(first, size), countRun(second, size)]);
}

describe("a variant of a scenario", () => {
  test("that is the scenario itself differs from it in nothing", () => {
    expect(diffScenarios(make({ kind: "base" }), scenarios.base)).toEqual([]);
  });

  test.each([
    ["fuzhou-collectors", make({ kind: "settings", collectors: true })],
    ["fuzhou-feedback", make({ kind: "settings", feedback: true })],
    ["fuzhou-true", make({ kind: "delta", delta: "truth" })],
  ] as const)("counts what the scenario %s of the library counts", async (id, variant) => {
    expect(await countRun(variant, size)).toEqual(await countRun(byOne(repositoryScenario(id)), size));
  });

  test("without wrong records has none, and the same deeds", async () => {
    const [own, without] = await countBoth(make({ kind: "base" }), make({ kind: "without-wrong" }));

    expect(own.wrong.some(({ filed }) => filed > 0)).toBe(true);
    expect(without.wrong).toEqual([]);
    const deeds = [own, without].map((run) => run.deeds.reduce((sum, row) => sum + row.deeds, 0));
    expect(deeds[0]).toBe(deeds[1]);
  });

  test("under another start has every score moved by as much", async () => {
    const from600 = make({ kind: "readings", options: { start: "600" } });
    const [own, other] = await countBoth(make({ kind: "base" }), from600);
    const reset = own.bands.filter(({ band }) => band === "extremely-bad") ?? [];
    const sum = (run: typeof own) =>
      run.scores
        .filter(({ grouping, year }) => grouping === "sex" && year === 2019)
        .reduce((all, row) => all + row.scoreSum, 0) ?? 0;
    const scored = own.totals[0]?.scored ?? 0;
    const held = reset
      .filter(({ grouping, year }) => grouping === "sex" && year === 2019)
      .reduce((all, row) => all + row.residents, 0);

    expect(scored).toBeGreaterThan(1_000);
    // Whoever a judgment holds at 0 stays there; nobody else reaches an end of the scale in a year.
    expect(sum(other) - sum(own)).toBe(100 * (scored - held));
  });

  test("that the library has no scenario for is refused", () => {
    expect(() => make({ kind: "delta", delta: "cities" })).toThrow("there is no scenario for `cities`");
  });
});
