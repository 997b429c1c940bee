import { formatDiagnostic, readLibrary, type Source } from "@tallyglass/policy";
import { readScenarioLibrary, scenarioDocumentKinds } from "@tallyglass/simulation";
import { libraryTexts } from "@tallyglass/testkit";
import { beforeAll, describe, expect, test } from "vitest";
import { codeExamples, complaintsAbout, freeNames } from "./code-examples.ts";
import { documentOf, isWhole, readPage, words } from "./example-documents.ts";

describe("the examples of the specification", () => {
  const page = readPage("language/spec.md");

  test("are all documents, clauses or parts of a policy", () => {
    expect(new Set(page.blocks.map(({ words }) => words.join(" ")))).toEqual(
      new Set(["yaml sources", "yaml catalogue", "yaml policy", "yaml life", "yaml clause", "yaml policy-part"]),
    );
  });

  test("load together where they are whole documents", () => {
    expect(findingsIn(page.blocks.filter(isWhole).map((block) => documentOf(page, block)))).toEqual([]);
  });

  test("load inside a policy, in the words of the library, where they are parts of one", () => {
    const parts = page.blocks.filter((block) => !isWhole(block)).map((block) => documentOf(page, block));
    expect(findingsIn([...libraryTexts(), ...parts])).toEqual([]);
  });
});

describe("the examples of the page about scenarios", () => {
  const page = readPage("language/scenarios.md");

  test("are all documents of the five kinds", () => {
    expect(new Set(page.blocks.map(({ words }) => words.join(" ")))).toEqual(
      new Set(["yaml population", "yaml behaviours", "yaml recording", "yaml scenario", "yaml network"]),
    );
  });

  test("resolve together, in the words of the library and under its policy", () => {
    const policies = libraryTexts().filter(({ name }) => name.includes("/fuzhou-yuming/"));
    const documents = page.blocks.map((block) => documentOf(page, block));
    const { scenarios, diagnostics } = readScenarioLibrary([...words(), ...policies, ...documents]);
    expect(diagnostics.map(formatDiagnostic)).toEqual([]);
    expect([...scenarios.trees.scenario.keys()]).toEqual(["example", "example-expiry"]);
    expect([...scenarios.trees.network.keys()]).toEqual(["example-network"]);
  });
});

function findingsIn(texts: readonly Source[]): readonly string[] {
  return readLibrary(texts, scenarioDocumentKinds).diagnostics.map(formatDiagnostic);
}

/** Examples that the compiler does not take, by the file that they stand in, with the reason. */
const sketches: Readonly<Record<string, string>> = {
  "packages/cli/src/records/gather-residents.ts": "the body of its loop is left out",
};

describe("the examples in doc comments", () => {
  const examples = codeExamples();
  let complaints: readonly (readonly string[])[] = [];

  beforeAll(() => {
    complaints = complaintsAbout(examples);
  });

  test.each(examples.map((example, index) => ({ ...example, index })))("of $file compile", ({ file, index }) => {
    if (file in sketches) expect(complaints[index], "compiles by now: it is no sketch").not.toEqual([]);
    else expect(complaints[index]).toEqual([]);
  });

  test("are sketches only where there is an example", () => {
    const files = examples.map(({ file }) => file);
    expect(Object.keys(sketches).filter((file) => !files.includes(file))).toEqual([]);
  });

  test("use every name that is declared for them", () => {
    const used = new Set(examples.flatMap(({ code }) => code.match(/\w+/g) ?? []));
    expect(Object.keys(freeNames).filter((name) => !used.has(name))).toEqual([]);
  });
});
