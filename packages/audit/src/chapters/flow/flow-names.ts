import type { Text } from "../../report/report.ts";
import { text } from "../../report/words.ts";
import type { FlowPlace, FlowRule } from "../../study/flow.ts";

/** What becomes of a withdrawal, in words. */
export const ruleNames: Readonly<Record<FlowRule, Text>> = {
  "as-written": text("as the network says", "按网络所定"),
  "at-once": text("sent on at once", "当日上送"),
  "city-only": text("hold in the city alone", "仅在市级生效"),
};

/** Where copies are. */
export const placeNames: Readonly<Record<FlowPlace, Text>> = {
  bureau: text("bureau", "部门"),
  city: text("city", "市级"),
  province: text("province", "省级"),
  nation: text("nation", "国家级"),
  listings: text("listings", "名单"),
};
