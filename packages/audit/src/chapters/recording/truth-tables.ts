import { countedOnce } from "../../counts/by-value.ts";
import { type Interval, meanInterval } from "../../metrics/interval.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import { attributeColumn, column, groupColumn, intervalColumns, smallColumn } from "../../report/columns.ts";
import type { ReportTable, Text } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { PairedCounts, PairedGroupCounts, Study, StudyAttribute } from "../../study/study.ts";
import { attributesOf, groupsOf } from "../groups/attribute-groups.ts";
import { pairedRows, pairedTotal } from "../groups/paired-groups.ts";
import { ends } from "../groups/table-parts.ts";

/** The mean of the score on the record less the score on the truth. */
export interface RecordError {
  readonly mean: number;
  readonly interval: Interval;
  readonly scored: number;
}

export interface GroupError extends RecordError {
  readonly attribute: StudyAttribute;
  readonly name: Text;
}

/** Over all residents of a pair whose second run has perfect records. */
export function recordError(pair: PairedCounts): RecordError {
  return errorOf(countedOnce(pairedRows(pair)));
}

/** The pair counts the truth less the record; here it is the other way round. */
function errorOf(groups: readonly PairedGroupCounts[]): RecordError {
  const { sum, squares, among } = pairedTotal(groups);
  return { mean: -sum / among, interval: meanInterval(-sum, squares, among), scored: among };
}

/** By group, small ones too. */
export function groupErrors(study: Study, pair: PairedCounts): readonly GroupError[] {
  const rows = pairedRows(pair);
  return attributesOf(study, rows).flatMap((attribute) =>
    groupsOf(rows, attribute)
      .map(({ name, rows: own }) => ({ attribute, name, ...errorOf(own) }))
      .filter(({ scored }) => scored > 0),
  );
}

/** What records add to the score and take from it, by group, for each pair. */
export function truthTable(
  study: Study,
  pairs: readonly { readonly name: Text; readonly pair: PairedCounts }[],
): ReportTable {
  return {
    id: "recording-truth",
    title: text("Score on the record less score on the truth", "按记录的分数减去如实分数"),
    columns: [
      column("recording", "recording", "记录方式", "text"),
      attributeColumn,
      groupColumn,
      column("residents", "residents", "居民数", "residents"),
      column("mean", "mean", "平均差", "points"),
      ...intervalColumns("points"),
      smallColumn,
    ],
    rows: pairs.flatMap(({ name: recording, pair }) =>
      groupErrors(study, pair).map(({ attribute, name, mean, interval, scored }) => [
        ...[recording, named(attribute.name), name, scored, mean, ...ends(interval), isSmall(scored)],
      ]),
    ),
    note: text(
      "Above 0: the record flatters. Below 0: it takes points that perfect records would not have taken, or misses points that they would have given.",
      "大于0：记录使分数偏高；小于0：记录扣了如实记录不会扣的分，或漏了如实记录会加的分。",
    ),
  };
}
