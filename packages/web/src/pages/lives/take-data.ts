import { writeCitations } from "@tallyglass/policy";
import type { Score, ScoreLine } from "@tallyglass/scoring";
import { recordAsRow } from "../../account/record-as-row.ts";
import type { PageLibrary } from "../../data/page-library.ts";
import { csvOf } from "../../take/csv.ts";
import type { CityScore } from "./compare-cities.ts";
import type { Timeline } from "./timeline.ts";

const scoreColumns = [
  "synthetic",
  "resident",
  "policy",
  "as_of",
  "evidence",
  "score",
  "change",
  "band",
  "lists",
  "borrowed_score",
  "borrowed_change",
];

/** What the chart shows, a row a city. */
export function scoresAsCsv(scores: readonly CityScore[]): string {
  return csvOf(
    scoreColumns,
    scores.map(({ policy, published, borrowed }) => [
      "true",
      published.resident,
      published.policy,
      published.asOf,
      policy.evidence,
      published.score,
      published.change,
      published.band?.id ?? null,
      listsOf(published).join(" "),
      borrowed?.score ?? null,
      borrowed?.change ?? null,
    ]),
  );
}

const lineColumns = [
  "synthetic",
  "resident",
  "policy",
  "borrowing",
  "as_of",
  "kind",
  "points",
  "date",
  "clause",
  "cite",
];

/** Every line of every account: the points of one account add up to its score. */
export function linesAsCsv(scores: readonly CityScore[]): string {
  const rows = scores.flatMap(({ published, borrowed }) => [
    ...rowsOf(published, "no"),
    ...(borrowed ? rowsOf(borrowed, "yes") : []),
  ]);
  return csvOf(lineColumns, rows);
}

function rowsOf({ lines, resident, policy, asOf }: Score, borrowing: string) {
  return lines.map((line) => {
    const { kind, points, date, clause, cite } = lineAsData(line);
    return ["true", resident, policy, borrowing, asOf, kind, points, date ?? null, clause ?? null, cite.join(" | ")];
  });
}

/** All of it: the life, the scores, the accounts, and what they rest on. */
export function asJson(
  scores: readonly CityScore[],
  { resident, asOf, records }: Timeline,
  library: PageLibrary,
  link: string,
): string {
  const data = {
    synthetic: true,
    resident,
    asOf,
    made: { by: `Tallyglass ${library.version}`, library: library.digest, link },
    records: records.map((record) => recordAsRow(record, library)),
    scores: scores.map(({ policy, published, borrowed }) => ({
      policy: published.policy,
      title: policy.title,
      evidence: policy.evidence,
      published: scoreAsData(published),
      borrowed: borrowed ? scoreAsData(borrowed) : null,
    })),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** The records of the life as a record file, which the command line and this page take. */
export function recordsAsLines({ records }: Timeline, library: PageLibrary): string {
  return records.map((record) => `${JSON.stringify(recordAsRow(record, library))}\n`).join("");
}

function scoreAsData(score: Score) {
  const { change, band, lines } = score;
  return { score: score.score, change, band: band?.id ?? null, lists: listsOf(score), lines: lines.map(lineAsData) };
}

function listsOf({ lists }: Score): readonly string[] {
  return [...new Set(lists.map(({ list }) => list))];
}

function lineAsData(line: ScoreLine) {
  const { kind, points, citations } = line;
  return {
    kind,
    points,
    ...("date" in line && line.date !== undefined && { date: line.date }),
    ...("clause" in line && line.clause !== undefined && { clause: line.clause.id }),
    cite: writeCitations(citations),
  };
}
