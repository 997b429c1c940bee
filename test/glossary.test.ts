import { expect, test } from "vitest";
import { withoutFences } from "./fenced-blocks.ts";
import { readText } from "./repository-files.ts";

const glossary = readText("language/glossary.md");
const entries = Array.from(
  glossary.matchAll(/^- \*\*([^*]+)\*\*(?: \(([^)]+)\))?: (.+)$/gm),
  ([, word = "", zh, text = ""]) => ({
    word,
    zh,
    text,
  }),
);

test("every line of the list is an entry, in the order of the alphabet", () => {
  const words = entries.map(({ word }) => word);
  expect(words).toHaveLength(glossary.match(/^- /gm)?.length ?? 0);
  expect(words).toEqual([...new Set(words)].sort());
});

test("every word that the specification sets in italics is defined", () => {
  const prose = withoutFences(readText("language/spec.md")).replace(/\*\*[^*]+\*\*|`[^`]*`/g, "");
  const italics = Array.from(prose.matchAll(/(?<!\w)[*_]([a-z][a-z -]*)[*_](?!\w)/g), ([, word = ""]) => word);
  const defined = new Set(entries.flatMap(({ word }) => [word, `${word}s`]));
  expect(italics).not.toEqual([]);
  expect(italics.filter((word) => word !== "italics" && !defined.has(word))).toEqual([]);
});

test("every Chinese word is one that the program or its pages print", () => {
  const printed = [
    "packages/cli/src/text/phrases.ts",
    "packages/cli/src/text/audit-phrases.ts",
    "packages/cli/src/text/ledger-phrases.ts",
    "packages/web/src/words/chinese.ts",
  ]
    .map((path) => readText(path))
    .join("");
  const chinese = entries.flatMap(({ zh }) => zh ?? []);
  expect(chinese).not.toEqual([]);
  expect(chinese.filter((word) => !printed.includes(word))).toEqual([]);
});

test("no entry is a word that another one rejects", () => {
  const rejected = entries.flatMap(({ word, text }) => {
    const [, list = ""] = /\bNot ((?:_[^_]+_(?:, )?)+)/.exec(text) ?? [];
    return Array.from(list.matchAll(/_([^_]+)_/g), ([, rival = ""]) => ({ word, rival }));
  });
  const used = entries.filter(({ word }) => rejected.some(({ rival }) => rival === word));
  expect(rejected).not.toEqual([]);
  expect(used).toEqual([]);
});
