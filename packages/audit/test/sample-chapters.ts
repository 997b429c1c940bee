import type { Chapter, ReportCell, Text } from "@tallyglass/audit";

const text = (en: string, zh: string): Text => ({ en, zh });

const bands = [
  text("Excellent", "优秀"),
  text("Good", "良好"),
  text("Qualified", "合格"),
  text("Warned", "警示"),
  text("Seriously discredited", "严重失信"),
] as const;

const matrix = [
  [0.81, 0.15, 0.04, 0, 0],
  [0.06, 0.77, 0.16, 0.01, 0],
  [0.01, 0.05, 0.9, 0.03, 0.01],
  [0, 0.02, 0.33, 0.61, 0.04],
  [0, 0, 0.12, 0.2, 0.68],
] as const;

/** How many are in each band at first. */
const of = [1_200, 5_300, 12_800, 700, 100];

/** A matrix, and the same as flows. */
export const mobilityChapter: Chapter = {
  id: "mobility",
  title: text("Who moves, and who stays", "谁在流动，谁被困住"),
  finding: text(
    "Of those who are warned at the end of a year 61.0% are still warned a year later, and 2.0% have become good.",
    "年末处于警示等级的居民中，61.0% 一年后仍为警示，2.0% 升至良好。",
  ),
  isDetermined: true,
  definition: text(
    "The share of each band that is in each band twelve months later.",
    "每个等级的居民在十二个月后处于各等级的比例。",
  ),
  trap: text(
    "An index counts a nearly empty band as much as a full one, so the matrix stands beside it, with its counts.",
    "指数会把几乎无人的等级与人数众多的等级同等看待，因此同时给出矩阵及其人数。",
  ),
  figures: [
    {
      id: "shorrocks",
      name: text("Shorrocks index", "肖罗克斯指数"),
      value: 0.3075,
      unit: "index",
      interval: [0.298, 0.317],
    },
    {
      id: "bartholomew",
      name: text("Bartholomew index", "巴塞洛缪指数"),
      value: 0.0412,
      unit: "index",
      interval: [0.0401, 0.0425],
    },
  ],
  tables: [
    {
      id: "matrix",
      title: text("From a band to a band, in twelve months", "十二个月内从某等级到某等级"),
      columns: [
        { id: "from", name: text("From", "从"), unit: "text" },
        { id: "to", name: text("To", "到"), unit: "text" },
        { id: "share", name: text("Share", "比例"), unit: "share" },
        { id: "few", name: text("Fewer than 30 residents", "不足 30 人"), unit: "flag" },
      ],
      rows: bands.flatMap((from, row) =>
        bands.map((to, cell): readonly ReportCell[] => [from, to, matrix[row]?.[cell] ?? null, row === 4]),
      ),
    },
    {
      id: "moves",
      title: text("Residents from a band to a band", "从某等级到某等级的居民"),
      columns: [
        { id: "from", name: text("From", "从"), unit: "text" },
        { id: "to", name: text("To", "到"), unit: "text" },
        { id: "residents", name: text("Residents", "人数"), unit: "residents" },
      ],
      rows: bands.flatMap((from, row) =>
        bands.map((to, cell): readonly ReportCell[] => [from, to, (matrix[row]?.[cell] ?? 0) * (of[row] ?? 0)]),
      ),
    },
  ],
  charts: [
    {
      table: "matrix",
      title: text("From a band (row) to a band (column)", "从某等级（行）到某等级（列）"),
      kind: "cells",
      x: "to",
      y: "from",
      series: "share",
      summary: text(
        "The diagonal is strongest: 90.0% of the qualified stay qualified.",
        "对角线最强：合格者中有 90.0% 保持合格。",
      ),
    },
    {
      table: "moves",
      title: text("Most stay where they are", "多数人原地不动"),
      kind: "flows",
      x: "to",
      y: "from",
      series: "residents",
      summary: text("Bands as thick as their residents, at first and a year later.", "带宽为期初与一年后的人数。"),
    },
  ],
  sources: [
    "Shorrocks, A. F., The Measurement of Mobility, 1978",
    "Bartholomew, D. J., Stochastic Models for Social Processes, 1967",
  ],
  footing: ["run"],
};

const months = [0, 6, 12, 18, 24, 30, 36, 42, 48, 54, 60] as const;
const ways = [
  text("Fine paid", "已缴罚款"),
  text("Listed defaulter", "失信被执行人"),
  text("Appeal upheld", "申诉成立"),
] as const;
const lives = [18, 170, 9];
const places = [text("City", "城镇"), text("Countryside", "乡村")] as const;

/** Lines with bands, and facets. */
export const linesChapter: Chapter = {
  id: "yardstick",
  title: text("How long a penalty lasts", "一次处罚持续多久"),
  finding: text(
    "Half of those who paid a fine are back at their former score after 12.0 months in the city and 18.0 in the countryside; of listed defaulters 71.0% are not after five years.",
    "缴清罚款者中有一半在城镇 12.0 个月、在乡村 18.0 个月后恢复到原有分数；失信被执行人中 71.0% 五年后仍未恢复。",
  ),
  isDetermined: true,
  definition: text(
    "The share that is not yet back, by months since the penalty (Kaplan–Meier).",
    "处罚后经过若干月仍未恢复者的比例（Kaplan–Meier 估计）。",
  ),
  trap: text(
    "Those whom the end of the run cuts off are counted as long as they are seen, and no longer.",
    "因运行结束而未能观察到结果者，只计入其被观察到的时间。",
  ),
  figures: [],
  tables: [
    {
      id: "recovery",
      title: text("Not yet back at the former score", "尚未恢复到原有分数"),
      columns: [
        { id: "place", name: text("Where", "居住地"), unit: "text" },
        { id: "way", name: text("After", "情形"), unit: "text" },
        { id: "month", name: text("Months since the penalty", "处罚后的月数"), unit: "months" },
        { id: "share", name: text("Share not yet back", "尚未恢复的比例"), unit: "share" },
        { id: "low", name: text("Low", "下限"), unit: "share" },
        { id: "high", name: text("High", "上限"), unit: "share" },
      ],
      rows: places.flatMap((place, slow) =>
        ways.flatMap((way, kind) =>
          months.map((month): readonly ReportCell[] => {
            const share = Math.exp(-month / ((lives[kind] ?? 1) * (1 + slow / 2)));
            return [place, way, month, share, Math.max(0, share - 0.03), Math.min(1, share + 0.03)];
          }),
        ),
      ),
    },
  ],
  charts: [
    {
      table: "recovery",
      title: text("Who is not yet back", "谁还没有恢复"),
      kind: "lines",
      x: "month",
      y: "share",
      series: "way",
      low: "low",
      high: "high",
      facet: "place",
      summary: text(
        "Two of the three lines fall below one half within two years; that of listed defaulters does not.",
        "三条线中有两条在两年内降到一半以下；失信被执行人的那条没有。",
      ),
    },
  ],
  sources: ["Kaplan, E. L., Meier, P., Nonparametric Estimation from Incomplete Observations, 1958"],
  footing: ["run", "assumptions"],
};
