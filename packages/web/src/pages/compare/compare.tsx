import type { PageParts } from "../../shell/page-parts.ts";
import { ComparePage } from "./compare-page.tsx";
import type { CompareState } from "./compare-state.ts";
import { GroupsEmbed, WaysEmbed } from "./embeds.tsx";
import { form } from "./use-compare.ts";

/** Two runs of the same residents, compared one by one. */
export const comparePage: PageParts<CompareState> = {
  name: "compare",
  form,
  Page: ComparePage,
  charts: { ways: WaysEmbed, groups: GroupsEmbed },
};
