import type { Chapter, ReportFigure, Text } from "../report/report.ts";
import { named, percent, text, whole } from "../report/words.ts";
import type { Study } from "../study/study.ts";
import { startOf } from "../study/year-end.ts";
import { type CityEnd, cityEnds } from "./cities/city-ends.ts";
import { orderAgreement } from "./cities/order-agreement.ts";
import { citiesTable, orderTable } from "./cities/tables.ts";

const frame = {
  id: "cities",
  title: text("The same lives in other cities", "同样的人生，不同的城市"),
  definition: text(
    "The same residents with the same deeds and records are scored by each city. Compared are the shares in the best and worst band, the share below the band of the start, and, from 0 for all in the best band to 1 for all in the worst, the mean place among the bands of the city. Where bands are not published, the points that clauses take for each one that they give. Whether two cities put income groups in the same order is told by Spearman's rank correlation of the groups' mean scores.",
    "同一批居民、同样的行为与记录，由各城市分别评分。比较最高档、最低档与低于起始档的比例，以及在本市各档中的平均位置（0为全在最高档，1为全在最低档）。未公布档次者，比较每得一分所失分数。两城对各收入组的排序是否一致，以各组平均分的斯皮尔曼等级相关衡量。",
  ),
  trap: text(
    "Scales are not comparable: 600 is the best in one city and the middle in another, so that points are never set side by side, and bands only by their place. Where a city has not published its table it borrows another's, rescaled; that is labelled, and what it shows is the scale of the city and not its rules. An override, such as a score of 0 for a judgment defaulter, is no points. How one resident's place differs between cities is not counted.",
    "量表不可比：600分在一城为最高，在另一城居中，故从不并列分数，档次亦仅比较其位置。未公布条目的城市按比例借用他城条目并予标明；其结果反映该市量表，而非该市规则。直接定分（如失信被执行人记0分）不计入得失。同一居民在各城的名次差异未作统计。",
  ),
  sources: ["Spearman, C. (1904): The proof and measurement of association between two things", "trivium#L7-33"],
  footing: ["companions", "text"],
} as const;

/** What the same residents come to under the schemes of several cities. */
export function citiesChapter(study: Study): Chapter {
  const { cities } = study.companions;
  const ends = cities === undefined ? [] : cityEnds(cities);
  const exchanges = ends.flatMap(({ lostPerGained }) => (lostPerGained === undefined ? [] : [lostPerGained]));
  if (cities === undefined || exchanges.length < 2) {
    return {
      ...frame,
      isDetermined: false,
      finding: text(
        "What other cities would make of the same lives is not determinable: no run under several schemes was made.",
        "无法判断其他城市如何评价同样的人生：未在多个制度下运行。",
      ),
      figures: [],
      tables: [],
      charts: [],
    };
  }
  const scored = ends.filter(({ scheme }) => startOf(scheme) !== undefined);
  const order = orderAgreement(scored, cities.counted, study.attributes);
  return {
    ...frame,
    isDetermined: true,
    finding: findingOf(ends, exchanges),
    figures: ends.flatMap(figuresOf),
    tables: [citiesTable(ends), ...(order.length === 0 ? [] : [orderTable(order)])],
    charts: [
      {
        table: "cities",
        title: text("Points lost for each point gained", "每得一分所失分数"),
        kind: "bars",
        x: "lost-per-gained",
        y: "city",
        summary: text(
          "For each scheme, the points that residents lose for every point that they gain; most of them borrow clauses.",
          "各制度下居民每得一分所失的分数；多数制度借用他城条款。",
        ),
      },
    ],
  };
}

function findingOf(ends: readonly CityEnd[], exchanges: readonly number[]): Text {
  const banded = ends.flatMap(({ below }) => (below === undefined ? [] : [below]));
  const borrowing = ends.flatMap(({ borrowed }) => (borrowed === 0 ? [] : [borrowed]));
  const [least, most] = [Math.min(...exchanges).toFixed(1), Math.max(...exchanges).toFixed(1)];
  const below =
    banded.length < 2
      ? text(
          `only ${whole(banded.length)} has a published start and published edges of bands, so that shares in bands cannot be set side by side`,
          `仅${whole(banded.length)}个同时公布起始分与各档界限，故各档比例无从并列`,
        )
      : text(
          `in the ${whole(banded.length)} with a published start and published edges of bands, ${percent(Math.min(...banded))} to ${percent(Math.max(...banded))} end below the band of the start`,
          `在公布起始分与各档界限的${whole(banded.length)}个中，低于起始档者为${percent(Math.min(...banded))}至${percent(Math.max(...banded))}`,
        );
  const lent = borrowing.length === 0 ? "0%" : percent(Math.min(...borrowing));
  return {
    en: `Of ${whole(ends.length)} schemes that score the same lives ${below.en}; for each point gained residents lose ${least} to ${most}, but clauses are borrowed in ${whole(borrowing.length)} of the schemes, for at least ${lent} of their points.`,
    zh: `对同样人生评分的${whole(ends.length)}个制度中，${below.zh}；居民每得一分失${least}至${most}分，但其中${whole(borrowing.length)}个借用他城条目，所占分数至少${lent}。`,
  };
}

function figuresOf({
  scheme,
  residents,
  best,
  worst,
  below,
  place,
  lostPerGained,
  why,
}: CityEnd): readonly ReportFigure[] {
  const title = named(scheme.versions[0].title);
  const figure = (
    id: string,
    en: string,
    zh: string,
    value: number | undefined,
    unit: "share" | "index" | "ratio",
  ) => ({
    id: `${id}-${scheme.id}`,
    name: text(`${title.en}: ${en}`, `${title.zh}：${zh}`),
    value: value ?? null,
    unit,
    among: residents,
    ...(value === undefined && why && { why }),
  });
  return [
    figure("best", "share in the best band", "最高档比例", best, "share"),
    figure("worst", "share in the worst band", "最低档比例", worst, "share"),
    figure("below", "share below the band of the start", "低于起始档比例", below, "share"),
    figure("place", "mean place among the bands", "各档中的平均位置", place, "index"),
    figure("lost-per-gained", "points lost for each point gained", "每得一分所失分数", lostPerGained, "ratio"),
  ];
}
