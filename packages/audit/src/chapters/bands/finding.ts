import { shareOf } from "../../metrics/group-share.ts";
import type { Interval } from "../../metrics/interval.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import type { Text } from "../../report/report.ts";
import { amount, named, percent, text, whole } from "../../report/words.ts";
import type { Standing } from "../groups/band-order.ts";
import { bracketed, join } from "../groups/table-parts.ts";
import type { AttributeGap } from "./gap-tables.ts";
import { changeWithin, type GroupWelfare } from "./welfare.ts";

interface Found {
  readonly from: number;
  readonly to: number;
  readonly all: Standing;
  readonly interval: Interval | undefined;
  readonly gaps: readonly AttributeGap[];
  readonly welfare: readonly GroupWelfare[];
}

/** Who is where, which groups lie furthest apart, and where their means go. */
export function bandsFinding({ from, to, all, interval, gaps, welfare }: Found): Text {
  const low = percent(all.below / all.residents);
  const among = whole(all.residents);
  return join(
    text(
      `At the end of ${to}, ${low} of ${among} residents are below the band in which everybody starts`,
      `${to}年底，${among}名居民中有${low}低于人人起始的等级`,
    ),
    bracketed(interval, percent),
    belowGap(gaps),
    aboveGap(all, gaps),
    means(welfare, from, to),
  );
}

function belowGap(gaps: readonly AttributeGap[]): Text {
  const beyond = gaps.flatMap(({ attribute, parity }) => (parity?.isBeyondChance ? [{ attribute, parity }] : []));
  if (beyond.length === 0) return text(", groups no further apart than by chance", "，群体之间的差距未超出偶然");
  const { attribute, parity } = beyond.reduce((best, each) =>
    each.parity.difference > best.parity.difference ? each : best,
  );
  const { highest, lowest } = parity;
  const by = named(attribute.name);
  const [most, least] = [percent(shareOf(highest)), percent(shareOf(lowest))];
  return text(
    `, by ${by.en.toLowerCase()} from ${least} (${lowest.name.en}) to ${most} (${highest.name.en})`,
    `，按${by.zh}从${least}（${lowest.name.zh}）到${most}（${highest.name.zh}）`,
  );
}

/** The group that rises most often, if chance does not explain it. */
function aboveGap({ above, residents }: Standing, gaps: readonly AttributeGap[]): Text {
  const share = percent(above / residents);
  const beyond = gaps.flatMap(({ impact }) => (impact?.isBeyondChance && impact.isBelowFourFifths ? [impact] : []));
  if (beyond.length === 0) return text(`; ${share} are above it`, `；${share}高于该等级`);
  const { highest } = beyond.reduce((best, each) => (shareOf(each.highest) > shareOf(best.highest) ? each : best));
  const most = percent(shareOf(highest));
  return text(
    `; ${share} are above it, but ${most} of one group (${highest.name.en})`,
    `；${share}高于该等级，而${highest.name.zh}为${most}`,
  );
}

function means(welfare: readonly GroupWelfare[], from: number, to: number): Text {
  const large = welfare.filter(({ after }) => !isSmall(after.among));
  const falling = large.filter(({ direction }) => direction === "decline").length;
  const change = changeWithin(welfare);
  const by = amount(Math.abs(change));
  const [way, wayZh] = change < 0 ? ["fell", "下降"] : ["rose", "上升"];
  return text(
    `; since the end of ${from} the mean score ${way} by ${by} points, and fell in ${falling} of ${large.length} groups.`,
    `；自${from}年底至${to}年底，平均分${wayZh}${by}分，${large.length}个群体中有${falling}个下降。`,
  );
}
