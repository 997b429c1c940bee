import { gzipSync } from "node:zlib";
import { chooseReadings } from "@tallyglass/policy";
import { factorsOf, planScenario } from "@tallyglass/simulation";
import { createJobRunner, type Job, studiedNetworks } from "@tallyglass/study";
import {
  describe,
  expect,
  fc,
  law,
  readRepositoryLibrary,
  repositoryNetwork,
  repositoryScenario,
  test,
} from "@tallyglass/testkit";
import { checkPolicyForm } from "../../../policy/src/schema/policy-form.ts";
import { checkPolicyForm as soundForm } from "../../../policy/src/schema/sound-form.ts";
import { planDigest } from "../../src/lab/digests.ts";
import { createScenarioMaker } from "../../src/lab/scenario-of.ts";
import { contents, few, laboratory, texts } from "./laboratory.ts";

const scenarios = createScenarioMaker(laboratory);
const library = readRepositoryLibrary();
const fuzhou = "fuzhou-yuming";
const ids = contents.scenarios.map(({ id }) => id);
const digestOf = (...args: Parameters<typeof repositoryScenario>) =>
  planDigest(planScenario(repositoryScenario(...args)));

/** Any choice of the readings that are offered. */
const choices = fc
  .tuple(
    ...(contents.scenarios[0]?.readings ?? []).map(({ id, options }) =>
      fc.option(fc.constantFrom(...options.map((option) => [id, option.id] as const)), { freq: 2 }),
    ),
  )
  .map((chosen) => Object.fromEntries(chosen.flatMap((each) => (each === null ? [] : [each]))));

describe("the laboratory of the page", () => {
  test.each(ids)("plans %s as the library does", async (scenario) => {
    const { years } = contents.scenarios.find(({ id }) => id === scenario) ?? { years: 0 };
    const plan = planScenario(scenarios.scenarioOf({ ...few, scenario, years }));
    expect(await planDigest(plan)).toBe(await digestOf(scenario, { residents: few.residents }));
  });

  test("sends records between offices as the library does", async () => {
    const flow: Job = {
      ...{ kind: "flow", block: 0, residents: few.residents, seed: 1, replicate: 0 },
      replays: studiedNetworks.map((network) => ({ network, rule: "as-written" })),
    };
    const base = repositoryScenario("fuzhou", { residents: few.residents });
    const networks = Object.fromEntries(studiedNetworks.map((id) => [id, repositoryNetwork(id)]));
    const there = await createJobRunner({ base, deltas: {}, networks, library })(flow);
    const here = { base: scenarios.scenarioOf(few), deltas: {}, networks: laboratory.networks };

    expect(await createJobRunner({ ...here, library: laboratory.library })(flow)).toEqual(there);
    expect(laboratory.networks["city-bureaus"]?.title).toEqual(networks["city-bureaus"]?.title);
  });

  test("plans what an audit compares with as the library does", async () => {
    const deltas = scenarios.deltasOf(few);
    const found = Object.entries(deltas).map(async ([delta, each]) => [delta, await planDigest(planScenario(each))]);
    expect(Object.fromEntries(await Promise.all(found))).toEqual({
      truth: await digestOf("fuzhou-true", { residents: few.residents }),
      appeals: await digestOf("fuzhou-appeals", { residents: few.residents }),
      expiry: await digestOf("fuzhou-expiry", { residents: few.residents }),
      cities: await digestOf("nine-cities", { residents: few.residents }),
    });
  });

  test("offers every reading with the options that can be run, and names what holds in each scenario", () => {
    const { readings } = library.schemes.get(fuzhou)?.versions[0] ?? { readings: [] };
    expect(contents.scenarios[0]?.readings.map(({ id, options }) => [id, options.map((option) => option.id)])).toEqual(
      readings.map(({ id, options }) => [
        id,
        options.flatMap((option) => (option.untranslatable === undefined ? [option.id] : [])),
      ]),
    );
    const validity = contents.scenarios.map(({ id, readings: own }) => [
      id,
      own.find((reading) => reading.id === "validity")?.default,
    ]);
    expect(Object.fromEntries(validity)).toMatchObject({ fuzhou: "none", "fuzhou-expiry": "5-years" });
  });

  test.each(ids)("moves as many figures of %s as the library does, each once", (scenario) => {
    const { years } = contents.scenarios.find(({ id }) => id === scenario) ?? { years: 0 };
    expect(factorsOf(scenarios.scenarioOf({ ...few, scenario, years }))).toEqual(
      factorsOf(repositoryScenario(scenario)),
    );
  });

  law(
    "reads the policy under any choice of readings as the library does",
    fc.property(choices, (readings) => {
      const own = scenarios.scenarioOf({ ...few, readings });
      const theirs = { ...repositoryScenario("fuzhou"), settings: own.settings };
      const schemes = [chooseReadings(library.schemes.get(fuzhou) as never, readings, library)] as const;
      expect(planScenario(own).policies).toEqual(planScenario({ ...theirs, schemes }).policies);
    }),
    { runs: 20 },
  );

  law(
    "needs no schema to read it: every choice of readings is of the form that a policy has",
    fc.property(choices, (readings) => {
      const { syntax } = chooseReadings(library.schemes.get(fuzhou) as never, readings, library).versions[0];
      const { value, diagnostics } = checkPolicyForm(syntax);
      expect(diagnostics).toEqual([]);
      expect(soundForm(syntax).value).toEqual(value);
    }),
    { runs: 20 },
  );

  test("is small enough to be loaded by whoever wants it, and its words by everybody", () => {
    expect(gzipSync(texts.laboratory).length).toBeLessThan(100_000);
    expect(gzipSync(texts.contents).length).toBeLessThan(12_000);
  });
});
