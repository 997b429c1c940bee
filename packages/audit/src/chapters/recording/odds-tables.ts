import { type RecordingOdds, recordingOdds } from "../../metrics/recording-odds.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import { type StandardisedParity, standardisedParity } from "../../metrics/standardised-parity.ts";
import { attributeColumn, column, groupColumn, intervalColumns, smallColumn } from "../../report/columns.ts";
import type { ReportFigure, ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { StudyAttribute } from "../../study/study.ts";
import { parityCells, parityColumns, parityRow } from "../groups/parity-parts.ts";
import { cell, ends, figure, tooFew } from "../groups/table-parts.ts";
import { recordedInterval } from "./act-tables.ts";
import { type ActKind, actKinds, kindNames } from "./acts.ts";
import type { RecordedAttribute, RecordedGroup } from "./group-recording.ts";

/** How far the groups of an attribute lie apart in what is recorded of one kind of act. */
export interface RecordingGap {
  readonly attribute: StudyAttribute;
  readonly kind: ActKind;
  readonly odds: RecordingOdds;
  /** Each behaviour with the share that it has in all groups: what is left is not due to what groups do. */
  readonly standardised: StandardisedParity<RecordedGroup> | undefined;
}

export function recordingGaps(attributes: readonly RecordedAttribute[], seed: number): readonly RecordingGap[] {
  return attributes.flatMap(({ attribute, kinds }) =>
    actKinds.map((kind) => {
      const key = { seed, name: `recording-${kind}-${attribute.id}` };
      return {
        ...{ attribute, kind, odds: recordingOdds(kinds[kind], key) },
        standardised: standardisedParity(kinds[kind], { seed, name: `${key.name}-standardised` }),
      };
    }),
  );
}

export function gapFigures(gaps: readonly RecordingGap[]): readonly ReportFigure[] {
  return gaps.flatMap(({ attribute, kind, odds: { recall, falseRecords, difference }, standardised }) => {
    const by = named(attribute.name);
    const what = kindNames[kind];
    const isRecall = difference !== undefined && difference === recall?.difference;
    const interval = (isRecall ? recall : falseRecords)?.differenceInterval;
    return [
      figure(
        `recording-odds-${kind}-${attribute.id}`,
        text(`Recording odds of ${what.en} acts, by ${by.en.toLowerCase()}`, `${what.zh}行为记录几率差距，按${by.zh}`),
        { value: difference, unit: "share", interval, why: tooFew },
      ),
      figure(
        `recording-same-acts-${kind}-${attribute.id}`,
        text(
          `Difference in the recorded share of the same ${what.en} acts, by ${by.en.toLowerCase()}`,
          `同类${what.zh}行为记录比例的差距，按${by.zh}`,
        ),
        { value: standardised?.difference, unit: "share", interval: standardised?.interval, why: tooFew },
      ),
    ];
  });
}

/** What is recorded of each group. */
export function groupTable(attributes: readonly RecordedAttribute[], seed: number): ReportTable {
  return {
    id: "recording-by-group",
    title: text("What comes on record, by group", "各群体的记录比例"),
    columns: [
      attributeColumn,
      groupColumn,
      column("kind", "kind", "类别", "text"),
      column("acts", "acts", "行为数", "records"),
      column("share", "recorded", "有记录比例", "share"),
      ...intervalColumns("share"),
      column("to-expected", "recorded by what is expected of the same acts", "实际记录与同类行为预期之比", "ratio"),
      column("false", "false records a resident and year", "每人每年错误记录", "ratio"),
      smallColumn,
    ],
    rows: attributes.flatMap(({ attribute, kinds }) =>
      actKinds.flatMap((kind) =>
        kinds[kind].map(({ id, name, deeds, recorded, expected, falseRecords, residentYears }) => {
          const count = { hits: recorded, among: deeds };
          const interval = recordedInterval(count, seed, `${kind}-${attribute.id}-${id}`);
          return [
            ...[named(attribute.name), name, kindNames[kind], deeds, cell(recorded / deeds), ...ends(interval)],
            ...[cell(recorded / expected), cell(falseRecords / residentYears), isSmall(deeds)],
          ];
        }),
      ),
    ),
    note: text(
      "Expected: as many as if each behaviour were recorded of the group as often as of all. Fewer than 30 acts are flagged.",
      "预期数：若该群体每项行为的记录比例与全体相同。不足30次行为者已标出。",
    ),
  };
}

/** The two parts of recording odds, and recall of the same acts, each with what chance would make of it. */
export function oddsTable(gaps: readonly RecordingGap[]): ReportTable {
  const parts = {
    recall: text("recorded share of acts", "行为记录比例"),
    "same-acts": text("recorded share of the same acts", "同类行为记录比例"),
    false: text("false records a resident and year", "每人每年错误记录"),
  };
  return {
    id: "recording-odds",
    title: text("Equalised recording odds: how far groups lie apart", "记录几率均等：群体之间的差距"),
    columns: [
      attributeColumn,
      column("kind", "kind", "类别", "text"),
      column("part", "of what", "指标", "text"),
      ...parityColumns,
    ],
    rows: gaps.flatMap(({ attribute, kind, odds, standardised }) => {
      const plain = (["recall", "falseRecords"] as const).flatMap((of) => {
        const parity = odds[of];
        if (parity === undefined || parity.highest.hits === 0) return [];
        return [{ part: of === "recall" ? parts.recall : parts.false, row: parityRow(parity) }];
      });
      const same = standardised === undefined ? [] : [{ part: parts["same-acts"], row: standardised }];
      return [...plain, ...same].map(({ part, row }) => [
        ...[named(attribute.name), kindNames[kind], part, ...parityCells(attribute, row)],
      ]);
    }),
    note: text(
      "Groups with fewer than 30 acts, or resident-years, are left out.",
      "行为不足30次或人年不足30的群体不列入。",
    ),
  };
}
