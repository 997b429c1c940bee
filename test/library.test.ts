import type { Source } from "@tallyglass/policy";
import { libraryTexts, readRepositoryLibrary } from "@tallyglass/testkit";
import { describe, expect, test } from "vitest";
import {
  type AttributeDocument,
  type CatalogueDocument,
  catalogueDocument,
} from "../packages/policy/src/schema/catalogue.ts";
import { readSyntax } from "../packages/policy/src/syntax/from-text.ts";
import { plainValue } from "../packages/policy/src/syntax/tree.ts";
import { readText } from "./repository-files.ts";

describe("the catalogue of the city bureaus", () => {
  const catalogue = readCatalogue(libraryTexts().find(({ name }) => name.endsWith("/city-bureaus.yaml")));
  const rows = readText("test/vocabulary.csv").trim().split(/\r?\n/).slice(1).map(readRow);
  const departments = new Map(rows.map((row) => [row.department, row.departmentZh]));

  test("holds the 106 behaviours of the vocabulary, in its order, as it has them", () => {
    expect(rows).toHaveLength(106);
    expect(catalogue.behaviours.map(describeBehaviour)).toEqual(rows.map(({ departmentZh, ...row }) => row));
  });

  test("holds its 39 departments, in the order in which they first stand there", () => {
    expect(departments.size).toBe(39);
    expect(catalogue.departments.map(({ id }) => id)).toEqual([...departments.keys()]);
  });

  test("calls a department in Chinese what the vocabulary calls it, where it says so", () => {
    const called = new Map(catalogue.departments.map(({ id, name }) => [id, name.zh]));
    const printed = [...departments].filter(([, name]) => name !== "");
    expect(printed.map(([id]) => [id, called.get(id)])).toEqual(printed);
  });
});

function readCatalogue(source: Source = { name: "missing", text: "" }): CatalogueDocument {
  const { tree } = readSyntax(source);
  return catalogueDocument.parse(tree && plainValue(tree));
}

interface VocabularyRow {
  readonly code: string;
  readonly kind: string;
  readonly department: string;
  readonly departmentZh: string;
  readonly lines: string;
  readonly attributes: readonly string[];
}

function readRow(row: string): VocabularyRow {
  const [code = "", kind = "", department = "", departmentZh = "", lines = "", attributes = ""] = row.split(",");
  return { code, kind, department, departmentZh, lines, attributes: attributes.split(";").filter(Boolean) };
}

/** A behaviour as the vocabulary writes it. */
function describeBehaviour({ code, kind, cite, attributes = {} }: CatalogueDocument["behaviours"][number]) {
  return {
    code,
    kind,
    department: code.slice(0, code.indexOf(".")),
    lines: typeof cite === "string" ? cite.replace(/^trivium#L/, "") : "several",
    attributes: Object.entries(attributes).map(([name, attribute]) => describeAttribute(name, attribute)),
  };
}

function describeAttribute(name: string, attribute: AttributeDocument): string {
  const written = `${name}${attribute.optional ? "?" : ""}`;
  if (attribute.type === "enumeration") return `${written}:${attribute.values.join("|")}`;
  return `${written}:${attribute.type === "decimal" ? "number" : attribute.type}`;
}

describe("the register of ambiguities", () => {
  const versions = [...readRepositoryLibrary().schemes.values()].flatMap((scheme) => scheme.versions);
  const notes = versions.flatMap((policy) => policy.notes.map(({ id }) => id));
  const refs = versions.flatMap(({ readings, untranslatable }) =>
    [...readings, ...untranslatable].flatMap((entry) => entry.refs),
  );

  test.each([
    { part: "what the tables never state", ids: numbered("A", 14) },
    { part: "scales and bands", ids: numbered("B", 17) },
    { part: "the table of penalties", ids: numbered("C", 36) },
    { part: "the table of rewards", ids: numbered("D", 28) },
  ])("has an answer in the library to every entry about $part", ({ ids }) => {
    expect(ids.filter((id) => !refs.includes(id) && !notes.includes(id))).toEqual([]);
  });

  test("has a note in the library for every difference from other sources", () => {
    expect(numbered("X", 8).filter((id) => !notes.includes(id))).toEqual([]);
  });

  test("holds every entry that the library refers to", () => {
    const known = [numbered("A", 14), numbered("B", 17), numbered("C", 36), numbered("D", 28), numbered("X", 8)];
    expect(refs.filter((id) => !known.flat().includes(id))).toEqual([]);
  });
});

function numbered(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}
