import { countedOnce } from "../counts/by-value.ts";
import { empiricalHalfLife } from "../metrics/half-life.ts";
import { isSmall } from "../metrics/small-cells.ts";
import type { Chapter, ReportChart, ReportFigure, Text } from "../report/report.ts";
import { amount, named, percent, text } from "../report/words.ts";
import type { Study } from "../study/study.ts";
import { attributesOf, yearsOf } from "./groups/attribute-groups.ts";
import { type BandOrder, bandOrder } from "./groups/band-order.ts";
import { bracketed, figure, join } from "./groups/table-parts.ts";
import { works } from "./groups/works.ts";
import { gapFigures, indexTable, type Mobility, mobilityOf, moveInterval } from "./mobility/index-table.ts";
import { groupMatrixTable, matrixTable, occupancies, occupancyTable } from "./mobility/matrix-tables.ts";

/**
 * How residents move between bands from year to year.
 *
 * @example
 * ```ts
 * mobilityChapter(study).figures.find(({ id }) => id === "mobility-shorrocks")?.value;
 * ```
 */
export function mobilityChapter(study: Study): Chapter {
  const [scheme] = study.schemes;
  const { seed } = study.facts;
  const order = bandOrder(scheme);
  const isOurs = ({ policy }: { readonly policy: string }) => policy === scheme.id;
  const moves = study.counted.transitions.filter(isOurs);
  const bands = study.counted.bands.filter(isOurs);
  const ids = order.bands.map(({ id }) => id);
  const all = mobilityOf(countedOnce(moves), ids);
  const attributes = attributesOf(study, moves);
  const seen = occupancies(countedOnce(bands), yearsOf(bands), order);
  const empirical = empiricalHalfLife(seen);
  const isDetermined = !isSmall(all.among);
  return {
    ...chapterWords,
    finding: isDetermined ? findingOf(all, order, empirical, seed) : tooFewMoves,
    isDetermined,
    figures: isDetermined ? [...figuresOf(all, empirical, seed), ...gapFigures(moves, attributes, ids, seed)] : [],
    tables: [
      matrixTable(countedOnce(moves), order),
      occupancyTable(seen, all, order),
      indexTable(moves, attributes, ids, seed),
      groupMatrixTable(moves, attributes, order),
    ],
    charts,
  };
}

const tooFewMoves = text(
  "Nobody, or too few, were in a band at the end of two years in a row, so that moves cannot be told.",
  "连续两个年底均有等级者过少，无法说明流动。",
);

function findingOf(all: Mobility, order: BandOrder, empirical: number | undefined, seed: number): Text {
  const { among, up, down } = all;
  return join(
    text(
      `From one year's end to the next ${percent(down / among)} of residents move to a lower band`,
      `从年底到次年底，${percent(down / among)}的居民降至较低等级`,
    ),
    bracketed(moveInterval(all, "down", seed, "all"), percent),
    text(` and ${percent(up / among)} to a higher one`, `，${percent(up / among)}升至较高等级`),
    trapWords(all, order),
    halfLifeWords(all.halfLife, empirical),
  );
}

/** The bands that enough residents were in and nobody left. */
function trapWords({ matrix }: Mobility, { bands }: BandOrder): Text {
  const traps = bands.filter((_, at) => {
    const stay = matrix.counts[at]?.[at] ?? 0;
    return !isSmall(stay) && stay === matrix.stayedOn[at] && matrix.left[at] === 0;
  });
  if (traps.length === 0) return text("", "");
  const names = traps.map(({ name }) => named(name));
  return text(
    `; nobody left the band ${names.map((name) => `“${name.en}”`).join(", ")}`,
    `；无人离开${names.map((name) => `“${name.zh}”`).join("、")}等级`,
  );
}

function halfLifeWords(markov: number | undefined, empirical: number | undefined): Text {
  const seen = writeYears(empirical);
  const chain = writeYears(markov);
  return text(
    `; the shift of the bands from year to year halves in ${seen.en} as counted, while a Markov chain of these moves would take ${chain.en} to forget half of where one was.`,
    `；据统计，等级分布的逐年变动减半需${seen.zh}；若视为马尔可夫链，忘却一半起点影响需${chain.zh}。`,
  );
}

/** Where a band is hardly ever left, how hardly is told by a handful of residents. */
const longLife = 100;

function writeYears(years: number | undefined): Text {
  if (years === undefined) return text("a time that cannot be told", "无法确定的时间");
  if (years === Number.POSITIVE_INFINITY) return text("for ever", "无限长时间");
  if (years > longLife) return text(`more than ${longLife} years`, `${longLife}年以上`);
  return text(`${amount(years)} years`, `${amount(years)}年`);
}

