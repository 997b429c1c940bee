import type { Test } from "@tallyglass/policy";
import { attributeWord } from "../words/attribute-words.ts";
import type { Language } from "../words/language.ts";
import { wordsIn } from "../words/words-in.ts";
import { describeInterval } from "./describe-interval.ts";

/** What a row asks of an attribute: `hours: more than 50`, `level: city`. */
export function describeTest(name: string, test: Test, language: Language): string {
  const { named } = wordsIn(language).account;
  return named(attributeWord(name, language), describeValue(test, language));
}

function describeValue(test: Test, language: Language): string {
  switch (test.kind) {
    case "interval":
      return describeInterval(test.written, language);
    case "values":
      return test.values.map((value) => attributeWord(value, language)).join(" / ");
    case "boolean":
      return attributeWord(String(test.value), language);
    case "absent":
      return wordsIn(language).account.absent;
  }
}
