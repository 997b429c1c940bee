import { type Diagnostic, identityShapeOf, type Source } from "@tallyglass/policy";
import { readScenarioLibrary, resolveScenario } from "@tallyglass/simulation";
import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { plantedFaults } from "../../../test/planted-faults.ts";
import { readSyntax } from "../../policy/src/syntax/from-text.ts";
import { plainValue } from "../../policy/src/syntax/tree.ts";
import { words } from "./words.ts";

const delta = {
  name: "delta.yaml",
  text: "scenario: delta\ntitle: { en: A delta }\nbase: small\nchanges: { years: 2, population.residents: 500 }\n",
};

/** What is wrong with each document by its form and by its meaning, whatever is planted in it. */
const strangers: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  "population.yaml": [
    ["groups:", "colour: red\ngroups:"],
    ["marginals:", "marginals:\n  - { of: { driver: no }, share: 60, within: 100, cite: base#L999 }"],
  ],
  "behaviours.yaml": [
    ["hazards:", "colour: red\nhazards:"],
    ["  health:", "  health:\n    award: { per-year: 101 }\n    prize: { per-year: 1 }"],
  ],
  "recording.yaml": [
    ["groups:", "colour: red\ngroups:\n  - { id: gifts, kind: trustworthy, when: { age: young }, times: 101 }"],
  ],
  "scenario.yaml": [
    ["years: 5", "years: 5\ncolour: red"],
    ["feedbacks:", "feedbacks:\n  - { id: high, state: { band-rank: high }, behaviours: [court.debt], times: 101 }"],
  ],
};

/** Parts that are wrong before: a second fault in one may hide what is wrong with its meaning. */
const strangePaths = /^(?:colour|marginals\.0|hazards\.health\.(?:award|prize)|groups\.0|feedbacks\.0)(?:\.|$)/;

const broken = words.flatMap((source) => {
  const name = source.name.slice(source.name.lastIndexOf("/") + 1);
  const own = strangers[name];
  return own === undefined
    ? []
    : { ...source, text: own.reduce((text, [from, to]) => text.replace(from, to), source.text) };
});

describe("a fault planted in a document of a study", () => {
  const documents = [...broken, delta].map((source) => {
    const { tree } = readSyntax(source);
    return { source, value: tree && plainValue(tree), expected: toldAmong(source) };
  });

  test("stands beside others by form and by meaning", () => {
    expect(documents.map(({ expected }) => expected.length)).toEqual([3, 2, 2, 3, 0]);
  });

  law(
    "is told once, beside all that is wrong with it anyway, and lets nothing through",
    fc.property(
      fc.constantFrom(...documents).chain((document) => fc.tuple(fc.constant(document), plantedFaults(document.value))),
      ([{ source, expected }, { text, code, path }]) => {
        fc.pre(!strangePaths.test(path.join(".")));
        const { scenarios, diagnostics } = readAmong({ ...source, text });

        for (const each of diagnostics) expect(identityShapeOf(each.message)).toBeUndefined();
        expect(sourcesOf(scenarios.trees)).not.toContain(source.name);
        const { scenario } = resolveScenario("delta", [], scenarios);
        expect(scenario).toBeUndefined();
        const own = diagnostics.filter(({ span }) => span.source.name === source.name);
        expect(own.map(toldOf).sort()).toEqual([code, ...expected].sort());
        expect(diagnostics.filter((each) => !own.includes(each) && each.code !== "unknown-document")).toEqual([]);
      },
    ),
    { runs: 150 },
  );
});

function readAmong(source: Source) {
  const others = [...words, delta].filter(({ name }) => name !== source.name);
  return readScenarioLibrary([...others, source]);
}

function toldAmong(source: Source): readonly string[] {
  return readAmong(source).diagnostics.map(toldOf);
}

function sourcesOf(trees: ReturnType<typeof readAmong>["scenarios"]["trees"]): readonly string[] {
  return Object.values(trees).flatMap((each) => [...each.values()].map(({ span }) => span.source.name));
}

const planting = new Set([
  "number-form",
  "identity-shaped",
  "text-control-character",
  "duplicate-key",
  "forbidden-key",
]);

function toldOf({ code, message }: Diagnostic): string {
  return planting.has(code) ? code : `${code} ${message}`;
}
