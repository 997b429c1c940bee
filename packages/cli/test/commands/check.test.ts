import { readFileSync } from "node:fs";
import { readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@tallyglass/testkit";
import { mobileNumber } from "../fixtures/identity-numbers.ts";
import { type Place, placeWith, root, type TestEnd, tallyglass, tallyglassAlone } from "../program.ts";
import { filesIn, study } from "../run/study.ts";

interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Sarif {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: Readonly<Record<"startLine" | "startColumn" | "endLine" | "endColumn", number>>;
        };
      }[];
    }[];
  }[];
}

const brokenFile = "packages/cli/test/fixtures/broken-policy.yaml";
const broken = await readFile(join(root, brokenFile), "utf8");

/** What is wrong in the broken policy: the code, and the text that begins where it points. */
const faults: readonly (readonly [code: string, place: string])[] = [
  ["invalid-value", "drafted"],
  ["invalid-day", "2018-13-01"],
  ["line-out-of-range", "trivium#L9999"],
  ["duplicate-rank", '{ id: poor, rank: 1, name: { en: Poor }, score: "<= 400" }'],
  ["unknown-key", "pionts"],
  ["unknown-behaviour", "charity.donatoin"],
  ["missing-citation", "{ id: uncited"],
  ["overlapping-rows", '{ when: { sum: "[50..100]" }, points: 20 }'],
  ["duplicate-id", "hours\n    behaviours: [court"],
  ["unknown-source", "nobody#L1"],
];

/** Where a text stands in the broken policy, counted from 1. */
function placeOf(text: string): { readonly line: number; readonly column: number } {
  const lines = broken.slice(0, broken.indexOf(text)).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

const expected = faults.map(([code, text]) => ({ code, ...placeOf(text) }));

describe.concurrent("check", () => {
  test("finds nothing in the library", async () => {
    const { code, stdout, stderr } = await tallyglassAlone("check library");

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^\d+ documents, no finding\n$/);
  });

  test("names every finding of a policy at once, with file, line and column", async () => {
    const { code, stdout, stderr } = await tallyglassAlone(`check ${brokenFile}`);

    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const found = [...stdout.matchAll(/^(\S+):(\d+):(\d+): error\[([a-z-]+)\]: \S.*$/gm)];
    expect(
      found.map(([, file, line, column, code]) => ({ file, code, line: Number(line), column: Number(column) })),
    ).toEqual(expected.map((fault) => ({ file: brokenFile, ...fault })));
    expect(stdout).toContain("19 |     pionts: 10\n");
    expect(stdout).toContain("help: did you mean `points`?");
    expect(stdout).toMatch(new RegExp(`\n1 document, ${faults.length} findings\n$`));
  });

  test("gives the same findings as data", async () => {
    const { code, stdout } = await tallyglass(`check ${brokenFile} --format json`);
    const findings = JSON.parse(stdout) as readonly Finding[];

    expect(code).toBe(1);
    expect(findings.map(({ code, line, column }) => ({ code, line, column }))).toEqual(expected);
    for (const { file, severity, message, line, column, endLine, endColumn } of findings) {
      expect({ file, severity }).toEqual({ file: brokenFile, severity: "error" });
      expect(message).toMatch(/\S/);
      expect(endLine > line || (endLine === line && endColumn > column)).toBe(true);
    }
  });

  test("writes SARIF whose results have rules and places that exist", async () => {
    const { code, stdout } = await tallyglass(`check ${brokenFile} --format sarif`);
    const { $schema, version, runs } = JSON.parse(stdout) as Sarif;
    const [run] = runs;

    expect(code).toBe(1);
    expect({ version, runs: runs.length }).toEqual({ version: "2.1.0", runs: 1 });
    expect($schema).toMatch(/^https:\/\/.*sarif.*2\.1\.0/);
    expect(run?.tool.driver.name).toBe("tallyglass");
    const rules = run?.tool.driver.rules.map(({ id }) => id) ?? [];
    expect(new Set(rules).size).toBe(rules.length);
    const lines = broken.split("\n");
    const places = run?.results.map(({ ruleId, level, message, locations }) => {
      const [location] = locations;
      const region = location?.physicalLocation.region;
      expect(rules).toContain(ruleId);
      expect(level).toBe("error");
      expect(message.text).toMatch(/\S/);
      expect(location?.physicalLocation.artifactLocation.uri).toBe(brokenFile);
      for (const place of Object.values(region ?? {})) expect(place).toBeGreaterThanOrEqual(1);
      expect(region?.startColumn).toBeLessThanOrEqual((lines[(region?.startLine ?? 0) - 1] ?? "").length + 1);
      return { code: ruleId, line: region?.startLine, column: region?.startColumn };
    });
    expect(places).toEqual(expected);
  });

  test("gives empty data where it finds nothing", async () => {
    const file = "library/policies/suzhou/suzhou-osmanthus/2018-01-01.yaml";

    const json = await tallyglass(`check ${file} --format json`);
    const sarif = await tallyglass(`check ${file} --format sarif`);

    expect({ code: json.code, stdout: json.stdout }).toEqual({ code: 0, stdout: "[]\n" });
    expect(sarif.code).toBe(0);
    expect((JSON.parse(sarif.stdout) as Sarif).runs.map(({ results }) => results)).toEqual([[]]);
  });

  test("reads a folder of a policy with its own words", async () => {
    const { code, stdout } = await tallyglass("check packages/cli/test/fixtures/reading-room");

    expect({ code, stdout }).toEqual({ code: 0, stdout: "3 documents, no finding\n" });
  });

  test("names a misspelt behaviour also beside a misspelt key", async (end) => {
    const place = await placeWith(end, {
      "policy.yaml": broken.replace("health.blood-donation", "health.blod-donation"),
    });

    const { stdout } = await place.run("check policy.yaml --format json");

    const codes = (JSON.parse(stdout) as readonly Finding[]).map(({ code, line }) => `${line} ${code}`);
    expect(codes).toContain("17 unknown-behaviour");
    expect(codes).toContain("19 unknown-key");
  });

  test("says of an empty document how all that there are begin", async (end) => {
    const place = await placeWith(end, { "empty.yaml": "# nothing\n" });

    const { code, stdout } = await place.run("check empty.yaml");

    expect(code).toBe(1);
    for (const kind of ["policy", "life", "scenario", "population", "behaviours", "recording"]) {
      expect(stdout).toContain(`\`${kind}:\``);
    }
  });

  test("ends with 3 where it cannot read", async (end) => {
    const place = await placeWith(end);

    const { code, stdout, stderr } = await place.run("check nowhere.yaml");

    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain("nowhere.yaml");
    expect(stderr).toContain("there is no such file");
  });
});

