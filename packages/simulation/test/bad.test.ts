import { formatDiagnostic } from "@tallyglass/policy";
import { describe, expect, test } from "@tallyglass/testkit";
import { badTexts, placed, readAmongWords, words } from "./words.ts";

const texts = badTexts();

test("the study that the texts stand in is sound", () => {
  for (const { name, text } of words) expect(readAmongWords(text, name)).toEqual([]);
});

describe("a text of a scenario that is not sound", () => {
  for (const { name, text } of texts) {
    test(`${name.replace(".txt", "")} is told as such, there, and nothing else is`, () => {
      const expected = Array.from(text.matchAll(/^# expects (.*)$/gm), ([, finding]) => finding);
      const diagnostics = readAmongWords(text, name);

      expect(diagnostics.map(placed)).toEqual(expected);
      expect(diagnostics.filter(({ span }) => span.source.name !== name)).toEqual([]);
    });
  }

  test("is shown with its place, its line and no more than one clause of prose", () => {
    for (const { name, text } of texts) {
      for (const diagnostic of readAmongWords(text, name)) {
        expect(formatDiagnostic(diagnostic)).toMatch(/^\S+:\d+:\d+: error\[[a-z-]+\]: .+\n\d+ \| /);
        expect(diagnostic.message).toMatch(/^[^A-Z].*[^.\n]$/s);
      }
    }
  });

  test("is not said to lack the source of a number where it has none", () => {
    const text = texts.find(({ name }) => name === "missing-citation--population.txt");
    const messages = readAmongWords(text?.text ?? "").map(({ message }) => message);

    expect(messages).toContain("nothing cites this group");
    expect(messages).toContain("nothing cites this number");
  });

  test("is named by the code that it shows", () => {
    const misnamed = texts.filter(
      ({ name, text }) => !text.includes(`# expects ${name.replace(/(--.*)?\.txt$/, "")} `),
    );
    expect(misnamed.map(({ name }) => name)).toEqual([]);
  });
});
