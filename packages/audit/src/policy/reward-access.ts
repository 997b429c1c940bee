import type { Access, Vocabulary } from "@tallyglass/policy";
import type { Text } from "../report/report.ts";
import { text } from "../report/words.ts";
import { mostByClause, type Tier } from "./tiers.ts";

/** To whom rewards are open, and what they come to. */
export interface RewardAccess {
  readonly who: Access["who"];
  readonly behaviours: readonly string[];
  /** Each clause at its most, once. */
  readonly points: number;
}

export const accessNames: Readonly<Record<Access["who"], Text>> = {
  "by-choice": text("open to anyone at will", "任何人可自主选择"),
  "by-circumstance": text("by circumstance", "取决于机缘"),
  "by-award": text("by award", "须经评选表彰"),
  "by-office": text("by office or membership", "限于职务或党员身份"),
};

/** The rewarded behaviours by whom they are open to; a clause over several goes by the first. */
export function rewardAccess(tiers: readonly Tier[], { behaviours }: Vocabulary): readonly RewardAccess[] {
  const rewards = tiers.filter(({ kind }) => kind === "reward");
  const most = mostByClause(rewards);
  const codes = new Set(rewards.flatMap(({ clause }) => clause.behaviours));
  return (Object.keys(accessNames) as Access["who"][]).map((who) => {
    const isOf = (code: string | undefined) => behaviours.get(code ?? "")?.access?.who === who;
    const points = Array.from(most, ([clause, each]) => (isOf(clause.behaviours[0]) ? each : 0));
    return { who, behaviours: [...codes].filter(isOf), points: points.reduce((sum, each) => sum + each, 0) };
  });
}
