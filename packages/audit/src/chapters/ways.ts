import { yearlyPoints, yearlyPointsBy } from "../counts/yearly-points.ts";
import { clusterMean, meanRatio } from "../metrics/cluster-mean.ts";
import { ascentCases } from "../policy/ascents.ts";
import { policyWays } from "../policy/policy-ways.ts";
import { accessNames, rewardAccess } from "../policy/reward-access.ts";
import { policyOf } from "../policy/study-policy.ts";
import { tiersOf } from "../policy/tiers.ts";
import type { Chapter, ReportChart, ReportFigure, Text } from "../report/report.ts";
import { text } from "../report/words.ts";
import type { Study, StudyAttribute } from "../study/study.ts";
import { waysFinding } from "./ways/ways-finding.ts";
import { accessTable, reachTable, yearlyTable } from "./ways/ways-tables.ts";

/** Ways to gain and ways to lose: what the text offers, to whom it is open, and what comes of it in a year. */
export function waysChapter(study: Study): Chapter {
  const policy = policyOf(study);
  const tiers = tiersOf(policy);
  const ways = policyWays(tiers);
  const access = rewardAccess(tiers, study.vocabulary);
  const cases = ascentCases(study);
  const start = policy.chosen.get("start");
  const alone = cases.find((each) => each.start === start && each.counting.isAlone && each.years === 1);
  const all = yearlyPoints(study);
  const income = ratiosOver(study, "income");
  const gained = clusterMean(all.gained);
  const lost = clusterMean(all.lost);
  const isDetermined = policy.scale !== undefined && tiers.length > 0;
  const attributes = study.attributes.filter(({ id }) => id === "income" || id === "education");
  return {
    id: "ways",
    title: text("Ways to gain and ways to lose", "加分的途径与失分的途径"),
    finding: isDetermined
      ? waysFinding({
          ...{ ways, access, alone, gained: gained?.mean ?? null, lost: lost?.mean ?? null },
          ...{ gainRatio: income.gained?.ratio ?? null, lossRatio: income.lost?.ratio ?? null },
        })
      : text("The policy gives and takes no points.", "该办法不加分也不扣分。"),
    isDetermined,
    definition: text(
      "Clauses that take and that give points, counted by behaviour, by printed row and by value; rewards by whom they are open to; the points that a year adds to and takes from a resident, by group; and the best band that an empty file reaches by acts at will alone, under every reading of the start.",
      "按行为、按印刷行、按分值分别统计扣分与加分条款；按可及性划分加分；各组居民年均加分与失分；以及在各种起始分读法下，空白档案仅凭自愿行为可达到的最高档。",
    ),
    trap: text(
      "Rows and values give opposite answers, so both are stated. Points are those that stand at the end of the last year, divided by the years, or at the end of the first where records lapse: what was withdrawn is not in them. No squares are counted; the intervals take cells of residents as clusters and are rather too wide. A calendar year is meant, as twelve months across a new year touch two windows.",
      "按行与按分值计数结论相反，故两者并列。分数取末年年末有效者除以年数；记录会失效的，取首年年末；已撤销者不计入。运行未统计平方和，区间以居民单元为群估计，偏宽。“一年”指自然年，跨年的十二个月会落入两个期间。",
    ),
    figures: [
      ...countFigures(ways, access),
      meanFigure("yearly-gain", text("Points gained a resident and year", "每人每年加分"), gained),
      meanFigure("yearly-loss", text("Points lost a resident and year", "每人每年失分"), lost),
      ...attributes.flatMap((attribute) => ratioFigures(study, attribute)),
      {
        id: "most-by-choice-in-a-year",
        name: text("Most points by acts at will in a year, good deeds once", "自愿行为一年最多可得（好人好事计一次）"),
        value: alone?.found.kind === "ascent" ? alone.found.most : null,
        unit: "points",
        ...(alone === undefined && { why: text("The policy has no such readings.", "该办法没有相应读法。") }),
      },
    ],
    tables: [
      accessTable(access),
      ...attributes.map((attribute) => yearlyTable(attribute, yearlyPointsBy(study, attribute))),
      reachTable(cases, study),
    ],
    charts: attributes.map(yearlyChart),
    sources: [
      "trivium#L79-419",
      "trivium#L429-440",
      "Cochran, W. G., Sampling Techniques, 3rd ed., Wiley, 1977, section 6.3",
    ],
    footing: ["text", "run", "assumptions"],
  };
}

