import { type Diagnostic, diagnosticCodes, formatDiagnostic, positionOf, type Source } from "@tallyglass/policy";
import { planScenario, readScenarioLibrary, resolveScenario } from "@tallyglass/simulation";
import { afterAll, costOf, describe, expect, fc, law, onLine, textEdits, trustSize } from "@tallyglass/testkit";
import { mutations } from "../../../test/mutations.ts";
import { readSyntax } from "../../policy/src/syntax/from-text.ts";
import { plainValue } from "../../policy/src/syntax/tree.ts";
import { words } from "./words.ts";

const delta = {
  name: "delta.yaml",
  text: `scenario: delta
title: { en: A delta }
base: small
changes:
  years: 2
  policies: [points]
  readings.points.start: 50
  feedbacks.listed.times: 1.1
  population.driver.table.1.share: 50
  behaviours.court.fine.per-year: 0.4
  behaviours.court.debt.multiply.0.factors.old: 1.5
  recording.court.debt: 0.3
  recording.health.gift: { value: 0.2, range: [0.1, 0.3], cite: base#L60 }
  recording.collectors.sees.health.gift: 0.1
`,
};
const study: readonly Source[] = [...words, delta];
const own = study.filter(({ text }) => /^(?:population|behaviours|recording|scenario):/.test(text));

const cost = costOf("bad-text");
afterAll(cost.tell);
const tells = { row: "bad-text", of: "malformed texts answered with findings that have a code and a place" };

const oddities = [
  ...["[", "]", "{", "}", ": ", " #", "- ", "&a ", "*a", "!!x ", "---\n", "\t", "\u202e", "'", '"', "`", ",", "."],
  ...["__proto__: 1\n", "constructor: ", "9007199254740993", "1e999", ".nan", "-", "null", "true", "0", "1.5", "分"],
];

/** Values that are of another kind, or far from what they were. */
const otherValues = ["-1", "0", "0.5", "2", "100", "1000000", "[9..1]", "small"].map((other) =>
  onLine((line) => [line.replace(/(?<=[:[,] )"?[\w.[\]-]+"?(?=[ ,}\]]|$)/, other)]),
);

const editedTexts: fc.Arbitrary<Source> = fc
  .tuple(fc.constantFrom(...own), textEdits({ oddities, further: otherValues }))
  .map(([{ name, text }, edit]) => ({ name, text: edit(text) }));

/** Documents whose data is changed, written as JSON: YAML that always parses, so that the readers are reached. */
const changedData: fc.Arbitrary<Source> = fc.constantFrom(...own).chain((source) => {
  const { tree } = readSyntax(source);
  return mutations(tree && plainValue(tree)).map(({ value }) => ({ name: source.name, text: JSON.stringify(value) }));
});

describe("a study to one document of which something has happened", () => {
  law(
    "can be planned or has findings, each with a code and a place",
    fc.property(editedTexts, cost.timed(expectPlanOrFindings)),
    {
      runs: trustSize({ short: 150, full: 1_000 }),
      tells,
    },
  );

  law(
    "can be planned or has findings where its data is changed",
    fc.property(changedData, cost.timed(expectPlanOrFindings)),
    {
      runs: trustSize({ short: 300, full: 1_000 }),
      tells,
    },
  );
});

function expectPlanOrFindings(source: Source): void {
  const texts = study.map((each) => (each.name === source.name ? source : each));
  const { scenarios, diagnostics } = readScenarioLibrary(texts);

  for (const diagnostic of diagnostics) expectPlaced(texts, diagnostic);
  if (diagnostics.length > 0) return;
  for (const id of scenarios.trees.scenario.keys()) {
    const { scenario } = resolveScenario(id, [], scenarios);
    expect(scenario).toBeDefined();
    if (scenario !== undefined)
      expect(planScenario(scenario).behaviours).toHaveLength(scenario.behaviours.hazards.size);
  }
}

function expectPlaced(texts: readonly Source[], diagnostic: Diagnostic): void {
  const { code, span } = diagnostic;
  const { line, column } = positionOf(span);
  const lines = span.source.text.split("\n");

  expect(Object.keys(diagnosticCodes)).toContain(code);
  expect(texts).toContain(span.source);
  expect(span.start).toBeLessThanOrEqual(span.end);
  expect(line).toBeLessThanOrEqual(lines.length);
  expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
  expect(formatDiagnostic(diagnostic)).toContain(`${span.source.name}:${line}:${column}: error[${code}]: `);
}
