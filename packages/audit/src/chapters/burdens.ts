import { type Restricted, restrictedOf, sharesOf } from "../counts/restricted.ts";
import { yearlyPointsBy } from "../counts/yearly-points.ts";
import { clusterMean } from "../metrics/cluster-mean.ts";
import { gini } from "../metrics/gini.ts";
import { bootstrapInterval } from "../metrics/interval.ts";
import { isSmall } from "../metrics/small-cells.ts";
import { restrictingParts } from "../policy/restrictions.ts";
import { lastDayOf, policyOf } from "../policy/study-policy.ts";
import type { Chapter, ReportFigure, Text } from "../report/report.ts";
import { amount, percent, text, whole } from "../report/words.ts";
import type { Study, StudyAttribute } from "../study/study.ts";
import { type ByGroup, betweenFigure, burdensBy, groupTable } from "./burdens/burdens-by-group.ts";

/** Who bears the restrictions of a scheme, and how few they are. */
export function burdensChapter(study: Study): Chapter {
  const restricting = restrictingParts(policyOf(study), study.library.schemes, lastDayOf(study.facts));
  const all = restrictedOf(study, restricting);
  const attributes = study.attributes.filter(({ id }) => id === "income" || id === "education");
  const groups = attributes.map((attribute) => ({ attribute, groups: burdensBy(study, restricting, attribute) }));
  const between = groups.map((each) => betweenFigure(each.attribute, each.groups, study.facts.seed));
  const income = groups.find(({ attribute }) => attribute.id === "income");
  const restricts = restricting.lists.size + restricting.bands.size > 0;
  const isDetermined = restricts && all.restricted > 0;
  return {
    id: "burdens",
    title: text("Who bears the restrictions", "限制由谁承受"),
    finding: isDetermined ? findingOf(study, all, income && endsOf(income.groups)) : undetermined(restricts),
    isDetermined,
    definition: text(
      "Residents on lists, and in bands, to which the policy or the keeper of the list attaches a restriction: the share that bears all of it, the months that it lasts, Gini's index of it on the last day, and the share of Theil's index that lies between groups.",
      "处于附有限制的名单或等级之中的居民：承受全部限制者的占比、受限月数、末日限制的基尼系数，以及泰尔指数中的组间份额。",
    ),
    trap: text(
      "Scores are no ratio scale, so that no index of inequality is computed of them. The run counts listings on the last days of years: months are those of the mean of two year ends, and who is on a list and in a restricted band is counted twice. Of something that few bear, most of the inequality lies within any group, so that a small share between groups says little: read the shares of the groups beside it. With few residents it is above 0 by chance alone.",
      "分数不是比率尺度，故不对分数计算任何不平等指数。运行仅在年末统计名单：月数按相邻两个年末的均值估算，同时在名单和受限等级者计两次。少数人承受之事，不平等多半在组内，组间份额小并不说明问题，须与各组比例并看；人数少时，组间份额仅因偶然即大于0。",
    ),
    figures: [
      ...burdenFigures(study, all, isDetermined),
      ...between,
      ...attributes.map((each) => lostFigure(study, each)),
    ],
    tables: groups.map((each) => groupTable(each.attribute, each.groups, study.facts)),
    charts: attributes.map(({ id, name }) => ({
      ...{ table: `restricted-by-${id}`, kind: "dots", x: "group", y: "share", low: "low", high: "high" },
      title: text(`Restricted share by ${name.en.toLowerCase()}`, `按${name.zh ?? name.en}划分的受限比例`),
      summary: text("For each group, what share is restricted on the last day.", "各组在末日受限者的比例。"),
    })),
    sources: [
      "trivium#L92",
      "Gini, C., Variabilità e mutabilità, 1912",
      "Theil, H., Economics and Information Theory, North-Holland, 1967",
      "Shorrocks, A. F., The Class of Additively Decomposable Inequality Measures, Econometrica 48, 1980",
    ],
    footing: ["text", "run", "assumptions"],
  };
}

function undetermined(restricts: boolean): Text {
  return restricts
    ? text(
        "Nobody is on a restricting list or in a restricting band on the last day.",
        "末日无人处于附有限制的名单或等级。",
      )
    : text(
        "The text attaches no restriction to a list or a band, so that there is no burden but the points to divide.",
        "文本未对名单或等级附加任何限制，除分数外无负担可供分析。",
      );
}

function burdenFigures({ facts }: Study, all: Restricted, isDetermined: boolean): readonly ReportFigure[] {
  const why = isDetermined ? {} : { why: text("Nobody is restricted.", "无人受限。") };
  const known = (value: number | null) => (isDetermined ? value : null);
  const strata = [[all.restricted, Math.max(0, all.residents - all.restricted)]];
  const shareOf = ([[restricted = 0, others = 0] = []]: readonly (readonly number[])[]) =>
    restricted / (restricted + others);
  return [
    {
      id: "restricted-share",
      name: text("Residents restricted on the last day", "末日受限居民占比"),
      value: known(all.restricted / all.residents),
      unit: "share",
      ...(isDetermined && { interval: bootstrapInterval(strata, shareOf, { seed: facts.seed, name: "restricted" }) }),
      among: all.residents,
      ...why,
    },
    {
      id: "restricted-months",
      name: text("Restricted months of all residents over the run", "运行期间全体居民受限月数"),
      value: known(all.months),
      unit: "months",
      ...why,
    },
    {
      id: "gini-restrictions",
      name: text("Gini's index of restrictions on the last day", "末日限制的基尼系数"),
      value: known(gini(sharesOf(all))),
      unit: "index",
      ...why,
    },
  ];
}

/** How unequally points lost a year are spread over groups, as if all of a group lost its mean. */
function lostFigure(study: Study, attribute: StudyAttribute): ReportFigure {
  const { id, name } = attribute;
  const means = [...yearlyPointsBy(study, attribute).values()].flatMap(({ lost }) => clusterMean(lost) ?? []);
  const value = gini(means.map(({ mean, among }) => ({ value: mean, residents: among })));
  return {
    id: `gini-points-lost-${id}`,
    name: text(
      `Gini's index of points lost a year between groups by ${name.en.toLowerCase()}`,
      `按${name.zh ?? name.en}划分的年均失分组间基尼系数`,
    ),
    value,
    unit: "index",
    ...(value === null && { why: text("Nobody loses points.", "无人失分。") }),
  };
}

function findingOf({ facts }: Study, all: Restricted, ends: Text | undefined): Text {
  const monthsPerThousand = (1000 * all.months) / (all.residents * facts.years);
  return text(
    `${percent(all.restricted / all.residents)} of residents (${whole(all.restricted)} of ${whole(all.residents)}) bear every restriction on the last day${ends?.en ?? ""}, and 1,000 residents bear ${amount(monthsPerThousand)} restricted months a year.`,
    `末日的全部限制由${percent(all.restricted / all.residents)}的居民（${whole(all.residents)}人中的${whole(all.restricted)}人）承受${ends?.zh ?? ""}，每千名居民每年受限${amount(monthsPerThousand)}个月。`,
  );
}

/** The restricted shares of the first and the last group by income, if they are large enough. */
function endsOf(groups: ByGroup): Text | undefined {
  const [bottom, top] = [groups[0]?.own, groups.at(-1)?.own];
  if (bottom === undefined || top === undefined || isSmall(bottom.residents) || isSmall(top.residents))
    return undefined;
  const [low, high] = [bottom, top].map(({ restricted, residents }) => percent(restricted / residents));
  return text(
    `, ${low} in the lowest income group and ${high} in the highest`,
    `，最低收入组为${low}，最高收入组为${high}`,
  );
}