/** What the last value of an attribute gains and loses for each point of the first. */
function ratiosOver(study: Study, id: string) {
  const attribute = study.attributes.find((each) => each.id === id);
  if (attribute === undefined) return { gained: null, lost: null };
  const points = yearlyPointsBy(study, attribute);
  const [bottom, top] = [attribute.values[0], attribute.values.at(-1)].map((value) => points.get(value?.id ?? ""));
  return {
    gained: meanRatio(top?.gained ?? [], bottom?.gained ?? []),
    lost: meanRatio(top?.lost ?? [], bottom?.lost ?? []),
  };
}

function ratioFigures(study: Study, { id, name }: StudyAttribute): readonly ReportFigure[] {
  const ratios = ratiosOver(study, id);
  return (["gained", "lost"] as const).map((way): ReportFigure => {
    const found = ratios[way];
    const zh = way === "gained" ? "加分" : "失分";
    return {
      id: `${way}-top-to-bottom-${id}`,
      name: text(
        `Points ${way}, highest to lowest group by ${name.en.toLowerCase()}`,
        `按${name.zh ?? name.en}，最高组与最低组${zh}之比`,
      ),
      value: found?.ratio ?? null,
      unit: "ratio",
      ...(found?.interval && { interval: found.interval }),
      ...(found === null && { why: text("One of the two groups has no points.", "两组之一没有分数。") }),
    };
  });
}

function countFigures(
  { penalties, rewards }: ReturnType<typeof policyWays>,
  access: ReturnType<typeof rewardAccess>,
): readonly ReportFigure[] {
  const count = (id: string, name: Text, value: number): ReportFigure => ({ id, name, value, unit: "count" });
  return [
    count("penalised-behaviours", text("Penalised behaviours", "扣分行为"), penalties.behaviours),
    count("rewarded-behaviours", text("Rewarded behaviours", "加分行为"), rewards.behaviours),
    count("penalty-rows", text("Printed rows that take points", "扣分行"), penalties.rows),
    count("reward-rows", text("Printed rows that give points", "加分行"), rewards.rows),
    count("penalty-values", text("Values that take points", "扣分分值"), penalties.values),
    count("reward-values", text("Values that give points", "加分分值"), rewards.values),
    ...access.map(({ who, behaviours }) =>
      count(
        `rewards-${who}`,
        text(`Rewarded behaviours, ${accessNames[who].en}`, `加分行为：${accessNames[who].zh}`),
        behaviours.length,
      ),
    ),
    {
      id: "points-on-offer",
      name: text("Points on offer, each clause once at its most", "各条款最高分值合计"),
      value: rewards.points,
      unit: "points",
    },
    {
      id: "points-on-offer-by-choice",
      name: text("Points on offer to anyone at will", "其中任何人可自主获得者"),
      value: access.find(({ who }) => who === "by-choice")?.points ?? 0,
      unit: "points",
    },
  ];
}

function meanFigure(id: string, name: Text, mean: ReturnType<typeof clusterMean>): ReportFigure {
  return {
    ...{ id, name, unit: "points", value: mean?.mean ?? null },
    ...(mean?.interval && { interval: mean.interval }),
    ...(mean === null ? { why: text("Nobody is scored.", "无人被评分。") } : { among: mean.among }),
  };
}

function yearlyChart({ id, name }: StudyAttribute): ReportChart {
  return {
    table: `yearly-by-${id}`,
    title: text(
      `Gained and lost in a year, by ${name.en.toLowerCase()}`,
      `按${name.zh ?? name.en}划分的年均加分与失分`,
    ),
    kind: "dots",
    ...{ x: "group", y: "points", series: "way", low: "low", high: "high" },
    summary: text(
      "For each group, the points that a year adds and takes on average, with intervals.",
      "各组居民年均加分与失分及其区间。",
    ),
  };
}