function figuresOf(all: Mobility, empirical: number | undefined, seed: number): readonly ReportFigure[] {
  const { among, up, down, shorrocks, bartholomew, halfLife } = all;
  const oneBand = text("Everybody is in one band.", "所有人均处于同一等级。");
  const endless = text(
    "What happened is never forgotten, or a band was entered of which no moves were seen.",
    "影响永不消失，或有人进入的等级未见其后续流动。",
  );
  const noShift = text("Fewer than three years, or shifts that do not shrink.", "不足三年，或变动未减小。");
  const share = (side: "up" | "down") => ({
    ...{ value: (side === "up" ? up : down) / among, unit: "share" as const, among, why: oneBand },
    interval: moveInterval(all, side, seed, "all"),
  });
  const index = (value: number | undefined) => ({ value, unit: "index" as const, among, why: oneBand });
  return [
    figure("mobility-down", text("Move to a lower band a year", "每年降至较低等级"), share("down")),
    figure("mobility-up", text("Move to a higher band a year", "每年升至较高等级"), share("up")),
    figure("mobility-shorrocks", text("Shorrocks index", "Shorrocks指数"), index(shorrocks)),
    figure(
      "mobility-bartholomew-down",
      text("Bartholomew index, down", "Bartholomew指数，下降"),
      index(bartholomew?.down),
    ),
    figure("mobility-bartholomew-up", text("Bartholomew index, up", "Bartholomew指数，上升"), index(bartholomew?.up)),
    figure("mobility-half-life-markov", text("Half-life, as of a Markov chain", "半衰期（马尔可夫链）"), {
      ...{ value: months(halfLife), unit: "months", among, why: endless },
    }),
    figure(
      "mobility-half-life-counted",
      text("Half-life of the yearly shift, as counted", "逐年变动的半衰期（统计）"),
      {
        ...{ value: months(empirical), unit: "months", among, why: noShift },
      },
    ),
  ];
}

function months(years: number | undefined): number | undefined {
  return years === undefined ? undefined : years * 12;
}

const chapterWords = {
  id: "mobility",
  title: text("Moves between bands", "等级流动"),
  definition: text(
    "Residents by band at the end of a year and of the next, over all years. Shorrocks: (K − tr P) / (K − 1). Bartholomew: the expected steps of a move by the most that there are, weighed by who is in the bands, down and up apart. Half-life: −ln 2 / ln |λ₂| of the matrix as a Markov chain; and, as counted, the time in which the shift of the bands from one year to the next halves.",
    "各年底与次年底的等级流动合计。Shorrocks指数为(K − tr P)/(K − 1)。Bartholomew指数为流动的期望级数除以最大级数，按各等级人数加权，升降分列。半衰期：将矩阵视为马尔可夫链时为−ln 2 / ln |λ₂|；统计值为等级分布逐年变动减半所需时间。",
  ),
  trap: text(
    "An index hides where one moves: the matrix stands beside it, with those who have no band on one of the days. Everybody starts in the same band, so these are moves of a beginning, not of a system in balance; people with one record get others more often, so they do not move as a chain does. The indices are over bands that somebody was in. Residents are counted once for each pair of years, which makes intervals a little too narrow.",
    "指数掩盖流动方向，故并列矩阵，含任一日无等级者。所有人自同一等级起步，所示为起始阶段而非均衡状态；已有一条记录者更易再有记录，故其流动不同于马尔可夫链。指数仅涉及有人所处的等级。每名居民按每对年份各计一次，区间因而略窄。",
  ),
  sources: [
    "trivium#L33-39",
    "Shorrocks, A. F., “The Measurement of Mobility”, Econometrica 46, 1978",
    "Bartholomew, D. J., Stochastic Models for Social Processes, 1967",
    works.bootstrap,
  ],
  footing: ["run", "assumptions"],
} as const satisfies Partial<Chapter>;

const charts: readonly ReportChart[] = [
  {
    ...{ table: "mobility-matrix", kind: "cells", x: "to", y: "from", series: "share" },
    title: text("Where residents of a band are a year later", "一年后的去向"),
    summary: text(
      "A row for each band: the share of its residents that is in each band a year later.",
      "每行为一个等级，显示其居民一年后处于各等级的比例。",
    ),
  },
  {
    ...{ table: "mobility-by-group", kind: "dots", x: "group", y: "down", low: "down-low", high: "down-high" },
    facet: "attribute",
    title: text("Move down a year, by group", "各群体每年下降比例"),
    summary: text(
      "The share of each group that moves to a lower band from one year's end to the next.",
      "各群体从年底到次年底降至较低等级的比例。",
    ),
  },
];
