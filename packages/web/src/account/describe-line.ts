import { fromUnits } from "@tallyglass/policy";
import type { ContributionLine, ScoreLine } from "@tallyglass/scoring";
import type { PageLibrary } from "../data/page-library.ts";
import { attributeWord } from "../words/attribute-words.ts";
import type { Language } from "../words/language.ts";
import { nameIn } from "../words/names.ts";
import { wordsIn } from "../words/words-in.ts";
import { describeRecord } from "./describe-record.ts";
import { describeTest } from "./describe-test.ts";

/** What a line of an account is for, in words. */
export function describeLine(line: ScoreLine, library: PageLibrary, language: Language): string {
  const { account } = wordsIn(language);
  switch (line.kind) {
    case "start":
      return account.start;
    case "contribution":
      return describeContribution(line, library, language);
    default: {
      const withheld = account.withheld(line);
      return line.clause === undefined ? withheld : `${nameIn(language, line.clause.name)}: ${withheld}`;
    }
  }
}

function describeContribution(
  { clause, records, measured, row }: ContributionLine,
  library: PageLibrary,
  language: Language,
): string {
  const { account } = wordsIn(language);
  const [record] = records;
  const what =
    measured === undefined && record !== undefined
      ? describeRecord(record, library, language)
      : `${nameIn(language, clause.name)}: ${account.records(records.length)}, ${account.measured(amount(clause, measured ?? 0, language))}`;
  const tests = Array.from(row?.when ?? [], ([name, test]) => describeTest(name, test, language));
  return tests.length === 0 ? what : `${what}; ${tests.join(", ")}`;
}

function amount({ measure }: ContributionLine["clause"], measured: number, language: Language): string {
  if (measure.kind !== "sum") return String(measured);
  return `${fromUnits(measured, measure.decimals)}${measure.unit === undefined ? "" : ` ${attributeWord(measure.unit, language)}`}`;
}
