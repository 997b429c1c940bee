import { readFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, tellFigure, test } from "@tallyglass/testkit";
import { identityNumber, mobileNumber } from "../fixtures/identity-numbers.ts";
import { type Ended, placeWith } from "../program.ts";
import { filesIn, study } from "../run/study.ts";

const number = identityNumber(1);
const spaced = mobileNumber.replace(/^(...)(....)/, "$1 $2 ");
const secrets = [number, mobileNumber, spaced];

type Edit = readonly [file: string, from: string, to: string];

/** The small city, with what is done to it. */
function textsWith(...edits: readonly Edit[]): Readonly<Record<string, string>> {
  const texts = Object.fromEntries(filesIn(study).map((name) => [name, readFileSync(join(study, name), "utf8")]));
  for (const [file, from, to] of edits) texts[file] = (texts[file] ?? "").replaceAll(from, to);
  return texts;
}

function expectRefusal(ended: Ended): void {
  expect(ended.stdout).toBe("");
  expectSilence(ended);
}

function expectSilence({ stdout, stderr }: Ended): void {
  for (const secret of secrets) expect(`${stdout}${stderr}`).not.toContain(secret);
}

const doors: readonly (readonly [string, Edit])[] = [
  ["the title of a scenario", ["scenario.yaml", "The small city as it is", `Call ${mobileNumber}`]],
  ["the id of a scenario", ["scenario.yaml", "scenario: small-city", `scenario: a-${mobileNumber}`]],
  ["a key of a scenario", ["scenario.yaml", "seed: 7", `${number}: 7`]],
  ["the seed", ["scenario.yaml", "seed: 7", `seed: ${mobileNumber}`]],
  ["a citation of a scenario", ["scenario.yaml", "small-rules#L60", `small-rules#${mobileNumber}`]],
  ["the title of a population", ["population.yaml", "title: { en: The small city", `title: { en: "${spaced}"`]],
  ["an attribute", ["population.yaml", "  driver:\n", `  a${mobileNumber}:\n`]],
  ["the name of an attribute", ["population.yaml", "en: Driver", `en: "${number}"`]],
  ["a value", ["population.yaml", "young: { en: young", `young: { en: "${number}"`]],
  ["the key of a value", ["population.yaml", "young: { en: young", `${mobileNumber}: { en: young`]],
  ["the number of residents", ["population.yaml", "value: 6000", `value: ${mobileNumber}`]],
  ["an assumption", ["population.yaml", "Half of them drive.", `Half of them drive, says ${number}.`]],
  ["an attribute called a telephone", ["population.yaml", "driver", "telephone"]],
  ["an attribute called a name", ["population.yaml", "driver", "full-name"]],
  ["an attribute called a plate", ["population.yaml", "driver", "licence-plate"]],
  ["a hazard", ["behaviours.yaml", "per-year: 0.8", `per-year: ${mobileNumber}`]],
  ["an outcome", ["behaviours.yaml", "level: street", `level: "${mobileNumber}"`]],
  ["an interval of an outcome", ["behaviours.yaml", "[1..20]", `[1..${mobileNumber}]`]],
  ["a department of behaviours", ["behaviours.yaml", "small-watch:", `${mobileNumber}:`]],
  ["the title of recording", ["recording.yaml", "The offices of the small city", `"${number}"`]],
  ["an assessor", ["recording.yaml", "id: strict", `id: a-${mobileNumber}`]],
  ["a group of recording", ["recording.yaml", "id: men", `id: "${number}"`]],
  ["a key of recording", ["recording.yaml", "noise: 0.6", `${mobileNumber}: 0.6`]],
  ["a comment", ["scenario.yaml", "seed: 7", `seed: 7 # ${mobileNumber} knows why`]],
  ["a comment of the policy", ["policy.yaml", "policy:", `# as ${number} wrote\npolicy:`]],
  ["an attribute of the catalogue", ["catalogue.yaml", "over_kmh:", "phone_number:"]],
  ["the title of the policy", ["policy.yaml", "Card of the small city", `Card of ${mobileNumber}`]],
  ["the title of a source", ["sources.yaml", "Rules of the small city", `Rules of ${mobileNumber}`]],
];

