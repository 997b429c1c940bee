import type { Text } from "../../report/report.ts";
import { percent, text, whole } from "../../report/words.ts";
import { bracketed, join } from "../groups/table-parts.ts";
import { amplification, type Effect, netWorse, netWorseInterval } from "./effects.ts";

/** Those of the least and of the greatest income. */
export interface Deciles {
  readonly poorest: Effect;
  readonly richest: Effect;
}

/** What feedback would do, in residents and acts: shares of so few would be rounded away. */
export function feedbackFinding(all: Effect, deciles: Deciles | undefined, seed: number): Text {
  const { without, with: after, scored, worse, better } = all;
  return join(
    text(
      `With feedback ${whole(worse)} of ${whole(scored)} residents end in a worse band and ${whole(better)} in a better one`,
      `有反馈时，${whole(scored)}名居民中${whole(worse)}名期末等级更差，${whole(better)}名更好`,
    ),
    bracketed(netWorseInterval(all, seed, "all"), fine),
    text(
      `, listings go from ${whole(without.listings)} to ${whole(after.listings)} and dishonest acts from ${whole(without.dishonestDeeds)} to ${whole(after.dishonestDeeds)}`,
      `，列入名单由${whole(without.listings)}变为${whole(after.listings)}，失信行为由${whole(without.dishonestDeeds)}变为${whole(after.dishonestDeeds)}`,
    ),
    deciles === undefined ? text("; poor and rich were not compared", "；未比较贫富") : amplified(deciles, seed),
    text(
      "; every factor of it is an assumption, so that this is what would follow and not what does.",
      "；反馈系数均为假设，所示为假设成立时的后果，而非事实。",
    ),
  );
}

function amplified({ poorest, richest }: Deciles, seed: number): Text {
  const { worse, interval } = amplification(poorest, richest, seed);
  const isClear = interval[0] > 0 || interval[1] < 0;
  const [poor, rich] = [fine(netWorse(poorest)), fine(netWorse(richest))];
  const verdict = !isClear
    ? text("no clear difference", "差异不明显")
    : worse > 0
      ? text("more among the poorest", "最贫者受影响更大")
      : text("more among the richest", "最富者受影响更大");
  return join(
    text(
      `; ${poor} of the poorest and ${rich} of the richest end worse on balance, ${verdict.en}`,
      `；净恶化者在最贫者中占${poor}，在最富者中占${rich}，${verdict.zh}`,
    ),
    bracketed(interval, fine),
  );
}

/** Shares of feedback are small. */
function fine(share: number): string {
  return Math.abs(share) < 0.01 ? `${(share * 100).toFixed(2)}%` : percent(share);
}
