import { readFileSync } from "node:fs";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@tallyglass/testkit";
import { type Ended, type Place, placeWith, root, type TestEnd } from "../program.ts";
import { filesIn, study } from "../run/study.ts";

type Edit = readonly [file: string, from: string | RegExp, to: string];

/** The small city with something done to its documents. */
async function studyWith(end: TestEnd, edits: readonly Edit[]): Promise<Place> {
  const texts = Object.fromEntries(filesIn(study).map((name) => [name, readFileSync(join(study, name), "utf8")]));
  for (const [file, from, to] of edits) {
    const before = texts[file] ?? "";
    texts[file] = before.replace(from, to);
    expect(texts[file], `${file} has no ${from}`).not.toBe(before);
  }
  return placeWith(end, texts);
}

/** `file code` of each finding, in the order in which they are told. */
function findingsIn({ stdout, stderr }: Ended): readonly string[] {
  return Array.from(
    `${stdout}${stderr}`.matchAll(/^(\S+):\d+:\d+: error\[([a-z-]+)\]/gm),
    ([, file, code]) => `${file} ${code}`,
  );
}

const unknownKey: Edit = ["scenario.yaml", "seed: 7", "seed: 7\ncolour: red"];
const keyTwice: Edit = ["scenario.yaml", "seed: 7", "seed: 7\nseed: 8"];
const hazard: Edit = ["behaviours.yaml", "per-year: 0.8", "per-year: 101"];
const chance: Edit = ["recording.yaml", "noise: 0.6", "noise: 1.6"];
const range: Edit = ["recording.yaml", "range: [0.8, 1]", "range: [0.8, 1.1]"];
const outcomes: Edit = ["behaviours.yaml", "weight: 75", "weight: 74"];
const weights: Edit = ["population.yaml", "young: 20,", "young: 21,"];
const assessors: Edit = ["recording.yaml", "weight: 40", "weight: 41"];
const nobody: Edit = ["behaviours.yaml", "gate: { driver: yes }", "gate: { age: young }"];
const nobodyRecorded: Edit = ["recording.yaml", "when: { sex: male }", "when: { age: young, driver: yes }"];
const unfed: Edit = ["scenario.yaml", "policies: [small-city-card]", "policies: [shanghai-waste-sorting]"];

