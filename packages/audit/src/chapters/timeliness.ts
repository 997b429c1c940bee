import { countedOnce, total } from "../counts/by-value.ts";
import { shareOf } from "../metrics/group-share.ts";
import { isSmall } from "../metrics/small-cells.ts";
import type { Chapter, ReportChart, ReportFigure, Text } from "../report/report.ts";
import { named, percent, text, whole } from "../report/words.ts";
import type { Study } from "../study/study.ts";
import { figure, join, tooFew } from "./groups/table-parts.ts";
import { works } from "./groups/works.ts";
import { type Arrival, arrivalOf, type Level, levelNames, levels, writeStretch } from "./timeliness/arrivals.ts";
import {
  arrivalTable,
  parityTable,
  type TimelinessGap,
  timelinessGaps,
  unrecordedOf,
} from "./timeliness/delay-tables.ts";

/**
 * How long records are on their way to the city, the province and the nation, and whether that is alike for groups.
 *
 * @example
 * ```ts
 * timelinessChapter(study).finding.en;
 * ```
 */
export function timelinessChapter(study: Study): Chapter {
  const { delays, deedsByGroup } = study.counted;
  const rows = countedOnce(delays);
  const arrivals = {
    city: arrivalOf(rows, "city"),
    province: arrivalOf(rows, "province"),
    nation: arrivalOf(rows, "nation"),
  };
  const gaps = timelinessGaps(study, arrivals);
  const deeds = countedOnce(deedsByGroup);
  const unrecorded = unrecordedOf(deeds) / total(deeds, "deeds");
  const isDetermined = !isSmall(arrivals.city.records);
  return {
    ...chapterWords,
    finding: isDetermined ? join(arrivalWords(arrivals), gapWords(gaps), unrecordedWords(unrecorded)) : tooFewRecords,
    isDetermined,
    figures: [
      ...levels.flatMap((level) => arrivalFigures(level, arrivals[level])),
      figure("timeliness-unrecorded", text("Deeds that are never recorded", "从未记录的行为比例"), {
        ...{ value: unrecorded, unit: "share", among: total(deeds, "deeds") },
        why: text("Nothing was done.", "没有行为。"),
      }),
      ...gaps.map(gapFigure),
    ],
    tables: [arrivalTable(gaps, study.facts.seed), parityTable(gaps)],
    charts,
  };
}

const tooFewRecords = text(
  "Too few records were made to say how long they are on their way.",
  "记录过少，无法说明其传递时间。",
);

function arrivalWords(arrivals: Readonly<Record<Level, Arrival>>): Text {
  const [city, nation] = [arrivals.city, arrivals.nation].map(({ median, ninetieth }) => ({
    median: writeStretch(median),
    ninetieth: writeStretch(ninetieth),
  })) as [Quantiles, Quantiles];
  return text(
    `Counted from the act, the median of ${whole(arrivals.city.records)} records reaches the city in ${city.median.en} and the 90th percentile in ${city.ninetieth.en}, the nation in ${nation.median.en} and in ${nation.ninetieth.en}`,
    `自行为之日起，${whole(arrivals.city.records)}条记录到达市级的中位数为${city.median.zh}，第90百分位为${city.ninetieth.zh}；到达国家级分别为${nation.median.zh}与${nation.ninetieth.zh}`,
  );
}

interface Quantiles {
  readonly median: Text;
  readonly ninetieth: Text;
}

/** The widest gap that chance does not explain. */
function gapWords(gaps: readonly TimelinessGap[]): Text {
  const beyond = gaps.flatMap((gap) => (gap.parity?.isBeyondChance ? [{ ...gap, parity: gap.parity }] : []));
  if (beyond.length === 0) return text("; groups do not differ beyond chance", "；群体之间的差异未超出偶然");
  const { attribute, level, within, parity } = beyond.reduce((best, each) =>
    each.parity.difference > best.parity.difference ? each : best,
  );
  const by = named(attribute.name);
  const [most, least] = [percent(shareOf(parity.highest)), percent(shareOf(parity.lowest))];
  const [first, last] = [parity.highest.name, parity.lowest.name];
  return text(
    `; within ${within} days the ${levelNames[level].en} has from ${least} (${last.en}) to ${most} (${first.en}) of the records of groups by ${by.en.toLowerCase()}, which may lie in what is recorded of them`,
    `；${within}日内到达${levelNames[level].zh}的记录，按${by.zh}从${least}（${last.zh}）到${most}（${first.zh}），差异可能源于记录内容`,
  );
}

