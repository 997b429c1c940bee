import type { Test } from "@tallyglass/policy";
import { attributeWord } from "../words/attribute-words.ts";
import type { Language } from "../words/language.ts";

/** What a row asks of an attribute: `hours >= 50`, `level: city`. */
export function describeTest(name: string, test: Test, language: Language): string {
  const what = attributeWord(name, language);
  switch (test.kind) {
    case "interval":
      return /^[[(]/.test(test.written) ? `${what}: ${test.written}` : `${what} ${test.written}`;
    case "values":
      return `${what}: ${test.values.map((value) => attributeWord(value, language)).join(" / ")}`;
    case "boolean":
      return `${what}: ${attributeWord(String(test.value), language)}`;
    case "absent":
      return `${what}: –`;
  }
}
