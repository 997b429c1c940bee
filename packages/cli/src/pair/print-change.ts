import type { Score } from "@tallyglass/scoring";
import type { ClauseChange, ExplainedChange, OneSidedRecord } from "@tallyglass/simulation";
import { describeRecord } from "../account/describe-record.ts";
import { formatTable } from "../output/table.ts";
import { nameIn, signed } from "../text/names.ts";
import { pairPhrases } from "../text/pair-phrases.ts";
import { type Language, phrasesByLanguage } from "../text/phrases.ts";
import { simulationPhrases } from "../text/simulation-phrases.ts";
import type { PairSide, PreparedPair } from "./prepare-pair.ts";

/** Why one resident changed: both scores and bands, what stands on only one file, what clauses made of it. */
export function printChange(change: ExplainedChange, { sides }: PreparedPair, language: Language): string {
  const { resident, asOf, scores, onlyFirst, onlySecond, clauses } = change;
  const words = pairPhrases[language];
  const ends = scores.map((score) => describeScore(score, language)).join(" → ");
  const difference = signed((scores[1].score ?? 0) - (scores[0].score ?? 0));
  const { synthetic } = phrasesByLanguage[language];
  return [
    `${resident} (${synthetic}), ${words.asOf(asOf)}: ${ends} (${difference})`,
    ...section(words.only[0], printRecords(onlyFirst, sides[0], words.inTheOther[1], language), language),
    ...section(words.only[1], printRecords(onlySecond, sides[1], words.inTheOther[0], language), language),
    ...section(words.otherPoints, printClauses(clauses, language), language),
  ].join("\n");
}

function describeScore({ score, band }: Score, language: Language): string {
  const name = band === null ? phrasesByLanguage[language].noBand : nameIn(language, band.name);
  return `${score ?? phrasesByLanguage[language].noScore} ${name}`;
}

const mostLines = 8;

function section(heading: string, lines: readonly string[], language: Language): readonly string[] {
  if (lines.length === 0) return [];
  const left = lines.length - mostLines;
  const more = left > 0 ? [pairPhrases[language].more(left)] : [];
  return [`  ${heading}`, ...[...lines.slice(0, mostLines), ...more].map((line) => `    ${line}`)];
}

function printRecords(
  records: readonly OneSidedRecord[],
  { opened: { library } }: PairSide,
  other: string,
  language: Language,
): readonly string[] {
  const { recordedBy } = simulationPhrases[language].life;
  return records.map(({ record, made, elsewhere }) => {
    const department = library.departments.get(library.behaviours.get(record.behaviour)?.department ?? "");
    const by = recordedBy[made](department === undefined ? "?" : nameIn(language, department.name));
    const there = `${other}${language === "zh" ? "" : " "}${pairPhrases[language].absence(elsewhere)}`;
    return `${record.date}  ${describeRecord(library, record, language)}; ${by}; ${there}`;
  });
}

const columns = [{ title: "", align: "right" as const }, { title: "" }, { title: "" }];

function printClauses(clauses: readonly ClauseChange[], language: Language): readonly string[] {
  const rows = clauses.map(({ kind, clause, points: [before, after] }) => [
    `${signed(before)} → ${signed(after)}`,
    clause === undefined ? (pairPhrases[language].settled[kind] ?? kind) : nameIn(language, clause.name),
    clause?.id ?? "",
  ]);
  return rows.length === 0 ? [] : formatTable(columns, rows).split("\n");
}