/** The small city, with what is done to it. */
async function studyWith(end: TestEnd, files: Readonly<Record<string, string>> = {}): Promise<Place> {
  const texts = Object.fromEntries(filesIn(study).map((name) => [name, readFileSync(join(study, name), "utf8")]));
  return placeWith(end, { ...texts, ...files });
}

const misfit = `population: misfit\ntitle: { en: Misfit }\nresidents: ${mobileNumber}\n`;

describe.concurrent("check beside what is not sound", () => {
  test("names every finding of a document, whatever an unrelated neighbour holds", async (end) => {
    const place = await studyWith(end, { "misfit.yaml": misfit });
    const scenario = (await place.read("scenario.yaml")).replace("small-people", "small-poeple");
    await place.write("scenario.yaml", scenario);

    const one = await place.run("check scenario.yaml");
    const both = await place.run("check scenario.yaml misfit.yaml");
    const sound = await place.run("check recording.yaml");

    expect(one.code).toBe(1);
    expect(one.stdout).toMatch(/^scenario\.yaml:\S+ error\[unknown-document\]: .*`small-poeple`/);
    expect(one.stderr).toBe("`misfit.yaml`, which stands beside, is not sound: check it, too\n");
    expect(both.stdout).toContain("error[unknown-document]");
    expect(both.stdout).toContain("misfit.yaml:3:12: error[identity-shaped]");
    expect(sound).toMatchObject({ code: 0, stdout: "1 document, no finding\n" });
    for (const { stdout, stderr } of [one, both, sound]) expect(`${stdout}${stderr}`).not.toContain(mobileNumber);
  });

  test("does not pass a scenario that rests on it", async (end) => {
    const place = await studyWith(end);
    await place.write("population.yaml", (await place.read("population.yaml")).replace("6000", mobileNumber));

    for (const file of ["scenario.yaml", "scenario-feedback.yaml"]) {
      const { code, stdout, stderr } = await place.run(`check ${file}`);

      expect({ code, stdout }).toEqual({ code: 1, stdout: "1 document, no finding in what could be checked\n" });
      expect(stderr).toContain("`population.yaml`, which stands beside, is not sound: check it, too\n");
      expect(stderr).toContain(`\`${file}\` rests on what is not sound, and was not checked whole\n`);
      expect(stderr).not.toContain(mobileNumber);
    }
  });

  test("leaves out what cannot be read, and tells it", async (end) => {
    const place = await studyWith(end);
    await writeFile(join(place.path, "latin.yaml"), Buffer.from([0xe9, 0x0a]));
    await symlink("nowhere", join(place.path, "lost.yaml"));

    for (const words of ["check scenario.yaml", "check policy.yaml", "simulate scenario.yaml --residents 100"]) {
      const { code, stderr } = await place.run(words);

      expect({ words, code, stderr }).toEqual({
        ...{ words, code: 0 },
        stderr:
          "left out: latin.yaml:1:1: the file is not UTF-8 text\n" +
          "left out: cannot read `lost.yaml`: there is no such file\n",
      });
    }
  });
});
