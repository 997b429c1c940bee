import { text } from "@tallyglass/audit/chapters";
import type { Scenario, Unpaired } from "@tallyglass/simulation";
import type { UnpairedInPage } from "./results.ts";

/** Why two scenarios cannot be compared resident by resident, in words. */
export function reasonsOf(parts: readonly Unpaired[], base: Scenario, other: Scenario): UnpairedInPage["reasons"] {
  return parts.map((part) => ({ part, text: reasonOf(part, base.settings, other.settings) }));
}

function reasonOf(part: Unpaired, base: Scenario["settings"], other: Scenario["settings"]) {
  switch (part) {
    case "population":
      return text("The two have other residents: their populations differ.", "两者的居民不同：人口设定不一致。");
    case "behaviours":
      return text(
        "Residents of the two do not do things at the same moments: their behaviours are written differently.",
        "两者的居民行为时点不同：行为设定不一致。",
      );
    case "from":
      return text(
        `The first begins on ${base.from}, the second on ${other.from}.`,
        `前者自${base.from}起，后者自${other.from}起。`,
      );
    case "years":
      return text(
        `The first runs ${base.years} years, the second ${other.years}: choose the same number of years.`,
        `前者运行${base.years}年，后者${other.years}年：请选择相同年数。`,
      );
    case "seed":
      return text(
        `The first has the seed ${base.seed}, the second ${other.seed}: with other draws every life is another.`,
        `前者随机种子为${base.seed}，后者为${other.seed}：抽取不同，每个人的经历也就不同。`,
      );
  }
}