describe.concurrent("a scenario that is not sound", () => {
  test.for<readonly [string, Edit, string, string]>([
    ["a key that nobody knows", unknownKey, "scenario.yaml unknown-key", "`colour`"],
    ["a key that stands twice", keyTwice, "scenario.yaml duplicate-key", "`seed` stands twice"],
    ["a hazard out of range", hazard, "behaviours.yaml out-of-range", "`101` is not between 0 and 100"],
    ["a chance above 1", chance, "recording.yaml out-of-range", "`1.6` is not between 0 and 1"],
    ["a range above 1", range, "recording.yaml out-of-range", "`1.1` is not between 0 and 1"],
    ["outcomes that do not sum", outcomes, "behaviours.yaml weights-sum", "99, not to 100"],
    ["a table that does not sum", weights, "population.yaml weights-sum", "101, not to 100"],
    ["assessors who do not sum", assessors, "recording.yaml weights-sum", "101, not to 100"],
    ["a gate that nobody passes", nobody, "behaviours.yaml empty-group", "no resident who is scored"],
    ["a recorded group of nobody", nobodyRecorded, "recording.yaml empty-group", "no resident who is scored"],
    ["a policy that residents cannot feed", unfed, "scenario.yaml unfed-policy", "`shanghai-waste-sorting` scores"],
  ])("is told of %s, with its place, and nothing is written", async ([, edit, finding, said], end) => {
    const place = await studyWith(end, [edit, ...(edit === unfed ? [withoutFeedback] : [])]);
    const before = await place.names();

    const ended = await place.run("simulate scenario.yaml");

    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 3, stdout: "" });
    expect(findingsIn(ended)).toEqual([finding]);
    expect(ended.stderr).toContain(said);
    expect(await place.names()).toEqual(before);
  });

  test("is told of everything at once, by every command that reads it", async (end) => {
    const all = [unknownKey, hazard, chance, outcomes, assessors, nobody, nobodyRecorded, unfed, withoutFeedback];
    const place = await studyWith(end, [...all, ["catalogue.yaml", "title:", "colour: red\ntitle:"]]);
    const before = await place.names();

    for (const [words, code] of [
      ["simulate scenario.yaml", 3],
      ["pair scenario.yaml scenario.yaml", 3],
      ["diff scenario.yaml fuzhou", 3],
      ["check .", 1],
    ] as const) {
      const ended = await place.run(words);

      expect({ words, code: ended.code }).toEqual({ words, code });
      expect(findingsIn(ended)).toEqual([
        "behaviours.yaml out-of-range",
        "behaviours.yaml empty-group",
        "behaviours.yaml weights-sum",
        "catalogue.yaml unknown-key",
        "recording.yaml out-of-range",
        "recording.yaml empty-group",
        "recording.yaml weights-sum",
        "scenario.yaml unfed-policy",
        "scenario.yaml unknown-key",
      ]);
    }
    expect(await place.names()).toEqual(before);
  });

  test("is not told that a document is missing which only does not load", async (end) => {
    const place = await studyWith(end, [
      ["recording.yaml", "trustworthy: 0.5", "trustworthy: 0.5\n  trustworthy: 0.6"],
      ["policy.yaml", "place: small-city", "place: small-city\n__proto__: 1"],
      weights,
    ]);

    expect(findingsIn(await place.run("simulate scenario.yaml"))).toEqual([
      "policy.yaml forbidden-key",
      "population.yaml weights-sum",
      "recording.yaml duplicate-key",
    ]);
  });

  test.for<readonly [string, Edit, string]>([
    ["its population", ["scenario.yaml", "small-people", "small-poeple"], "`small-people`"],
    ["its recording", ["scenario.yaml", "small-offices", "small-ofices"], "`small-offices`"],
    ["its base", ["scenario-feedback.yaml", "base: small-city", "base: small-ctiy"], "`small-city`"],
  ])("is told what may be meant by %s", async ([, edit, meant], end) => {
    const place = await studyWith(end, [edit]);

    const ended = await place.run(`simulate ${edit[0]}`);

    expect(findingsIn(ended)).toEqual([`${edit[0]} unknown-document`]);
    expect(ended.stderr).toContain(`help: did you mean ${meant}?`);
  });

  test.for([
    ["population.yaml", "population"],
    ["recording.yaml", "recording"],
    ["scenario.yaml", "scenario"],
  ] as const)("is told where %s is declared twice", async ([file], end) => {
    const place = await studyWith(end, []);
    await place.write("again.yaml", await place.read(file));

    const ended = await place.run("simulate scenario.yaml");

    expect(ended.code).toBe(3);
    expect(findingsIn(ended)).toEqual([`${file} duplicate-id`]);
    expect(ended.stderr).toMatch(/^again\.yaml:1:\d+: first declared here$/m);
  });

  test("is told that its id is taken where the library has it", async (end) => {
    const place = await placeWith(end);
    await place.write("fuzhou.yaml", readFileSync(join(root, "library/scenarios/fuzhou.yaml"), "utf8"));

    const ended = await place.run("simulate fuzhou.yaml");

    expect(ended.code).toBe(3);
    expect(findingsIn(ended)).toEqual(["fuzhou.yaml duplicate-id"]);
    expect(ended.stderr).toMatch(/library\/scenarios\/fuzhou\.yaml:\d+:\d+: first declared here$/m);
    expect(ended.stderr).toContain("help: give it another id, or write a scenario with `base: fuzhou`");
  });

  test.for([
    ["in itself", "scenario: a\ntitle: { en: A }\nbase: a\nchanges: {}\n", "b.yaml"],
    ["in one that rests on it", "scenario: a\ntitle: { en: A }\nbase: b\nchanges: {}\n", "b.yaml"],
  ] as const)("is told that it rests %s", async ([, text, other], end) => {
    const place = await placeWith(end, {
      "a.yaml": text,
      [other]: "scenario: b\ntitle: { en: B }\nbase: a\nchanges: {}\n",
    });

    const ended = await place.run("simulate a.yaml");

    expect({ code: ended.code, findings: findingsIn(ended).length }).toEqual({ code: 3, findings: 1 });
    expect(ended.stderr).toContain("`a` rests on itself");
    expect(ended.stderr).not.toContain("did you mean");
  });

  test("is told of a number that no draw reaches", async (end) => {
    const place = await studyWith(end, [
      ["catalogue.yaml", "[1..200]", "[1..20000000000]"],
      ["behaviours.yaml", "[1..20]", "[10000000000..20000000000]"],
    ]);

    const ended = await place.run("simulate scenario.yaml");

    expect(findingsIn(ended)).toEqual(["behaviours.yaml out-of-range"]);
  });
});

describe.concurrent("a file that holds no scenario", () => {
  test.for<readonly [string, (path: string) => Promise<unknown>, number, string]>([
    ["is empty", (path) => writeFile(path, ""), 3, "`scenario.yaml` holds no scenario"],
    ["is a list", (path) => writeFile(path, "- a\n"), 3, "`scenario.yaml` holds no scenario"],
    ["is no text", (path) => writeFile(path, Buffer.from([0xff, 0xfe, 0])), 3, "the file is not UTF-8 text"],
    ["is a link to nothing", (path) => symlink("nowhere", path), 3, "cannot read `scenario.yaml`"],
    ["is a folder", (path) => mkdir(path), 3, "cannot read `scenario.yaml`: it is a folder"],
    ["says only its name", (path) => writeFile(path, "scenario: a\n"), 3, "the key `policies` is missing"],
    [
      "changes nothing it can",
      (path) => writeFile(path, "scenario: a\nbase: fuzhou\nchanges: 5\n"),
      3,
      "expected a map",
    ],
  ])("is told so where it %s", async ([, make, code, said], end) => {
    const place = await studyWith(end, []);
    await rm(join(place.path, "scenario.yaml"));
    await make(join(place.path, "scenario.yaml"));

    const ended = await place.run("simulate scenario.yaml --out run");

    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
    expect(ended.stderr).toContain(said);
    expect(await place.names()).not.toContain("run");
  });

  test("may begin with a byte order mark, and end its lines as Windows does", async (end) => {
    const place = await studyWith(end, []);
    const plain = await place.run("simulate scenario.yaml --residents 100 --format json");
    await place.write("scenario.yaml", `\uFEFF${(await place.read("scenario.yaml")).replaceAll("\n", "\r\n")}`);

    const marked = await place.run("simulate scenario.yaml --residents 100 --format json --out marked");

    const [one, other] = [plain, marked].map(({ stdout }) => (JSON.parse(stdout) as { digest: string }).digest);
    expect(one).toBe(other);
  });
});

/** A feedback that follows the policy goes with it. */
const withoutFeedback: Edit = ["scenario.yaml", /^feedbacks:.*\n/m, ""];