function unrecordedWords(share: number): Text {
  return text(
    `; ${percent(share)} of all deeds are never recorded and arrive nowhere.`,
    `；全部行为中有${percent(share)}从未记录，永不到达。`,
  );
}

function arrivalFigures(level: Level, { records, median, ninetieth }: Arrival): readonly ReportFigure[] {
  const { en, zh } = levelNames[level];
  const why = text("No record, or it takes longer than is told apart.", "无记录，或超出可区分的时长。");
  return [
    figure(
      `timeliness-${level}-median`,
      text(`Half of the records reach the ${en} in fewer days than`, `半数记录到达${zh}少于`),
      {
        ...{ value: median?.to, unit: "days", among: records, why },
      },
    ),
    figure(
      `timeliness-${level}-p90`,
      text(`Nine tenths of the records reach the ${en} in fewer days than`, `九成记录到达${zh}少于`),
      { value: ninetieth?.to, unit: "days", among: records, why },
    ),
  ];
}

function gapFigure({ attribute, level, parity }: TimelinessGap): ReportFigure {
  const by = named(attribute.name);
  const place = levelNames[level];
  return figure(
    `timeliness-${level}-parity-${attribute.id}`,
    text(
      `Largest difference in the share of records that the ${place.en} has by the median of all, by ${by.en.toLowerCase()}`,
      `至全体中位数所在段末到达${place.zh}的记录比例的最大差距，按${by.zh}`,
    ),
    { value: parity?.difference, unit: "share", interval: parity?.differenceInterval, why: tooFew },
  );
}

const chapterWords = {
  id: "timeliness",
  title: text("How long records take", "记录需时多久"),
  definition: text(
    "Days from an act until a level has the record of it, in stretches of 30. Parity is the range over groups: of the stretches in which the median and the 90th percentile lie, and of the share that has arrived by the end of the stretch in which the median of all lies.",
    "自行为之日至某级收到记录的天数，以30日为一段。均等以群体间差距衡量：中位数与第90百分位所在的段，以及至全体中位数所在段末已到达的比例。",
  ),
  trap: text(
    "Within a stretch nothing is known and nothing is interpolated. The whole way of a record is counted even where it ends after the run, so that no record is cut off; what never arrives is the deed without a record, which is set beside them. Records of different kinds are on their way for different times: a gap may be one in what is recorded.",
    "段内情形未知，不作内插。记录的全程均计入，即使在运行结束后才到达，故无截断；永不到达的是未形成记录的行为，另行并列。不同种类记录的传递时间不同，差距可能源于记录内容。",
  ),
  sources: [
    "trivium#L7",
    "trivium#L13",
    "Turnbull, B. W., “The Empirical Distribution Function with Arbitrarily Grouped, Censored and Truncated Data”, Journal of the Royal Statistical Society B 38, 1976",
    works.bootstrap,
  ],
  footing: ["run", "assumptions"],
} as const satisfies Partial<Chapter>;

const charts: readonly ReportChart[] = [
  {
    ...{ table: "timeliness-by-group", kind: "dots", x: "group", y: "share", series: "level", facet: "attribute" },
    ...{ low: "low", high: "high" },
    title: text("There when half of all records are", "全体过半时各群体已到比例"),
    summary: text(
      "The share of each group's records that a level has by the end of the stretch in which the median of all lies.",
      "至全体中位数所在段末，各群体记录已到达各级的比例。",
    ),
  },
];
