import type { Chapter, Report, ReportCell, ReportChart, ReportColumn, ReportTable, Text } from "@tallyglass/audit";
import { linesChapter, mobilityChapter } from "./sample-chapters.ts";

const text = (en: string, zh: string): Text => ({ en, zh });

const groups = [
  text("Junior secondary or less", "初中及以下"),
  text("Senior secondary", "高中或中专"),
  text("College or university", "大专及以上"),
  text("Postgraduate", "研究生"),
] as const;

const bands = [
  text("Excellent", "优秀"),
  text("Good", "良好"),
  text("Qualified", "合格"),
  text("Warned", "警示"),
  text("Seriously discredited", "严重失信"),
] as const;

const sizes = [31_204, 12_480, 6_291, 25];

const shares = [
  [0.021, 0.114, 0.792, 0.061, 0.012],
  [0.034, 0.163, 0.742, 0.052, 0.009],
  [0.071, 0.228, 0.661, 0.034, 0.006],
  [0.12, 0.28, 0.56, 0.04, 0],
] as const;

const waysChapter: Chapter = {
  id: "ways",
  title: text("Ways to gain and ways to lose", "加分途径与扣分途径"),
  finding: text(
    "Of 44 ways to gain points only 5 are open to anyone by choice, while 74 of 81 ways to lose them are: a resident in the lowest income fifth can expect 1.2 points a year, one in the highest 3.9.",
    "44 种加分途径中，只有 5 种是任何人可以自主选择的；而 81 种扣分途径中有 74 种人人都可能触及。收入最低的五分之一居民每年预期加 1.2 分，最高的五分之一则为 3.9 分。",
  ),
  isDetermined: true,
  definition: text(
    "Clauses, rows and points by who can come by them: by choice, by circumstance, by award, by office; and the expected gain in a year.",
    "按获得途径（自主选择、境遇、奖项、职务）统计条款数、档次数与分值，并给出一年内的预期加分。",
  ),
  trap: text(
    "Counting rows and counting tiers gives different numbers; both are shown, since a clause with six tiers is still one way.",
    "按行计数与按档次计数的结果不同，因此两者并列给出：一项含六个档次的条款仍只是一种途径。",
  ),
  figures: [
    {
      id: "open-gains",
      name: text("Ways to gain, by choice", "可自主选择的加分途径"),
      value: 5,
      unit: "count",
      among: 44,
    },
    {
      id: "gain-gap",
      name: text("Highest less lowest fifth, expected gain", "最高与最低五分之一的预期加分之差"),
      value: 2.71,
      unit: "points",
      interval: [2.31, 3.12],
      among: 20_114,
    },
    {
      id: "half-life",
      name: text("Half-life of a difference", "差距的半衰期"),
      value: null,
      unit: "months",
      why: text("No group shrinks over the five years.", "五年内没有任何群体的差距缩小。"),
    },
  ],
  tables: [
    {
      id: "bands-by-education",
      title: text("Band at the end of the fifth year, by education", "第五年末的等级，按受教育程度"),
      columns: [
        column("education", "Education", "受教育程度", "text"),
        column("band", "Band", "等级", "text"),
        column("residents", "Residents", "居民数", "residents"),
        column("share", "Share of the group", "占该群体比例", "share"),
        column("small", "Fewer than 30 residents", "不足 30 人", "flag"),
      ],
      rows: groups.flatMap((group, at) =>
        bands.map((band, rank): readonly ReportCell[] => {
          const share = shares[at]?.[rank] ?? 0;
          return [group, band, Math.round(share * (sizes[at] ?? 0)), share, at === 3];
        }),
      ),
      note: text(
        "A group of fewer than 30 residents is flagged: its shares say little.",
        "不足 30 人的群体加注标记：其比例说明不了什么。",
      ),
    },
    {
      id: "gain-by-income",
      title: text("Expected points in a year, by income", "每年预期得分，按收入"),
      columns: [
        column("income", "Income", "收入", "text"),
        column("kind", "Kind", "类别", "text"),
        column("points", "Points a year", "每年分数", "points"),
      ],
      rows: [
        [text("Lowest fifth", "最低五分之一"), text("Gained", "加分"), 1.2],
        [text("Lowest fifth", "最低五分之一"), text("Lost", "扣分"), -2.9],
        [text("Middle", "中间"), text("Gained", "加分"), 2.1],
        [text("Middle", "中间"), text("Lost", "扣分"), -2.2],
        [text("Highest fifth", "最高五分之一"), text("Gained", "加分"), 3.9],
        [text("Highest fifth", "最高五分之一"), text("Lost", "扣分"), -1.4],
      ],
    },
  ],
  charts: [
    {
      table: "bands-by-education",
      title: text("Who ends in which band", "谁最终处于哪个等级"),
      kind: "stacked",
      x: "education",
      y: "share",
      series: "band",
      summary: text(
        "Of those with junior secondary education or less 13.5% end above “Qualified”; of those with college or university 29.9%.",
        "初中及以下者中有 13.5% 最终高于“合格”，大专及以上者中有 29.9%。",
      ),
    },
    {
      table: "gain-by-income",
      title: text("What a year brings and takes", "一年中的加分与扣分"),
      kind: "bars",
      x: "income",
      y: "points",
      series: "kind",
      summary: text(
        "The highest fifth gains 3.9 points and loses 1.4; the lowest fifth gains 1.2 and loses 2.9.",
        "最高五分之一加 3.9 分、扣 1.4 分；最低五分之一加 1.2 分、扣 2.9 分。",
      ),
    },
  ],
  sources: [
    "trivium#L74",
    "trivium#problems",
    "Ferreira, F., Gignoux, J., The Measurement of Inequality of Opportunity, 2011",
  ],
  footing: ["text", "run", "assumptions"],
};

