import { type DemographicParity, demographicParity } from "../../metrics/demographic-parity.ts";
import { type DisparateImpact, disparateImpact } from "../../metrics/disparate-impact.ts";
import { shareOf } from "../../metrics/group-share.ts";
import { attributeColumn, column, intervalColumns } from "../../report/columns.ts";
import type { ReportFigure, ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { StudyAttribute } from "../../study/study.ts";
import { parityCells, parityColumns, parityRow } from "../groups/parity-parts.ts";
import { cell, ends, figure, tooFew } from "../groups/table-parts.ts";
import { type AttributeStanding, countsOf, type NamedCount } from "./standings.ts";

/** How far the groups of an attribute lie apart, below the start and above it. */
export interface AttributeGap {
  readonly attribute: StudyAttribute;
  readonly parity: DemographicParity<NamedCount> | undefined;
  readonly impact: DisparateImpact<NamedCount> | undefined;
}

export function gapsOf(standings: readonly AttributeStanding[], seed: number): readonly AttributeGap[] {
  return standings.map(({ attribute, groups }) => ({
    attribute,
    parity: demographicParity(countsOf(groups, "below"), { seed, name: `bands-parity-${attribute.id}` }),
    impact: disparateImpact(countsOf(groups, "above"), { seed, name: `bands-impact-${attribute.id}` }),
  }));
}

export function gapFigures(gaps: readonly AttributeGap[]): readonly ReportFigure[] {
  return gaps.flatMap(({ attribute, parity, impact }) => {
    const { en, zh } = named(attribute.name);
    return [
      figure(
        `bands-parity-difference-${attribute.id}`,
        text(
          `Largest difference in the share below the start's band, by ${en.toLowerCase()}`,
          `低于起始等级比例的最大差距，按${zh}`,
        ),
        { value: parity?.difference, unit: "share", interval: parity?.differenceInterval, why: tooFew },
      ),
      figure(
        `bands-parity-ratio-${attribute.id}`,
        text(
          `Lowest share below the start's band by the highest, by ${en.toLowerCase()}`,
          `低于起始等级比例的最低与最高之比，按${zh}`,
        ),
        { value: parity?.ratio, unit: "ratio", interval: parity?.ratioInterval, why: tooFew },
      ),
      figure(
        `bands-impact-ratio-${attribute.id}`,
        text(
          `Disparate impact: lowest share above the start's band by the highest, by ${en.toLowerCase()}`,
          `差别影响：高于起始等级比例的最低与最高之比，按${zh}`,
        ),
        { value: impact?.ratio, unit: "ratio", interval: impact?.interval, why: tooFew },
      ),
    ];
  });
}

export function parityTable(gaps: readonly AttributeGap[]): ReportTable {
  return {
    id: "bands-parity",
    title: text("Below the band of the start: how far groups lie apart", "低于起始等级：群体之间的差距"),
    columns: [
      attributeColumn,
      ...parityColumns,
      column("ratio", "ratio", "比率", "ratio"),
      column("reference", "largest group", "人数最多的群体", "text"),
      column("reference-share", "its share", "其比例", "share"),
    ],
    rows: gaps.flatMap(({ attribute, parity }) => {
      if (parity === undefined) return [];
      const { reference, ratio } = parity;
      const end = [cell(ratio), reference.name, shareOf(reference)];
      return [[named(attribute.name), ...parityCells(attribute, parityRow(parity)), ...end]];
    }),
    note: text(
      "Groups of fewer than 30 residents are left out. By chance: what 97.5 of 100 draws stay under if all groups had one share.",
      "不足30人的群体不列入。偶然差距上限：若各群体比例相同，100次抽样中97.5次不超过此值。",
    ),
  };
}

export function impactTable(gaps: readonly AttributeGap[]): ReportTable {
  return {
    id: "bands-impact",
    title: text("Above the band of the start: the four-fifths rule", "高于起始等级：五分之四规则"),
    columns: [
      attributeColumn,
      column("highest", "highest", "最高", "text"),
      column("highest-share", "share", "比例", "share"),
      column("highest-residents", "residents above", "高于者人数", "residents"),
      column("lowest", "lowest", "最低", "text"),
      column("lowest-share", "share", "比例", "share"),
      column("lowest-residents", "residents above", "高于者人数", "residents"),
      column("ratio", "ratio", "比率", "ratio"),
      ...intervalColumns("ratio"),
      column("below-four-fifths", "below four fifths", "低于五分之四", "flag"),
      column("by-chance", "by chance down to", "偶然比率下限", "ratio"),
      column("beyond-chance", "less than chance", "超出偶然", "flag"),
    ],
    rows: gaps.flatMap(({ attribute, impact }) => {
      if (impact === undefined) return [];
      const { highest, lowest, ratio, interval, isBelowFourFifths, byChance, isBeyondChance } = impact;
      return [
        [
          ...[named(attribute.name), highest.name, shareOf(highest), highest.hits],
          ...[lowest.name, shareOf(lowest), lowest.hits, ratio, ...ends(interval)],
          ...[isBelowFourFifths, byChance, isBeyondChance],
        ],
      ];
    }),
    note: text(
      "The rule sets aside differences that rest on small numbers: where the ratio is not less than chance, it shows nothing.",
      "该规则不适用于基于小数字的差异：比率未低于偶然下限者不说明问题。",
    ),
  };
}
