import { join } from "node:path";
import { describe, expect, test } from "@tallyglass/testkit";
import { placeWith, tallyglass } from "../program.ts";
import { study, studyScenario } from "../run/study.ts";

const fed = join(study, "scenario-feedback.yaml");

describe.concurrent("diff", () => {
  test("lists what differs, by the path that sets it, and says that residents are synthetic", async () => {
    const { code, stdout, stderr } = await tallyglass(`diff ${studyScenario} ${fed}`);

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^2 parameters differ\. Every resident is synthetic\.\n/);
    expect(stdout).toMatch(/^years +3 +2$/m);
    expect(stdout).toMatch(/^feedback +false +true$/m);
    expect(stdout).toMatch(/^figures, scenario\.yaml +\d+ from sources, [1-9]\d* assumptions$/m);
    expect(stdout.trim().split("\n")).toHaveLength(9);
  });

  test("lists it as data, in Chinese as in English", async () => {
    const { code, stdout } = await tallyglass(`diff ${studyScenario} ${fed} --format json --lang zh`);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      synthetic: true,
      first: {
        name: studyScenario,
        scenario: "small-city",
        title: { en: "The small city as it is", zh: "小城现状" },
        policies: ["small-city-card"],
        figures: { cited: expect.any(Number), assumed: expect.any(Number) },
      },
      second: {
        name: fed,
        scenario: "small-city-feedback",
        title: { en: "The small city where a listing tells" },
        policies: ["small-city-card"],
        figures: { cited: expect.any(Number), assumed: expect.any(Number) },
      },
      same: false,
      exchanged: [],
      differences: [
        { path: "years", first: "3", second: "2" },
        { path: "feedback", first: "false", second: "true" },
      ],
    });
  });

  test("says where there is no difference", async () => {
    const english = await tallyglass(`diff ${studyScenario} ${studyScenario} --lang en`);
    const chinese = await tallyglass(`diff ${studyScenario} ${studyScenario} --lang zh`);
    const data = await tallyglass(`diff ${studyScenario} ${studyScenario} --format json`);

    expect(english.code).toBe(0);
    expect(english.stdout).toContain("No difference");
    expect(english.stdout).toContain("Every resident is synthetic.");
    expect(chinese.stdout).toMatch(
      /^无差异：二者各项参数均相同。\n所有居民均为虚构。\n数值: \d+个有来源，[1-9]\d*个为假设\n$/,
    );
    expect(JSON.parse(data.stdout)).toMatchObject({ same: true, differences: [] });
  });

  test("compares run folders by what they ran", async (end) => {
    const place = await placeWith(end);
    await place.run(
      `simulate ${studyScenario} --residents 600 --seed 8 --set recording.small-watch.noise=0.5 --out run`,
    );

    const { code, stdout } = await place.run(`diff ${studyScenario} run --format json`);
    const itself = await place.run("diff run run");

    expect(code).toBe(0);
    expect(JSON.parse(stdout).differences).toEqual([
      { path: "seed", first: "7", second: "8" },
      { path: "residents", first: null, second: "600" },
      { path: "recording.small-watch.noise", first: "0.6", second: "0.5" },
    ]);
    expect(itself.stdout).toContain("No difference");
  });

  test("shows another document without all that it brings along", async () => {
    const table = await tallyglass("diff fuzhou fuzhou-true");
    const data = await tallyglass("diff fuzhou fuzhou-true --format json");

    expect(table.code).toBe(0);
    expect(table.stdout).toMatch(/^recording +city-bureaus +perfect$/m);
    expect(table.stdout).toMatch(
      /^recording: perfect takes the place of city-bureaus; \d{3} parameters differ because of it$/m,
    );
    expect(table.stdout).toMatch(/^… and \d{3} more; --format json lists them all$/m);
    expect(table.stdout.split("\n").length).toBeLessThan(30);
    const { exchanged, differences } = JSON.parse(data.stdout);
    expect(exchanged).toEqual(["recording"]);
    expect(differences.length).toBeGreaterThan(100);
    expect(table.stdout).toContain(`${differences.length} parameters differ.`);
  });

  test("shows the option in force where only one scenario chooses", async () => {
    const { stdout } = await tallyglass("diff fuzhou fuzhou-expiry");

    expect(stdout).toMatch(/^readings\.fuzhou-yuming\.validity +none +5-years$/m);
  });

  test.for([
    ["a policy", "diff fuzhou fuzhou-yuming", 2, ["`fuzhou-yuming` is a policy", "it compares two scenarios"]],
    ["the file of a policy", `diff ${join(study, "policy.yaml")} fuzhou`, 2, ["policy.yaml` is a policy"]],
    ["what is mistyped", "diff fuzhou fuzhou-treu", 2, ["`fuzhou-true`"]],
    ["a file that is not there", "diff fuzhou nowhere.yaml", 3, ["there is no such file"]],
    ["a folder without a run", "diff fuzhou .", 3, ["it has no manifest.json"]],
    ["one scenario alone", "diff fuzhou", 2, ["missing required argument 'b'"]],
  ] as const)("refuses %s", async ([, words, code, said], end) => {
    const place = await placeWith(end);

    const ended = await place.run(words);

    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
    for (const part of said) expect(ended.stderr).toContain(part);
  });

  test("shows an example before everything else", async () => {
    const { code, stdout } = await tallyglass("diff --help");

    expect(code).toBe(0);
    expect(stdout).toMatch(/^Example:\n {2}\$ tallyglass diff fuzhou /);
  });
});
