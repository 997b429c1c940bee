export type {
  ContributionLine,
  Listing,
  ScoreLine,
  SettingEffect,
  SettlingLine,
  StartLine,
  WithheldLine,
} from "./reference/account.ts";
export type { Remark } from "./reference/remarks.ts";
export type { Score } from "./reference/score.ts";
export { scoreResident } from "./reference/score.ts";
export { clausesOver, versionAtAct, versionOn } from "./reference/versions.ts";
export { leastActs } from "./toward/acts.ts";
export type { Goal, NoWay, Way } from "./toward/goal.ts";
export { leastWithdrawals } from "./toward/withdrawals.ts";
