import { fromUnits, type Interval } from "@tallyglass/policy";
import type { Language } from "../../words/language.ts";
import { describeNumber } from "../../words/numbers.ts";
import { policiesWords } from "../../words/policies-words.ts";

/** A stretch of numbers in words, in units of so many decimals: `600 to 750`, `751 or more`. */
export function writeRange({ from, to }: Interval, decimals: number, language: Language): string {
  const end = (at: number) =>
    Number.isFinite(at) ? describeNumber(Number(fromUnits(at, decimals)), language) : undefined;
  return policiesWords[language].range(end(from), end(to));
}
