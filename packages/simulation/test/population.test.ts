import { describe, expect, libraryTexts, repositoryScenario, test } from "@tallyglass/testkit";
import { Joint } from "../src/compile/joint.ts";
import type { SimulationPlan } from "../src/compile/plan.ts";
import { attributeTables, groupTable } from "../src/compile/population-tables.ts";
import { createBlocks } from "../src/draws/blocks.ts";
import { plainMemory } from "../src/draws/memory.ts";
import { readScenarioLibrary } from "../src/index.ts";
import { createPopulation } from "../src/life/chunk.ts";
import { createChunkLoops } from "../src/life/chunk-loops.ts";
import type { Population } from "../src/model/population.ts";
import { standardErrors, tooFar } from "./sampling.ts";

const drawn = 60_000;

describe.each(["fuzhou", "china"])("the population of %s", (id) => {
  const { population } = repositoryScenario(id);
  const joint = new Joint(population);
  const { counts, scored } = count(population, joint);

  test("has as many who are scored as its tables say", () => {
    const { share } = joint.share(population.scored, { values: new Map(), span: population.scored.span });
    expect(Math.abs(standardErrors(scored, drawn, share))).toBeLessThan(tooFar);
  });

  test.each(population.attributes.map(({ id: attribute }) => attribute))("draws %s as its tables say", (attribute) => {
    const index = joint.indexOf(attribute);
    const far = (population.attributes[index]?.values ?? []).flatMap((value, place) => {
      const of = { values: new Map([[attribute, [value.id]]]), span: population.scored.span };
      const { share } = joint.share(of, population.scored);
      const errors = standardErrors(counts[index]?.[place] ?? 0, scored, share);
      return Math.abs(errors) < tooFar ? [] : [{ value: value.id, share, observed: counts[index]?.[place] }];
    });
    expect(far).toEqual([]);
  });

  test("keeps to its marginals, most of which are published", () => {
    const published = population.marginals.filter(({ citations }) => citations.some(({ kind }) => kind === "source"));
    expect(published.length).toBeGreaterThan(20);
    for (const { of, among, share, within } of population.marginals) {
      expect(Math.abs(joint.share(of, among).share * 100 - share)).toBeLessThanOrEqual(within);
    }
  });
});

test("the exact shares of a population are those of its tables, worked out by hand", () => {
  // Women among those over 65 in the tables of 抚州: the last row of `sex`, to which no other applies.
  const { population } = repositoryScenario("fuzhou");
  const joint = new Joint(population);
  const { span } = population.scored;
  const rows = population.attributes.find(({ id }) => id === "sex")?.rows ?? [];
  const over = joint.share(
    { values: new Map([["sex", ["female"]]]), span },
    { values: new Map([["age", ["over-65"]]]), span },
  );
  expect(over.share * 1_000_000).toBeCloseTo(rows.at(-1)?.weights[0] ?? Number.NaN, 6);
});

test("every figure of the library has a citation, and every assumption a range", () => {
  expect(readScenarioLibrary(libraryTexts()).diagnostics).toEqual([]);
});

function count(population: Population, joint: Joint) {
  const attributes = attributeTables(population, joint);
  const plan = { attributes, scored: groupTable(population.scored, joint) } as unknown as SimulationPlan;
  const { chunk, draw } = createPopulation(plan, plainMemory, createChunkLoops(plainMemory), createBlocks(512));
  const counts = population.attributes.map(({ values }) => values.map(() => 0));
  let scored = 0;
  for (let from = 0; from < drawn; from += 500) {
    draw(from, from + 500, 7, 0);
    scored += chunk.count;
    for (const [attribute, column] of chunk.values.entries()) {
      const own = counts[attribute] as number[];
      for (const value of column.subarray(0, chunk.count)) own[value] = (own[value] ?? 0) + 1;
    }
  }
  return { counts, scored };
}
