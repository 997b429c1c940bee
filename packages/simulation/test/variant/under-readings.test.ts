import { expect, readRepositoryLibrary, repositoryScenario, test } from "@tallyglass/testkit";
import { causesOf, planScenario, underReadings } from "../../src/index.ts";

const library = readRepositoryLibrary();

test.each([
  ["fuzhou", { start: "600" }],
  ["fuzhou", { window: "ever", validity: "5-years" }],
  ["fuzhou-expiry", { start: "0" }],
] as const)("%s under %j is the scenario with these options set", (id, options) => {
  const changes = Object.entries(options).map(([reading, option]) => [`readings.fuzhou-yuming.${reading}`, option]);
  const resolved = repositoryScenario(id, Object.fromEntries(changes));
  const read = underReadings(repositoryScenario(id), options, library);
  expect(planScenario(read)).toStrictEqual(planScenario(resolved));
  expect(read.settings.readings).toEqual(resolved.settings.readings);
});

test("an option that is not there is none", () => {
  expect(() => underReadings(repositoryScenario("fuzhou"), { start: "501" }, library)).toThrow();
});

test("the causal graph has what feeds an attribute and what it feeds", () => {
  const causes = causesOf(repositoryScenario("fuzhou", { collectors: true }));
  const of = (id: string) => causes.find(({ attribute }) => attribute === id);
  expect(of("age")?.parents).toEqual([]);
  expect(of("residence")).toMatchObject({ parents: ["age"], recording: 3 });
  expect(of("party-member")?.gates).toBe(2);
  expect(of("driving")).toMatchObject({ gates: 0, recording: 0 });
});
