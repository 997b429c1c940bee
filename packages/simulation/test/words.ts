import { type Diagnostic, positionOf, type Source } from "@tallyglass/policy";
import { readScenarioLibrary } from "@tallyglass/simulation";
import { readTexts } from "@tallyglass/testkit";

const folder = "packages/simulation/test";

/** The documents that a small test is read with: a study of three behaviours under one policy. */
export const words: readonly Source[] = readTexts(`${folder}/words`);

/** Texts that are not sound, by file name; each begins with what is to be found in it, and where. */
export function badTexts(): readonly Source[] {
  return readTexts(`${folder}/bad`, ".txt").map(({ name, text }) => ({
    name: name.slice(name.lastIndexOf("/") + 1),
    text: expand(text),
  }));
}

/** What would swell a fixture is written out: `{{values 70}}`, `{{weights 70}}`. */
function expand(text: string): string {
  return text
    .replace(/\{\{values (\d+)\}\}/g, (_, count: string) => numbered(Number(count), "v#: { en: v }"))
    .replace(/\{\{weights (\d+)\}\}/g, (_, count: string) => numbered(Number(count), "v#: 0"));
}

function numbered(count: number, pattern: string): string {
  return Array.from({ length: count }, (_, index) => pattern.replace("#", String(index))).join(", ");
}

/** A document among the words; it takes the place of the one that begins as it does. */
export function readAmongWords(text: string, name = "text.yaml"): readonly Diagnostic[] {
  const first = firstLine(text);
  const others = words.filter((word) => firstLine(word.text) !== first);
  return readScenarioLibrary([...others, { name, text }]).diagnostics;
}

/** What a document says first of itself, its comments left out: `population: small`. */
function firstLine(text: string): string {
  return text.split("\n").find((line) => !line.startsWith("#")) ?? "";
}

/** `code line:column` of a finding. */
export function placed({ code, span }: Diagnostic): string {
  const { line, column } = positionOf(span);
  return `${code} ${line}:${column}`;
}
