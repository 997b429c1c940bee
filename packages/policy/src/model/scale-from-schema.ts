import type { ScaleDocument } from "../schema/policy.ts";
import type { Name } from "./catalogue.ts";
import type { Citation } from "./citation.ts";
import type { PolicyContext } from "./context.ts";
import { intersection, isEmpty, readInterval, writeInterval } from "./interval.ts";
import type { Band, Scale } from "./policy.ts";

export function readScale(scale: ScaleDocument, context: PolicyContext, outer: readonly Citation[]): Scale {
  const around = context.cite(scale.cite, ["scale", "cite"], outer);
  const numbers = (["start", "minimum", "maximum"] as const).flatMap((key) => {
    const value = scale[key];
    return value === undefined ? [] : [[key, context.cited(value, ["scale", key], around)] as const];
  });
  const read = {
    ...Object.fromEntries(numbers),
    clamp: scale.clamp ?? "final",
    bands: (scale.bands ?? []).map((_, index) => readBand(scale, index, context, around)),
  } as Scale;
  checkOrder(read, context);
  checkBands(read.bands, context);
  return read;
}

function checkOrder({ start, minimum, maximum }: Scale, { findings, spanAt }: PolicyContext): void {
  const low = minimum?.points ?? Number.NEGATIVE_INFINITY;
  const high = maximum?.points ?? Number.POSITIVE_INFINITY;
  if (low > high) findings.error("empty-interval", spanAt(["scale", "minimum"]), "the minimum is above the maximum");
  if (start !== undefined && (start.points < low || start.points > high)) {
    findings.error("empty-interval", spanAt(["scale", "start"]), "the start lies outside minimum and maximum");
  }
}

function readBand(scale: ScaleDocument, index: number, context: PolicyContext, around: readonly Citation[]): Band {
  const { id, rank, name, score, cite } = (scale.bands ?? [])[index] as NonNullable<ScaleDocument["bands"]>[number];
  const path = ["scale", "bands", index];
  const citations = context.cite(cite, [...path, "cite"], around);
  if (score === undefined) return { id, rank, name: name as Name, citations };
  context.requireCitation(citations, [...path, "score"]);
  const scores = readInterval(score, 0);
  if (scores === undefined || isEmpty(scores)) {
    context.findings.error("empty-interval", context.spanAt([...path, "score"]), "no whole number is in this band");
    return { id, rank, name: name as Name, citations };
  }
  return { id, rank, name: name as Name, scores, citations };
}

function checkBands(bands: readonly Band[], { findings, spanAt }: PolicyContext): void {
  for (const [index, band] of bands.entries()) {
    for (const [before, other] of bands.slice(0, index).entries()) {
      const span = spanAt(["scale", "bands", index]);
      const related = [{ message: "the other band", span: spanAt(["scale", "bands", before]) }];
      const shared = band.scores && other.scores && intersection(band.scores, other.scores);
      if (shared) {
        findings.error(
          "colliding-bands",
          span,
          `the bands \`${other.id}\` and \`${band.id}\` both hold the score ${writeInterval(shared, 0).replace("= ", "")}`,
          { related, help: "a score is in one band: move an edge, or make it a reading" },
        );
      }
      if (band.rank === other.rank) {
        findings.error("duplicate-rank", span, `the bands \`${other.id}\` and \`${band.id}\` have the same rank`, {
          related,
        });
      }
      if (band.id === other.id) {
        findings.error("duplicate-id", span, `the band \`${band.id}\` is declared twice`, { related });
      }
    }
  }
}
