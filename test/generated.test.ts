import { networkDocument, networkSchema } from "@tallyglass/ledger/network";
import { type DiagnosticCode, documentSchemas } from "@tallyglass/policy";
import { scenarioSchemas } from "@tallyglass/simulation";
import { fc, law, libraryTexts, readRepositoryLibrary, schemeNamed } from "@tallyglass/testkit";
import { Ajv2020, type AnySchema, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { catalogueDocument } from "../packages/policy/src/schema/catalogue.ts";
import { checkAgainst } from "../packages/policy/src/schema/from-syntax.ts";
import { lifeDocument } from "../packages/policy/src/schema/life.ts";
import { policyDocument } from "../packages/policy/src/schema/policy.ts";
import { sourcesDocument } from "../packages/policy/src/schema/sources.ts";
import { readSyntax } from "../packages/policy/src/syntax/from-text.ts";
import { plainValue, type Tree } from "../packages/policy/src/syntax/tree.ts";
import { behavioursDocument } from "../packages/simulation/src/schema/behaviours.ts";
import { populationDocument } from "../packages/simulation/src/schema/population.ts";
import { recordingDocument } from "../packages/simulation/src/schema/recording.ts";
import { deltaScenario, wholeScenario } from "../packages/simulation/src/schema/scenario.ts";
import { coverageOf, printedLines } from "../scripts/src/coverage.ts";
import { generatedFiles } from "../scripts/src/generated-files.ts";
import { mutations } from "./mutations.ts";
import { readText } from "./repository-files.ts";

test.each([...(await generatedFiles())])("%s is what `npm run generate` makes", (path, text) => {
  expect(readText(path)).toBe(text);
});

describe("the coverage of the printed tables", () => {
  const [fuzhou] = schemeNamed(readRepositoryLibrary(), "fuzhou-yuming").versions;
  const printed = printedLines(readText("library/sources/trivium-tables.csv"));

  /** Clauses whose lines something else encodes as well, so that nobody would miss them. */
  const unmissed: Readonly<Record<string, string>> = {
    "traffic-grave": "the count of violations takes as many points for the same line",
  };

  test("misses no line", () => {
    expect(missingWithout()).toEqual([]);
  });

  test.each(fuzhou.clauses.filter(({ id }) => !(id in unmissed)))("misses a line without the clause $id", ({ id }) => {
    expect(missingWithout(id)).not.toEqual([]);
  });

  test.each(Object.entries(unmissed))("still misses nothing without %s: %s", (id) => {
    expect(fuzhou.clauses.map((clause) => clause.id)).toContain(id);
    expect(missingWithout(id)).toEqual([]);
  });

  function missingWithout(removed?: string): readonly number[] {
    const clauses = fuzhou.clauses.filter(({ id }) => id !== removed);
    const lines = coverageOf({ ...fuzhou, clauses }, printed);
    return lines.filter(({ covered }) => !covered).map(({ line }) => line);
  }
});

const readers = {
  policy: policyDocument,
  catalogue: catalogueDocument,
  sources: sourcesDocument,
  life: lifeDocument,
  population: populationDocument,
  behaviours: behavioursDocument,
  recording: recordingDocument,
  scenario: wholeScenario,
  network: networkDocument,
} as const;

type Kind = keyof typeof readers;

/** What a document is read by: a scenario with a base is a delta. */
function readerOf(kind: Kind, value: unknown) {
  return kind === "scenario" && Object.hasOwn(value as object, "base") ? deltaScenario : readers[kind];
}

interface LibraryDocument {
  readonly name: string;
  readonly kind: Kind;
  readonly value: unknown;
}

describe("the JSON Schemas", () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const validators = Object.fromEntries(
    Object.entries({ ...documentSchemas(), ...scenarioSchemas(), network: networkSchema() }).map(([kind, schema]) => [
      kind,
      ajv.compile(schema as AnySchema),
    ]),
  ) as Readonly<Record<Kind, ValidateFunction>>;
  const documents = libraryTexts().map((source): LibraryDocument => {
    const { tree } = readSyntax(source);
    const value = tree && plainValue(tree);
    return { name: source.name, kind: Object.keys(value as object)[0] as Kind, value };
  });

  test.each(documents)("accept $name", ({ kind, value }) => {
    expect(complaints(kind, value)).toEqual([]);
  });

  test.each([
    ["a key that the language does not define", { pionts: 5 }],
    ["a status that there is not", { status: "adopted" }],
    ["a day in another notation", { valid: { from: "1 August 2018" } }],
    ["points that are no whole number", { scale: { start: 1.5 } }],
    ["a clause without behaviours", { clauses: [{ id: "empty", points: 5 }] }],
    [
      "an interval with a bracket missing",
      { scale: { bands: [{ id: "a", rank: 1, name: { en: "A" }, score: "[5..9" }] } },
    ],
  ])("refuse %s", (_, part) => {
    expect(complaints("policy", { ...soundPolicy, ...part })).not.toEqual([]);
  });

  test("accept the policy that these break", () => {
    expect(complaints("policy", soundPolicy)).toEqual([]);
  });

  test.each([
    ["changes without a base", { base: undefined }],
    ["a base among the keys of a whole scenario", { population: "small" }],
    ["a key that the language does not define", { yeras: 5 }],
  ])("refuse a delta with %s", (_, part) => {
    expect(complaints("scenario", JSON.parse(JSON.stringify({ ...soundDelta, ...part })))).not.toEqual([]);
  });

  test("accept the delta that these break", () => {
    expect(complaints("scenario", soundDelta)).toEqual([]);
  });

  // Both are made of one definition and both see only one document, so there is nothing in which they may differ. What
  // the reader finds beyond the schema (ids that nothing declares, rows that overlap) has other codes and is not asked here.
  const broken = fc
    .constantFrom(...documents)
    .chain(({ kind, value }) => fc.tuple(fc.constant(kind), mutations(value)));

  law(
    "accept and refuse a changed document as the reader does",
    fc.property(broken, ([kind, { value }]) => {
      const { diagnostics } = checkAgainst<unknown>(readerOf(kind, value), treeOf(value), {});
      expect(diagnostics.filter(({ code }) => !schemaCodes.has(code))).toEqual([]);
      expect(complaints(kind, value).length > 0).toBe(diagnostics.length > 0);
    }),
    { runs: 300 },
  );

  function complaints(kind: Kind, value: unknown): readonly string[] {
    return validators[kind](value) ? [] : [ajv.errorsText(validators[kind].errors)];
  }
});

const schemaCodes: ReadonlySet<DiagnosticCode> = new Set(["unknown-key", "missing-key", "wrong-type", "invalid-value"]);

const nowhere = { source: { name: "changed", text: "" }, start: 0, end: 0 };

function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return { kind: "list", items: value.map(treeOf), span: nowhere };
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, part]) => ({ key, keySpan: nowhere, value: treeOf(part) }));
    return { kind: "map", entries, span: nowhere };
  }
  return { kind: "scalar", value: value as string | number | boolean | null, span: nowhere };
}

const soundPolicy = {
  policy: "sound",
  title: { en: "Sound" },
  place: "example-city",
  status: "draft",
  evidence: "scale-only",
  valid: { from: "2018-08-01" },
};

const soundDelta = { scenario: "sound", title: { en: "Sound" }, base: "other", changes: { years: 10 } };
