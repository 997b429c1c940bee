import {
  type CheckedLibrary,
  type Diagnostic,
  type Library,
  positionOf,
  readLibrary,
  type Source,
} from "@tallyglass/policy";
import { readSoundLibrary, readTexts } from "@tallyglass/testkit";

const folder = "packages/policy/test";

/** The documents that a small test is read with: a source, a catalogue of three behaviours, a policy. */
export const words: readonly Source[] = readTexts(`${folder}/words`);

/** The same as a library. */
export const wordLibrary: Library = readSoundLibrary(words);

/** Texts that are not sound, by file name; each begins with what is to be found in it, and where. */
export function badTexts(): readonly Source[] {
  return readTexts(`${folder}/bad`, ".txt").map(({ name, text }) => ({
    name: name.slice(name.lastIndexOf("/") + 1),
    text: expand(text),
  }));
}

/** What would swell a fixture, or not be seen in it, is written out: `{{repeat 64 [}}`, `{{U+202E}}`. */
function expand(text: string): string {
  return text
    .replace(/\{\{repeat (\d+) (.)\}\}/g, (_, count: string, what: string) => what.repeat(Number(count)))
    .replace(/\{\{keys (\d+)\}\}/g, (_, count: string) => numbered(Number(count), "k#: 1").join(", "))
    .replace(/\{\{lines (\d+) "(.*?)"\}\}/g, (_, count: string, line: string) =>
      numbered(Number(count), line).join("\n"),
    )
    .replace(/\{\{U\+([\dA-F]+)\}\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

function numbered(count: number, pattern: string): readonly string[] {
  return Array.from({ length: count }, (_, index) => pattern.replace("#", String(index)));
}

/** A document among the words. */
export function readAmongWords(text: string, name = "text.yaml"): CheckedLibrary {
  return readLibrary([...words, { name, text }]);
}

/** `code line:column` of the findings of a text among the words, and among others of its own. */
export function findingsIn(text: string, ...others: readonly string[]): readonly string[] {
  const beside = others.map((other, index) => ({ name: `other-${index}.yaml`, text: other }));
  return readLibrary([...words, ...beside, { name: "text.yaml", text }]).diagnostics.map(placed);
}

/** `code line:column` of a finding. */
export function placed({ code, span }: Diagnostic): string {
  const { line, column } = positionOf(span);
  return `${code} ${line}:${column}`;
}

/** A policy with these parts, sound but for them, and cited throughout. */
export function policyWith(parts: string): string {
  return `policy: p
title: { en: P }
place: here
status: draft
evidence: full-table
valid: { from: 2018-01-01 }
cite: base#L1
${parts}`;
}
