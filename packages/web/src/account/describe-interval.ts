import type { Language } from "../words/language.ts";
import { describeNumber } from "../words/numbers.ts";
import { wordsIn } from "../words/words-in.ts";

/**
 * An interval of the language in words.
 *
 * @example
 * ```ts
 * describeInterval("(5..10]", "en"); // "more than 5 and at most 10"
 * ```
 */
export function describeInterval(written: string, language: Language): string {
  const { bounds } = wordsIn(language).account;
  const number = (text: string) => describeNumber(Number(text), language);
  const [, open, from, to, close] = /^([[(])(.+)\.\.(.+)([\])])$/.exec(written) ?? [];
  if (from !== undefined && to !== undefined) {
    const low = (open === "(" ? bounds.over : bounds.atLeast)(number(from));
    const high = (close === ")" ? bounds.under : bounds.atMost)(number(to));
    return bounds.both(low, high);
  }
  const [, sign = "=", at = written] = /^([<>]=?|=)?\s*(.+)$/.exec(written) ?? [];
  switch (sign) {
    case ">":
      return bounds.over(number(at));
    case ">=":
      return bounds.atLeast(number(at));
    case "<":
      return bounds.under(number(at));
    case "<=":
      return bounds.atMost(number(at));
    default:
      return bounds.exactly(number(at));
  }
}
