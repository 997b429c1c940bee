import { formatDiagnostic } from "@tallyglass/policy";
import { describe, expect, test } from "@tallyglass/testkit";
import { badTexts, placed, readAmongWords } from "./words.ts";

const texts = badTexts();

describe("a text that is not sound", () => {
  for (const { name, text } of texts) {
    test(`${name.replace(".txt", "")} is told as such, there, and nothing else is`, () => {
      const expected = Array.from(text.matchAll(/^# expects (.*)$/gm), ([, finding]) => finding);
      const { diagnostics } = readAmongWords(text, name);

      expect(diagnostics.map(placed)).toEqual(expected);
    });
  }

  test("is shown with its place, its line and no more than one clause of prose", () => {
    for (const { name, text } of texts) {
      for (const diagnostic of readAmongWords(text, name).diagnostics) {
        expect(formatDiagnostic(diagnostic)).toMatch(/^\S+:\d+:\d+: error\[[a-z-]+\]: .+\n\d+ \| /);
        expect(diagnostic.message).toMatch(/^[^A-Z].*[^.\n]$/s);
      }
    }
  });
});

describe("the code of a finding", () => {
  test("is named by each of its texts", () => {
    const misnamed = texts.filter(({ name, text }) => {
      const code = name.replace(/(--.*)?\.txt$/, "");
      return !text.includes(`# expects ${code} `);
    });

    expect(misnamed.map(({ name }) => name)).toEqual([]);
  });
});