describe.concurrent("a real person's identifier", () => {
  test.for(doors)("is refused as %s, and neither repeated nor kept", async ([, edit], end) => {
    const texts = textsWith(edit);
    expect(texts).not.toEqual(textsWith());
    const place = await placeWith(end, texts);
    const before = await place.names();

    for (const [words, code] of [
      ["simulate scenario.yaml --out run", 3],
      ["diff fuzhou scenario.yaml", 3],
      ["check .", 1],
    ] as const) {
      const ended = await place.run(words);
      expect({ words, code: ended.code }).toEqual({ words, code });
      expect(`${ended.stdout}${ended.stderr}`).toMatch(/^\S+:\d+:\d+: error\[identity-shaped\]: /m);
      expectSilence(ended);
      expect(ended.stdout === "").toBe(code === 3);
    }
    expect(await place.names()).toEqual(before);
    tellFigure({
      row: "synthetic",
      of: "doors at which what is identity-shaped was refused, not stored and not repeated",
      count: 1,
      note: "documents",
    });
  });

  test("is refused as the name of a document, which would be kept", async (end) => {
    const place = await placeWith(end, textsWith());
    await rename(join(place.path, "recording.yaml"), join(place.path, `${mobileNumber}.yaml`));

    const ended = await place.run("simulate scenario.yaml");

    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain("the name of the document has the form of a mobile number");
    expectRefusal(ended);
  });

  test.for([
    [`simulate scenario.yaml --set title.en=${mobileNumber}`, 3],
    [`simulate scenario.yaml --set title.en="${number}"`, 3],
    [`simulate scenario.yaml --set title={"en":"${mobileNumber}"}`, 3],
    [`simulate scenario.yaml --set ${mobileNumber}=1`, 3],
    [`simulate scenario.yaml --set population.${number}=1`, 3],
    [`simulate scenario.yaml --set recording.small-watch.${mobileNumber}=1`, 3],
    [`simulate scenario.yaml --set ${mobileNumber}`, 2],
    [`simulate scenario.yaml --set seed=${mobileNumber}`, 3],
    [`simulate scenario.yaml --set seed=1 --set seed=${mobileNumber}`, 2],
    [`simulate scenario.yaml --seed ${mobileNumber}`, 3],
    [`simulate scenario.yaml --years ${mobileNumber}`, 3],
    [`simulate scenario.yaml --residents ${number}`, 2],
    [`simulate scenario.yaml --workers ${mobileNumber}`, 2],
    [`simulate scenario.yaml --out ${mobileNumber}`, 2],
    [`simulate scenario.yaml --out runs/a-${number}/b`, 2],
    [`simulate ${mobileNumber}`, 2],
    [`simulate ${mobileNumber}.yaml`, 3],
    [`resident ${mobileNumber} 1`, 3],
    [`resident run ${mobileNumber}`, 2],
    [`resident run ${number}`, 2],
    [`resident run 1 --policy a-${mobileNumber}`, 2],
    [`diff ${mobileNumber} fuzhou`, 2],
    [`pair scenario.yaml ${number}`, 2],
    [`pair scenario.yaml scenario.yaml --by ${mobileNumber}`, 2],
    [`pair scenario.yaml scenario.yaml --set-a title.en=${mobileNumber}`, 3],
    [`pair scenario.yaml scenario.yaml --set-b ${mobileNumber}`, 2],
    [`pair scenario.yaml scenario.yaml --out ${mobileNumber}.csv`, 2],
  ] as const)("is refused on the command line, and not repeated: %s", async ([words, code], end) => {
    const place = await placeWith(end, textsWith());
    if (words.startsWith("resident run")) await place.run("simulate scenario.yaml --residents 100 --out run");
    const before = await place.names();

    const ended = await place.run(words);

    expect({ words, code: ended.code }).toEqual({ words, code });
    expectRefusal(ended);
    expect(await place.names()).toEqual(before);
    tellFigure({
      row: "synthetic",
      of: "doors at which what is identity-shaped was refused, not stored and not repeated",
      count: 1,
      note: "words of the command line",
    });
  });

  test("is announced by no attribute that the command line brings in", async (end) => {
    const place = await placeWith(end, textsWith());
    const table = [{ share: 50, cite: "small-rules#L1" }];
    const attributes = JSON.stringify({ phone: { draw: 9, name: { en: "X" }, flag: true, table } });

    const ended = await place.run(`simulate scenario.yaml --set population.attributes=${attributes}`);

    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain("error[identity-shaped]: an attribute announces a real person's data");
    expectRefusal(ended);
  });
});
