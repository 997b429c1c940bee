import type { Policy } from "@tallyglass/policy";
import { type FactCost, factCosts } from "../policy/fact-costs.ts";
import { consequencesOfList } from "../policy/restrictions.ts";
import { lastDayOf, policyOf } from "../policy/study-policy.ts";
import { column } from "../report/columns.ts";
import type { Chapter, ReportTable, Text } from "../report/report.ts";
import { amount, listed, named, text, whole } from "../report/words.ts";
import type { Study } from "../study/study.ts";

/** What one act comes to over all clauses and lists that it falls under. */
export function stackingChapter(study: Study): Chapter {
  const policy = policyOf(study);
  const costs = factCosts(study);
  const stacked = mostBy(costs, ({ all }) => all ?? 0);
  const isDetermined = stacked !== undefined && stacked.all !== null;
  const lists = listTable(policy, study);
  return {
    id: "stacking",
    title: text("What one act comes to", "一事数罚"),
    finding: isDetermined
      ? findingOf(costs, restrictionsIn(lists))
      : text(
          "No act is known of which two clauses of this policy make a record, or the text leaves nothing open about it.",
          "未见该办法两条以上条款就同一行为均予记录的情形，或文本对此没有歧义。",
        ),
    isDetermined,
    definition: text(
      "The points that one act costs where several rows name it, counted as the run reads the text and with every row counted, against the largest single row; and what the lists bring on which the act puts a resident.",
      "同一行为落入多行时的扣分：按本次运行的读法与逐行全计两种方式计算，并与最重的单行相比；以及因该行为列入名单的后果。",
    ),
    trap: text(
      "The text does not say which records can be of one act: the acts here are declared and rest on our reading of the rows. The edges of the scale are left aside, so that a low start hides nothing.",
      "文本未说明哪些记录可属同一行为：此处所列行为依据本项目对条文的理解。计算不计量表上下限，以免起始分过低而掩盖差别。",
    ),
    figures: [
      {
        id: "most-from-one-act",
        name: text(
          "Most points from one act, every row counted, no score set",
          "逐行全计时一事最多扣分（不含改定分数者）",
        ),
        value:
          mostBy(
            costs.filter(({ setsScore }) => !setsScore),
            ({ all }) => all ?? 0,
          )?.all ?? null,
        unit: "points",
        ...(!isDetermined && { why: text("There is no such reading.", "没有相应读法。") }),
      },
      {
        id: "stacked-to-largest-row",
        name: text("Most of every row to the largest row of an act", "逐行全计与最重单行之比的最大值"),
        value: isDetermined ? Math.max(...costs.map(ratioOf)) : null,
        unit: "ratio",
        ...(!isDetermined && { why: text("There is no such reading.", "没有相应读法。") }),
      },
      {
        id: "joint-rules",
        name: text("Joint rules", "合并计分规则"),
        value: policy.joints.length,
        unit: "count",
      },
      {
        id: "restrictions-of-lists",
        name: text("Restrictions that come with a listing at most", "列入名单所附限制最多"),
        value: restrictionsIn(lists),
        unit: "count",
      },
    ],
    tables: [factTable(costs, policy), lists],
    charts: [
      {
        ...{ table: "one-act", kind: "bars", x: "act", y: "all" },
        title: text("What one act costs with every row counted", "逐行全计时一事的扣分"),
        summary: text(
          "For each act that several rows name, the points of all of them together.",
          "每一落入多行的行为，各行扣分之和。",
        ),
      },
    ],
    sources: ["trivium#L79-217", "trivium#L92"],
    footing: ["text", "assumptions"],
  };
}

function mostBy(costs: readonly FactCost[], key: (cost: FactCost) => number): FactCost | undefined {
  return costs.toSorted((left, right) => key(right) - key(left))[0];
}

function ratioOf({ all, largest }: FactCost): number {
  return largest === 0 ? 1 : (all ?? 0) / largest;
}

function factTable(costs: readonly FactCost[], policy: Policy): ReportTable {
  const names = new Map(policy.lists.map(({ id, name }) => [id, named(name)]));
  return {
    id: "one-act",
    title: text("One act under several rows", "落入多行的同一行为"),
    columns: [
      column("act", "Act", "行为", "text"),
      column("rows", "Records", "记录数", "count"),
      column("largest", "Largest row", "最重单行", "points"),
      column("as-read", "As the run reads it", "按本次读法", "points"),
      column("all", "Every row", "逐行全计", "points"),
      column("ratio", "Every row to largest", "全计与单行之比", "ratio"),
      column("lists", "Lists", "名单", "text"),
    ],
    rows: costs.map((cost) => [
      cost.fact.name,
      cost.fact.records.length,
      cost.largest,
      cost.asRead,
      cost.all,
      cost.all === null ? null : ratioOf(cost),
      listed(cost.lists.map((list) => names.get(list) ?? text(list, list))),
    ]),
  };
}

function listTable(policy: Policy, { library, facts }: Study): ReportTable {
  return {
    id: "lists",
    title: text("What follows from a listing", "列入名单的后果"),
    columns: [
      column("list", "List", "名单", "text"),
      column("kept-by", "Kept by", "由何处掌管", "text"),
      column("restrictions", "Restrictions", "限制数", "count"),
      column("which", "Which", "内容", "text"),
    ],
    rows: policy.lists.map(({ id, name, keptBy }) => {
      const all = consequencesOfList(policy, id, library.schemes, lastDayOf(facts));
      const restrictions = all.filter(({ kind }) => kind === "restriction").map((each) => named(each.name));
      return [
        named(name),
        keptBy === undefined ? null : named(library.schemes.get(keptBy)?.versions[0].title ?? { en: keptBy }),
        restrictions.length,
        listed(restrictions),
      ];
    }),
  };
}

function restrictionsIn({ rows }: ReportTable): number {
  return Math.max(0, ...rows.map(([, , restrictions]) => Number(restrictions)));
}

function findingOf(costs: readonly FactCost[], restrictions: number): Text {
  const widest = mostBy(costs, ratioOf) as FactCost;
  const summed =
    mostBy(
      costs.filter(({ setsScore }) => !setsScore),
      ({ all }) => all ?? 0,
    ) ?? widest;
  const listed = costs.filter(({ lists }) => lists.length > 0).length;
  const listing =
    listed === 0
      ? text("", "")
      : text(
          `; ${whole(listed)} of ${whole(costs.length)} such acts also lead onto a list, which brings up to ${whole(restrictions)} restrictions beside the points`,
          `；${whole(costs.length)}种此类行为中有${whole(listed)}种还会列入名单，在扣分之外最多另附${whole(restrictions)}项限制`,
        );
  return text(
    `Counted in every row that names it, ${summed.fact.name.en} costs ${amount(summed.all ?? 0)} points, against ${amount(summed.asRead)} as the run reads the text, and ${widest.fact.name.en} ${amount(ratioOf(widest))} times its largest row${listing.en}.`,
    `若每一行都计，${summed.fact.name.zh}扣${amount(summed.all ?? 0)}分，按本次运行的读法为${amount(summed.asRead)}分；${widest.fact.name.zh}则为其最重单行的${amount(ratioOf(widest))}倍${listing.zh}。`,
  );
}
