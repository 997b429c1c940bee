import { countedOnce } from "../counts/by-value.ts";
import { meanDifference } from "../metrics/mean-difference.ts";
import { isSmall } from "../metrics/small-cells.ts";
import type { Chapter, ReportChart, ReportFigure } from "../report/report.ts";
import { text } from "../report/words.ts";
import type { PairedCounts, Study } from "../study/study.ts";
import { effectTable } from "./feedback/effect-table.ts";
import {
  amplification,
  type Effect,
  effectOn,
  havingValue,
  netWorse,
  netWorseInterval,
  scoreInterval,
} from "./feedback/effects.ts";
import { type Deciles, feedbackFinding } from "./feedback/finding.ts";
import { figure } from "./groups/table-parts.ts";
import { works } from "./groups/works.ts";

/**
 * What it does if bands and lists raise the hazards of what they punish.
 *
 * @example
 * ```ts
 * feedbackChapter(study).figures.find(({ id }) => id === "feedback-amplification")?.value;
 * ```
 */
export function feedbackChapter(study: Study): Chapter {
  const pair = study.companions.feedback;
  const { seed } = study.facts;
  const all = pair === undefined ? undefined : effectOn(study, pair, countedOnce);
  if (pair === undefined || all === undefined || isSmall(all.scored)) {
    const why = pair === undefined ? notRun : tooFew;
    return {
      ...chapterWords,
      finding: why,
      isDetermined: false,
      figures: figureNames.map(({ id, name, unit }) => figure(id, name, { value: undefined, unit, why })),
      tables: [],
      charts: [],
    };
  }
  const deciles = decilesOf(study, pair);
  return {
    ...chapterWords,
    finding: feedbackFinding(all, deciles, seed),
    isDetermined: true,
    figures: figuresOf(all, deciles, seed),
    tables: [effectTable(study, pair)],
    charts,
  };
}

const notRun = text("The run was not set against the same run with feedback.", "未与有反馈的同一运行比较。");
const tooFew = text("Too few residents were scored in both runs.", "两次运行中被评分的居民过少。");
const noDeciles = text(
  "Too few residents are in the poorest or the richest income group, or income was not counted.",
  "收入最低或最高组人数过少，或未按收入统计。",
);

/** The poorest and the richest of the population, the first and last value of income. */
function decilesOf(study: Study, pair: PairedCounts): Deciles | undefined {
  const income = study.attributes.find(({ id }) => id === "income");
  const [first, last] = [income?.values[0], income?.values.at(-1)];
  if (income === undefined || first === undefined || last === undefined) return undefined;
  const poorest = effectOn(study, pair, havingValue(income, first.id));
  const richest = effectOn(study, pair, havingValue(income, last.id));
  return isSmall(poorest.scored) || isSmall(richest.scored) ? undefined : { poorest, richest };
}

const figureNames = [
  { id: "feedback-net-worse", name: text("Net share in a worse band", "等级净恶化比例"), unit: "share" },
  {
    id: "feedback-below-change",
    name: text("Change of the share below the start's band", "低于起始等级比例的变化"),
    unit: "share",
  },
  { id: "feedback-score", name: text("Mean change of the score", "平均分变化"), unit: "points" },
  { id: "feedback-listings-change", name: text("Change of listings", "列入名单数的变化"), unit: "count" },
  {
    id: "feedback-deeds-ratio",
    name: text("Dishonest acts with feedback by those without", "失信行为之比：有反馈比无反馈"),
    unit: "ratio",
  },
  {
    id: "feedback-amplification",
    name: text("Net share in a worse band: poorest less richest", "等级净恶化比例：最贫减最富"),
    unit: "share",
  },
  {
    id: "feedback-amplification-score",
    name: text("Mean change of the score: poorest less richest", "平均分变化：最贫减最富"),
    unit: "points",
  },
] as const;

function figuresOf(all: Effect, deciles: Deciles | undefined, seed: number): readonly ReportFigure[] {
  const { without, with: after, score, scored } = all;
  const apart = deciles === undefined ? undefined : amplification(deciles.poorest, deciles.richest, seed);
  const means = deciles === undefined ? undefined : meanDifference(deciles.poorest.score, deciles.richest.score);
  const values = {
    "feedback-net-worse": { value: netWorse(all), interval: netWorseInterval(all, seed, "all") },
    "feedback-below-change": { value: after.below / after.residents - without.below / without.residents },
    "feedback-score": { value: score.sum / score.among, interval: scoreInterval(all) },
    "feedback-listings-change": { value: after.listings - without.listings },
    "feedback-deeds-ratio": { value: after.dishonestDeeds / without.dishonestDeeds },
    "feedback-amplification": { value: apart?.worse, interval: apart?.interval },
    "feedback-amplification-score": { value: means?.difference, interval: means?.interval },
  };
  const nothing = text("Nothing dishonest was done.", "没有失信行为。");
  return figureNames.map(({ id, name, unit }) => {
    const why = id.startsWith("feedback-amplification") ? noDeciles : nothing;
    return figure(id, name, { ...values[id], unit, why, among: scored });
  });
}

const chapterWords = {
  id: "feedback",
  title: text("Does the score make what it punishes", "评分是否制造其所惩罚之事"),
  definition: text(
    "The same residents with the same draws, once without and once with lists and bands that raise or lower hazards as the scenario declares. Amplification is what that does to the poorest beyond what it does to the richest.",
    "同一居民、同一随机数，一次无反馈，一次按情景设定由名单与等级改变行为发生率。放大效应为最贫者所受影响减去最富者所受影响。",
  ),
  trap: text(
    "Nobody has measured any of these factors, and some ranges contain their opposite. With common draws the difference is due to the factors alone, so that a narrow interval says how well it is computed, not how well it is known.",
    "这些系数均无实测，部分取值范围含相反方向。随机数相同，差异仅源于系数；区间狭窄只说明计算精确，不说明认识可靠。",
  ),
  sources: [
    "Ensign, D., Friedler, S. A., Neville, S., Scheidegger, C. and Venkatasubramanian, S., “Runaway Feedback Loops in Predictive Policing”, FAT* 2018",
    works.liu,
    works.bootstrap,
  ],
  footing: ["companions", "assumptions"],
} as const satisfies Partial<Chapter>;

const charts: readonly ReportChart[] = [
  {
    ...{ table: "feedback-by-group", kind: "dots", x: "group", y: "net-worse", low: "low", high: "high" },
    facet: "attribute",
    title: text("Net share that feedback puts in a worse band", "反馈使等级净恶化的比例"),
    summary: text(
      "For each group, residents in a worse band with feedback less those in a better one, with the interval.",
      "各群体在反馈下等级恶化者减去改善者的比例及其区间。",
    ),
  },
];
