export { createKernel } from "./kernel/create-kernel.ts";
export type { Kernel } from "./kernel/kernel.ts";
export { bandsOn } from "./plan/bands-on.ts";
export { dayNumber, dayText, never } from "./plan/day-number.ts";
export type { EncodedRecord, RecordEncoder } from "./plan/encode-records.ts";
export { createEncoder } from "./plan/encode-records.ts";
export { planScheme } from "./plan/plan-scheme.ts";
export type { PlannedAttribute, PlannedBand, ScoringPlan } from "./plan/scoring-plan.ts";
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
export type { Stretch } from "./toward/act-slots.ts";
export { leastActs } from "./toward/acts.ts";
export type { Ascent, NoAscent } from "./toward/ascent.ts";
export { actSearch, highestByActs } from "./toward/ascent.ts";
export type { Goal, NoWay, Way } from "./toward/goal.ts";
export { plainTotal } from "./toward/goal.ts";
export { leastWithdrawals } from "./toward/withdrawals.ts";
