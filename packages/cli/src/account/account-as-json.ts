import { type Citation, type Clause, type Consequence, fromUnits, writeCitations, writeTest } from "@tallyglass/policy";
import { type ContributionLine, type Remark, type Score, type ScoreLine, versionOn } from "@tallyglass/scoring";
import { recordAsRow } from "./describe-record.ts";
import { type AccountContext, consequencesElsewhere } from "./print-account.ts";

/** The account of a score as data. The points of its lines add up to the score. */
export function accountAsJson(score: Score, context: AccountContext) {
  const policy = versionOn(context.scheme, score.asOf);
  const { resident, asOf, change, band, lists, lines, remarks } = score;
  return {
    resident,
    synthetic: true as const,
    policy: {
      id: policy.id,
      title: policy.title,
      status: policy.status,
      evidence: policy.evidence,
      version: policy.valid.from,
    },
    asOf,
    score: score.score,
    change,
    band: band && { id: band.id, rank: band.rank, name: band.name, cite: cite(band.citations) },
    lists: lists.map(({ list, clause, date, citations }) => ({
      list,
      date,
      ...clauseAsJson(clause),
      cite: cite(citations),
    })),
    consequences: [
      ...score.consequences.map((consequence) => consequenceAsJson(consequence, policy.id)),
      ...consequencesElsewhere(score, policy, context.library).map((consequence) =>
        consequenceAsJson(consequence, "national-lists"),
      ),
    ],
    lines: lines.map((line) => lineAsJson(line, context)),
    remarks: remarks.map((remark) => remarkAsJson(remark, context)),
    assumptions: [
      ...new Set(
        lines.flatMap(({ citations }) =>
          citations.flatMap((each) => (each.kind === "assumption" ? [each.why.en] : [])),
        ),
      ),
    ],
  };
}

function cite(citations: readonly Citation[]): readonly string[] {
  return writeCitations(citations);
}

function consequenceAsJson({ id, kind, name, citations }: Consequence, policy: string) {
  return { id, kind, name, policy, cite: cite(citations) };
}

function lineAsJson(line: ScoreLine, context: AccountContext) {
  const { kind, points, citations } = line;
  const clause = "clause" in line && line.clause !== undefined ? clauseAsJson(line.clause) : {};
  const date = "date" in line && line.date !== undefined ? { date: line.date } : {};
  const common = { kind, points, ...date, ...clause, cite: cite(citations) };
  switch (line.kind) {
    case "start":
      return common;
    case "contribution":
      return { ...common, ...contributionAsJson(line, context) };
    case "stacking":
    case "cap":
    case "joint":
      return { ...common, ...(line.rule !== undefined && { rule: line.rule }) };
    case "reset":
    case "clamp":
    case "override":
      return { ...common, to: line.to };
  }
}

function clauseAsJson({ id, name, borrowed }: Clause) {
  return {
    clause: id,
    name,
    ...(borrowed && { borrowed: { from: borrowed.policy, multiply: borrowed.multiply, divide: borrowed.divide } }),
  };
}

function contributionAsJson(
  { row, measured, records, clause: { measure } }: ContributionLine,
  { library }: AccountContext,
) {
  const decimals = measure.kind === "sum" ? measure.decimals : 0;
  return {
    ...(row && { row: [...row.when].map(([name, test]) => `${name} ${writeTest(test)}`) }),
    ...(measured !== undefined && { measured: Number(fromUnits(measured, decimals)) }),
    records: records.map((record) => recordAsRow(library, record)),
  };
}

function remarkAsJson(remark: Remark, { library }: AccountContext) {
  const { kind } = remark;
  switch (remark.kind) {
    case "no-row":
      return { kind, clause: remark.clause.id, records: remark.records.map((record) => recordAsRow(library, record)) };
    case "close":
      return { kind, clause: remark.clause.id, measured: remark.measured, from: remark.from };
    case "untranslatable":
      return { kind, entry: remark.entry.id, reason: remark.entry.reason, cite: cite(remark.entry.citations) };
    case "no-scale":
    case "start-not-published":
    case "band-not-published":
    case "no-band":
    case "not-in-force":
      return { kind };
    default:
      return { kind, ...(remark.clause && { clause: remark.clause.id }), record: recordAsRow(library, remark.record) };
  }
}