const recordingChapter: Chapter = {
  ...waysChapter,
  id: "recording",
  title: text("What is recorded, and what is not", "哪些被记录，哪些没有"),
  finding: text(
    "41.3% of dishonest acts are recorded and 6.8% of trustworthy ones; a record misses good deeds six times as often as bad ones.",
    "失信行为有 41.3% 被记录，守信行为只有 6.8%：好事漏记的可能远高于坏事。",
  ),
  figures: [
    {
      id: "dishonest-recall",
      name: text("Dishonest acts recorded", "失信行为被记录的比例"),
      value: 0.4132,
      unit: "share",
      interval: [0.409, 0.4171],
      among: 118_400,
    },
  ],
  tables: [
    {
      id: "recall",
      title: text("Recorded share of what was done, by department", "实际行为被记录的比例，按部门"),
      columns: [
        column("department", "Department", "部门", "text"),
        column("kind", "Acts", "行为", "text"),
        column("recall", "Recorded share", "被记录的比例", "share"),
        column("low", "Low", "下限", "share"),
        column("high", "High", "上限", "share"),
        column("acts", "Acts", "行为数", "count"),
        column("few", "Fewer than 30 acts", "不足 30 起", "flag"),
      ],
      rows: [
        recalled("Traffic police", "交警", false, 0.71, 0.7, 0.72, 48_213),
        recalled("Traffic police", "交警", true, 0.02, 0.011, 0.034, 812),
        recalled("Courts", "法院", false, 0.93, 0.91, 0.95, 1_204),
        recalled("Health and family planning commission", "卫生和计划生育委员会", false, 0.38, 0.21, 0.56, 26),
        recalled("Health and family planning commission", "卫生和计划生育委员会", true, 0.44, 0.42, 0.46, 2_310),
        [text("Civil affairs bureau", "民政局"), text("Trustworthy", "守信"), null, null, null, 0, true],
      ],
    },
  ],
  charts: [
    {
      table: "recall",
      title: text("How much of what was done is on record", "实际行为中有多少留下记录"),
      kind: "dots",
      x: "recall",
      y: "department",
      series: "kind",
      low: "low",
      high: "high",
      summary: text(
        "Courts record 93.0% of dishonest acts, the traffic police 71.0%.",
        "法院记录了 93.0% 的失信行为，交警为 71.0%。",
      ),
    },
  ],
};

const recourseChapter: Chapter = {
  ...waysChapter,
  id: "recourse",
  title: text("The way back up", "重新上升之路"),
  finding: text(
    "Nothing can be said of recourse: no lives were opened again for this audit.",
    "无法就恢复途径下结论：本次审计没有重新打开任何居民的完整经历。",
  ),
  isDetermined: false,
  figures: [],
  tables: [],
  charts: [],
  sources: [
    "Ustun, B., Spangher, A., Liu, Y., Actionable Recourse in Linear Classification, 2019, https://doi.org/10.1145/3287560.3287566",
  ],
  footing: ["companions"],
};

/** A report of every kind of chart, made by hand: its numbers are of nothing. */
export const sampleReport: Report = {
  kind: "tallyglass-report",
  format: 1,
  title: text("Audit of the Fuzhou points policy", "抚州市信用积分办法审计报告"),
  trust: {
    synthetic: text(
      "Every resident in this report is synthetic. It says what a scheme does, and nothing about any person.",
      "本报告中的居民均为合成居民。报告说明的是一项制度的作用，不涉及任何真实个人。",
    ),
    version: "0.1.0",
    scenario: "fuzhou",
    digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    plan: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
    seed: 2018,
    residents: 50_000,
    years: 5,
    replicates: 2,
    figures: { cited: 212, assumed: 148 },
    footing: text(
      "Ages, incomes and education are calibrated to published tables; how often things are done and recorded is assumed, within ranges that the report says.",
      "年龄、收入和受教育程度按公开发布的统计表校准；行为发生与被记录的频率为假设，其取值范围在报告中说明。",
    ),
  },
  headlines: [
    {
      chapter: "ways",
      text: text(
        "Anyone can lose points in 74 ways, and gain them by choice in 5.",
        "任何人都可能因 74 种情形被扣分，而能自主选择的加分途径只有 5 种。",
      ),
    },
    {
      chapter: "recording",
      text: text("Bad deeds are recorded six times as often as good ones.", "坏事被记录的比例是好事的六倍。"),
    },
    {
      chapter: "mobility",
      text: text(
        "Of those who are warned 61.0% are still warned a year later.",
        "处于警示等级者中，61.0% 一年后仍在该等级。",
      ),
    },
  ],
  chapters: [waysChapter, recordingChapter, mobilityChapter, recourseChapter, linesChapter],
};

function column(id: string, en: string, zh: string, unit: ReportColumn["unit"]): ReportColumn {
  return { id, name: text(en, zh), unit };
}

function recalled(en: string, zh: string, isGood: boolean, share: number, low: number, high: number, acts: number) {
  const kind = isGood ? text("Trustworthy", "守信") : text("Dishonest", "失信");
  return [text(en, zh), kind, share, low, high, acts, acts < 30] as const;
}

/** The sample with one chapter of one table and one chart, for what only that chart does. */
export function reportOfChart(chart: ReportChart, table: ReportTable): Report {
  return { ...sampleReport, headlines: [], chapters: [{ ...recourseChapter, tables: [table], charts: [chart] }] };
}
