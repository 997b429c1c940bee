export type {
  ContributionLine,
  Listing,
  ScoreLine,
  SettlingLine,
  StartLine,
  WithheldLine,
} from "./reference/account.ts";
export type { Remark } from "./reference/remarks.ts";
export type { Score } from "./reference/score.ts";
export { scoreResident } from "./reference/score.ts";
export { clausesOver, versionAtAct, versionOn } from "./reference/versions.ts";
