import type { AscentCase } from "../../policy/ascents.ts";
import type { PolicyWays } from "../../policy/policy-ways.ts";
import type { RewardAccess } from "../../policy/reward-access.ts";
import type { Text } from "../../report/report.ts";
import { amount, named, text, whole } from "../../report/words.ts";

/** What the sentence is made of. */
export interface WaysResult {
  readonly ways: PolicyWays;
  readonly access: readonly RewardAccess[];
  readonly gained: number | null;
  readonly lost: number | null;
  /** What the highest income group gains and loses for each point of the lowest. */
  readonly gainRatio: number | null;
  readonly lossRatio: number | null;
  /** Within a year from the start of the run, good deeds once and nobody else needed. */
  readonly alone: AscentCase | undefined;
}

export function waysFinding(result: WaysResult): Text {
  const parts = [countPart(result), yearlyPart(result), reachPart(result.alone)].filter((part) => part !== undefined);
  return text(`${parts.map(({ en }) => en).join("; ")}.`, `${parts.map(({ zh }) => zh).join("；")}。`);
}

function countPart({ ways: { penalties, rewards }, access }: WaysResult): Text {
  const open = access.find(({ who }) => who === "by-choice")?.behaviours.length ?? 0;
  const all = rewards.behaviours;
  return text(
    `The text has ${whole(penalties.rows)} rows by which points are lost and ${whole(rewards.rows)} by which they are gained (counted by values, ${whole(penalties.values)} and ${whole(rewards.values)}), and ${whole(open)} of its ${whole(all)} rewarded behaviours are open to anyone at will`,
    `文本中扣分${whole(penalties.rows)}行，加分${whole(rewards.rows)}行（按分值计为${whole(penalties.values)}比${whole(rewards.values)}），${whole(all)}项加分行为中任何人可自主选择的仅${whole(open)}项`,
  );
}

function yearlyPart({ gained, lost, gainRatio, lossRatio }: WaysResult): Text | undefined {
  if (gained === null || lost === null) return undefined;
  const ratios =
    gainRatio === null || lossRatio === null
      ? text("", "")
      : text(
          `, the highest income group gaining ${amount(gainRatio)} times and losing ${amount(lossRatio)} times what the lowest does`,
          `，最高收入组的加分为最低收入组的${amount(gainRatio)}倍，失分为${amount(lossRatio)}倍`,
        );
  return text(
    `in a year a resident gains ${gained.toFixed(2)} points on average and loses ${lost.toFixed(2)}${ratios.en}`,
    `居民平均每年加${gained.toFixed(2)}分、失${lost.toFixed(2)}分${ratios.zh}`,
  );
}

function reachPart(alone: AscentCase | undefined): Text | undefined {
  if (alone?.found.kind !== "ascent") return undefined;
  const { most, way } = alone.found;
  const { band } = way.score;
  if (most === null || band === null) return undefined;
  return text(
    `counting a good deed once a year and leaving aside marrow donations, which need a patient who matches, acts at will bring ${whole(most)} points a year at most and lead from ${alone.start} no further than ${named(band.name).en}`,
    `若好人好事每年只计一次，且不计须配型成功的骨髓捐献，自愿行为一年至多可得${whole(most)}分，自${alone.start}分起算最高只能到“${named(band.name).zh}”档`,
  );
}
