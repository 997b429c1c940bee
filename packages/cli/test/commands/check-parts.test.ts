import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@tallyglass/testkit";
import { identityNumber, mobileNumber } from "../fixtures/identity-numbers.ts";
import { jsonLines, placeWith } from "../program.ts";
import { filesIn, study } from "../run/study.ts";

type Edit = readonly [from: string, to: string];

/** What is done to a document, and what is to be found, by the text that begins where the finding points. */
interface Broken {
  readonly file: string;
  readonly edits: readonly Edit[];
  readonly findings: readonly (readonly [code: string, place: string])[];
}

const texts = Object.fromEntries(filesIn(study).map((name) => [name, readFileSync(join(study, name), "utf8")]));
const number = identityNumber(1);

const documents: readonly Broken[] = [
  {
    file: "policy.yaml",
    edits: [
      ["Card of the small city", `Card of ${number}`],
      ["place: small-city", "place: small-city\ncolour: red\nplace: elsewhere"],
      ["points: -10", "points: .nan"],
      ["points: -15", "points: -2000000"],
    ],
    findings: [
      ["identity-shaped", `Card of ${number}`],
      ["unknown-key", "colour"],
      ["duplicate-key", "place: elsewhere"],
      ["number-form", ".nan"],
      ["invalid-value", "-2000000"],
    ],
  },
  {
    file: "population.yaml",
    edits: [
      ["en: Driver", `en: "${mobileNumber}"`],
      ["value: 6000", "value: 6e3"],
      ["female: 50,", "female: 51,"],
      ["flag: true", "flag: true\n    colour: red\n    flag: true"],
      ["share: 50, within", "within"],
    ],
    findings: [
      ["number-form", "6e3"],
      ["weights-sum", "{ female: 51,"],
      ["identity-shaped", `"${mobileNumber}"`],
      ["unknown-key", "colour"],
      ["duplicate-key", "flag: true\n    table"],
      ["missing-key", "{ of: { sex: male }"],
    ],
  },
  {
    file: "behaviours.yaml",
    edits: [
      ["title: { en: Life in the small city", `title: { en: "${number}"`],
      ["per-year: 0.8", "per-year: .inf"],
      ["per-year: 1,", "per-year: 101,"],
      ["noise: {", "noise: { colour: red,"],
      ["    false-claim:", `    ${mobileNumber}: { per-year: 1 }\n    late-filing: { per-year: 2 }\n    false-claim:`],
    ],
    findings: [
      ["identity-shaped", `"${number}"`],
      ["identity-shaped", mobileNumber],
      ["duplicate-key", "late-filing: { per-year: 2"],
      ["unknown-key", "colour"],
      ["number-form", ".inf"],
      ["out-of-range", "101,"],
    ],
  },
  {
    file: "recording.yaml",
    edits: [
      ["The offices of the small city", number],
      ["trustworthy: 0.5", "trustworthy: 0.5\n  colour: red"],
      ["misattributed: 0.02", "misattributed: 2e-2\n  misattributed: 0.03"],
      ["noise: 0.6", "noise: 1.6"],
      ["weight: 40, ", ""],
    ],
    findings: [
      ["identity-shaped", number],
      ["unknown-key", "colour"],
      ["number-form", "2e-2"],
      ["duplicate-key", "misattributed: 0.03"],
      ["out-of-range", "1.6"],
      ["missing-key", "{ id: strict"],
    ],
  },
  {
    file: "scenario.yaml",
    edits: [
      ["The small city as it is", `Call ${mobileNumber}`],
      ["years: 3", "years: 0x3"],
      ["seed: 7", "seed: 7\nseed: 8\ncolour: red"],
      ["times: 1.5", "times: 101"],
      ["replicates: 1\n", ""],
    ],
    findings: [
      ["missing-key", "scenario: small-city"],
      ["identity-shaped", `Call ${mobileNumber}`],
      ["number-form", "0x3"],
      ["duplicate-key", "seed: 8"],
      ["unknown-key", "colour"],
      ["out-of-range", "101"],
    ],
  },
];

describe.concurrent("a document with faults of single keys and values", () => {
  test.for(documents)("is told of all that is wrong with it at once: $file", async ({ file, edits, findings }, end) => {
    const text = edits.reduce((written, [from, to]) => written.replace(from, to), texts[file] ?? "");
    const place = await placeWith(end, { ...texts, [file]: text, "records.jsonl": jsonLines({ resident: "syn-1" }) });
    const before = await place.names();

    const checked = await place.run("check .");
    const others = await Promise.all(
      ["simulate scenario.yaml --out run", `format ${file}`, "pair scenario.yaml scenario.yaml"].map((words) =>
        place.run(words),
      ),
    );
    const scored = await place.run("score policy.yaml --records records.jsonl --as-of 2018-12-31");

    const told = Array.from(
      checked.stdout.matchAll(/^(\S+):(\d+:\d+): error\[([a-z-]+)\]/gm),
      ([, name, at, code]) => `${name} ${at} ${code}`,
    );
    expect(told).toEqual(findings.map(([code, at]) => `${file} ${placeOf(text, at)} ${code}`));
    for (const ended of [...others, ...(file === "policy.yaml" ? [scored] : [])]) {
      expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 3, stdout: "" });
    }
    for (const { stdout, stderr } of [checked, scored, ...others]) {
      expect(`${stdout}${stderr}`).not.toContain(mobileNumber);
      expect(`${stdout}${stderr}`).not.toContain(number);
    }
    expect(await place.names()).toEqual(before);
    expect(await place.read(file)).toBe(text);
  });
});

function placeOf(text: string, part: string): string {
  const lines = text.slice(0, text.indexOf(part)).split("\n");
  return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}
