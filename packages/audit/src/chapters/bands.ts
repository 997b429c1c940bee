import { countedOnce } from "../counts/by-value.ts";
import type { BandRow } from "../counts/counted-run.ts";
import type { Interval } from "../metrics/interval.ts";
import { shareInterval } from "../metrics/share-interval.ts";
import { isSmall } from "../metrics/small-cells.ts";
import type { Chapter, ReportChart, Text } from "../report/report.ts";
import { text } from "../report/words.ts";
import type { Study } from "../study/study.ts";
import { bandsFinding } from "./bands/finding.ts";
import { gapFigures, gapsOf, impactTable, parityTable } from "./bands/gap-tables.ts";
import { bandTable, driftTable, standingTable } from "./bands/group-tables.ts";
import { standingsOf } from "./bands/standings.ts";
import { changeWithin, welfareOf, welfareTable } from "./bands/welfare.ts";
import { attributesOf, yearsOf } from "./groups/attribute-groups.ts";
import { bandOrder, type Standing, standingOf } from "./groups/band-order.ts";
import { figure } from "./groups/table-parts.ts";
import { works } from "./groups/works.ts";

/**
 * Who is in which band at the end, and how far groups lie apart.
 *
 * @example
 * ```ts
 * bandsChapter(study).finding.en;
 * ```
 */
export function bandsChapter(study: Study): Chapter {
  const [scheme] = study.schemes;
  const { seed } = study.facts;
  const order = bandOrder(scheme);
  const isOurs = ({ policy }: { readonly policy: string }) => policy === scheme.id;
  const bands = study.counted.bands.filter(isOurs);
  const years = yearsOf(bands);
  const [from = 0, to = 0] = [years[0], years.at(-1)];
  const last = bands.filter(({ year }) => year === to);
  const all = standingOf(countedOnce(last), order);
  const attributes = attributesOf(study, last);
  const standings = standingsOf(last, attributes, order);
  const gaps = gapsOf(standings, seed);
  const welfare = welfareOf({ scores: study.counted.scores.filter(isOurs), bands, from, to }, attributes);
  const why = whyNot(all, last);
  const interval = intervalOf(all, "below", seed);
  return {
    ...chapterWords,
    finding: why ?? bandsFinding({ from, to, all, interval, gaps, welfare }),
    isDetermined: why === undefined,
    figures: [
      figure("bands-below-start", text("Residents below the band of the start", "低于起始等级的居民比例"), {
        ...{ value: why === undefined ? all.below / all.residents : undefined, unit: "share", interval },
        ...{ among: all.residents, why: why ?? nobody },
      }),
      figure("bands-above-start", text("Residents above the band of the start", "高于起始等级的居民比例"), {
        ...{ value: why === undefined ? all.above / all.residents : undefined, unit: "share" },
        ...{ interval: intervalOf(all, "above", seed), among: all.residents, why: why ?? nobody },
      }),
      figure("bands-mean-change", text("Change of the mean score over the run", "运行期间平均分变化"), {
        ...{ value: why === undefined ? changeWithin(welfare) : undefined, unit: "points" },
        ...{ among: all.residents, why: why ?? nobody },
      }),
      ...(why === undefined ? gapFigures(gaps) : []),
    ],
    tables: [
      bandTable(last, attributes, order),
      standingTable(standings, seed),
      parityTable(gaps),
      impactTable(gaps),
      driftTable(bands, attributes, order),
      welfareTable(welfare, from, to),
    ],
    charts,
  };
}

const nobody = text("Nobody was scored.", "无人被评分。");

function whyNot({ residents, apart }: Standing, rows: readonly BandRow[]): Text | undefined {
  if (rows.length === 0 || isSmall(residents)) {
    return text("Too few residents were scored to say who is in which band.", "被评分的居民过少，无法说明等级分布。");
  }
  if (apart < residents) return undefined;
  return text(
    "The policy names no start, or no band that holds it: who has fallen and who has risen cannot be said.",
    "政策未写明起始分或其所属等级，无法判断何人下降、何人上升。",
  );
}

function intervalOf(all: Standing, side: "below" | "above", seed: number): Interval | undefined {
  const key = { seed, name: `bands-${side}-start` };
  return shareInterval({ hits: all[side], among: all.residents }, key);
}

const chapterWords = {
  id: "bands",
  title: text("Who is in which band", "何人处于何等级"),
  definition: text(
    "Residents by band on the last day of a year. Adverse is a band below that of the start, favourable one above it. Demographic parity is the largest difference, and the smallest ratio, of the adverse shares of groups; disparate impact is the smallest ratio of the favourable shares, held against four fifths. The direction of the mean score is that from the end of the first year to the end of the last.",
    "按年末等级统计居民。低于起始等级为不利，高于为有利。人口均等以各群体不利比例的最大差距与最小比率衡量；差别影响为有利比例的最小比率，以五分之四为界。平均分走向取首年底至末年底。",
  ),
  trap: text(
    "Among many small groups some lie far apart by chance alone: each gap stands beside what chance would make of it, and groups of fewer than 30 are not compared. The four-fifths rule is of favourable outcomes; on adverse ones it would be another number. Equal shares today can go with means that fall, so their direction is shown group by group.",
    "群体多而小时，仅凭偶然即会出现较大差距：每项差距均与偶然值并列，不足30人的群体不比较。五分之四规则仅适用于有利结果，用于不利结果则为另一数值。今日均等亦可能伴随平均分下降，故逐群体列出走向。",
  ),
  sources: ["trivium#L33-39", works.calders, works.fourFifths, works.liu, works.simpson, works.bootstrap],
  footing: ["run", "assumptions"],
} as const satisfies Partial<Chapter>;

const charts: readonly ReportChart[] = [
  {
    ...{ table: "bands-by-group", kind: "stacked", x: "group", y: "share", series: "band", facet: "attribute" },
    title: text("Bands by group", "各群体等级分布"),
    summary: text(
      "Each bar is a group, divided by the bands that its residents are in at the end.",
      "每条为一个群体，按期末等级划分。",
    ),
  },
  {
    ...{ table: "bands-below-start", kind: "dots", x: "group", y: "below", low: "low", high: "high" },
    facet: "attribute",
    title: text("Below the band of the start", "低于起始等级"),
    summary: text(
      "The share of each group that has fallen below the band of the start, with its interval.",
      "各群体低于起始等级的比例及其区间。",
    ),
  },
  {
    ...{ table: "bands-drift", kind: "lines", x: "year", y: "below", series: "group", facet: "attribute" },
    title: text("How the share below grows", "低于起始等级比例的变化"),
    summary: text(
      "One line for each group, from the end of the first year to the end of the last.",
      "每线为一个群体，从首年底到末年底。",
    ),
  },
];
