import { countedOnce, total } from "../../counts/by-value.ts";
import type { CountedRun, SpellRow } from "../../counts/counted-run.ts";
import type { Interval } from "../../metrics/interval.ts";
import {
  kaplanMeier,
  medianSpell,
  restrictedMean,
  type SurvivalStep,
  survivalAfter,
} from "../../metrics/kaplan-meier.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import { attributeColumn, column, groupColumn, intervalColumns, smallColumn } from "../../report/columns.ts";
import type { ReportTable, Text } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { Study } from "../../study/study.ts";
import { attributesOf, groupsOf, yearsOf } from "../groups/attribute-groups.ts";
import { cell, ends } from "../groups/table-parts.ts";

/** How long spells below an earlier score last, of which most may not have ended. */
export interface Recovery {
  readonly spells: number;
  readonly ended: number;
  readonly curve: readonly SurvivalStep[];
  /** Within how many months half have ended; nothing where that was not seen. */
  readonly median: number | undefined;
  /** Months below, of the first `horizon`. */
  readonly mean: number;
  readonly horizon: number;
  /** The share of spells that goes on for longer than the run. */
  readonly never: { readonly share: number; readonly interval?: Interval };
}

/** Of spells that are counted once, in a run of so many months. */
export function recoveryOf(rows: readonly SpellRow[], horizon: number): Recovery {
  const curve = kaplanMeier(rows);
  const median = medianSpell(curve);
  return {
    ...{ curve, horizon, spells: total(rows, "spells"), median: median === undefined ? undefined : median + 1 },
    ended: total(
      rows.filter(({ ended }) => ended),
      "spells",
    ),
    mean: restrictedMean(curve, horizon),
    never: survivalAfter(curve, horizon),
  };
}

/** Of a run under one policy. */
export function recoveryIn({ spells, bands }: CountedRun, policy: string): Recovery {
  const rows = spells.filter((row) => row.policy === policy);
  return recoveryOf(countedOnce(rows), yearsOf(bands).length * 12);
}

/** How groups recover. */
export function groupTable(study: Study, policy: string, horizon: number): ReportTable {
  const rows = study.counted.spells.filter((row) => row.policy === policy);
  return {
    id: "recovery-by-group",
    title: text("How long groups stay below their earlier score", "各群体低于先前分数的时长"),
    columns: [
      attributeColumn,
      groupColumn,
      column("spells", "spells", "次数", "count"),
      column("ended", "ended in the run", "运行期内结束", "count"),
      column("median", "half are back within", "半数恢复于", "months"),
      column("mean", `months below, of the first ${horizon}`, `前${horizon}个月中低于的月数`, "months"),
      column("never", "not back within the run", "运行期内未恢复", "share"),
      ...intervalColumns("share"),
      smallColumn,
    ],
    rows: attributesOf(study, rows).flatMap((attribute) =>
      groupsOf(rows, attribute).map(({ name, rows: own }) => {
        const { spells, ended, median, mean, never } = recoveryOf(own, horizon);
        const cells = [spells, ended, cell(median), mean, never.share, ...ends(never.interval), isSmall(spells)];
        return [named(attribute.name), name, ...cells];
      }),
    ),
    note: text(
      "No median: fewer than half had come back by the time one stopped looking. Fewer than 30 spells are flagged.",
      "无中位数：截止时恢复者不足半数。不足30次者已标出。",
    ),
  };
}

/** The curves of some runs, month by month. */
export function curveTable(curves: readonly { readonly name: Text; readonly recovery: Recovery }[]): ReportTable {
  return {
    id: "recovery-curve",
    title: text("Spells that go on for longer", "持续更久的比例"),
    columns: [
      column("run", "run", "运行", "text"),
      column("months", "after months", "月数", "months"),
      column("at-risk", "still looked at", "仍在观察", "count"),
      column("share", "still below", "仍低于", "share"),
      ...intervalColumns("share"),
    ],
    rows: curves.flatMap(({ name, recovery }) => [
      [name, 0, recovery.spells, 1, null, null],
      ...recovery.curve.map(({ months, atRisk, survival, interval }) => [
        ...[name, months + 1, atRisk, survival],
        ...ends(interval),
      ]),
    ]),
  };
}
