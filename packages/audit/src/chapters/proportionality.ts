import { type ScaleResult, weighAll } from "../policy/scale-results.ts";
import { lastDayOf, policyOf } from "../policy/study-policy.ts";
import { type CommonInversion, penaltiesOf } from "../policy/weighed-penalties.ts";
import type { Chapter, ReportFigure, Text } from "../report/report.ts";
import { amount, text, whole } from "../report/words.ts";
import type { Study } from "../study/study.ts";
import { inversionTable, scaleTable, unitTable } from "./proportionality/proportionality-tables.ts";

/** Whether what is graver costs more, over several declared orders of gravity. */
export function proportionalityChapter(study: Study): Chapter {
  const policy = policyOf(study);
  const penalties = penaltiesOf(policy, study.vocabulary);
  const { results, common } = weighAll(penalties);
  const ranked = results.filter(({ tau }) => tau !== null);
  const isDetermined = ranked.length > 1;
  const perUnit = costsPerUnit(results);
  return {
    id: "proportionality",
    title: text("Whether the graver costs more", "过罚是否相当"),
    finding: isDetermined
      ? findingOf(results, common, residentsByClause(study))
      : text(
          "Fewer than two scales of gravity rank any two penalties of this policy.",
          "能为该办法两项以上扣分排序的轻重尺度不足两种。",
        ),
    isDetermined,
    definition: text(
      "Ordinal: Kendall's τ-b between the gravity of penalties and the points that they take, and the pairs of which the graver costs less, over several declared scales. Cardinal: points for each month of liberty that the law puts at stake.",
      "序数：扣分项的轻重与分值之间的肯德尔τ-b，以及重者扣分反少的成对条目，按多种已声明的尺度分别计算。基数：法律上可剥夺人身自由的每一个月对应的扣分。",
    ),
    trap: text(
      "Gravity is a judgement: most places are assumptions, and a single scale proves nothing. Only pairs that two scales find and none contradicts are listed, and the cost of a score that is set is what the start lies above it. Points of one record are compared, not what repeats add up to.",
      "轻重是一种判断：多数位次属假设，单一尺度不足为凭。故只列两种以上尺度认定、且无尺度相反的成对条目。将分数改定者，以起始分与改定值之差为代价。比较的是单条记录的扣分，不计重复累加。",
    ),
    figures: [
      {
        id: "common-inversions",
        name: text("Pairs inverted by two scales and turned by none", "两种以上尺度认定且无相反者的倒置对数"),
        value: isDetermined ? common.length : null,
        unit: "count",
        ...(!isDetermined && { why: text("Too few penalties are ranked.", "所排扣分项过少。") }),
      },
      ...results.map(
        ({ scale, tau, weighed }): ReportFigure => ({
          id: `tau-${scale.id}`,
          name: text(`Kendall's τ-b, ${scale.name.en}`, `肯德尔τ-b：${scale.name.zh}`),
          value: tau,
          unit: "index",
          ...(tau === null
            ? { why: text("The scale tells no two of them apart.", "该尺度未能区分任何两项。") }
            : { among: weighed.length }),
        }),
      ),
      {
        id: "points-per-month-range",
        name: text("Points for a month of liberty, most to least", "每月人身自由对应扣分的最大与最小之比"),
        value: perUnit.length > 1 ? Math.max(...perUnit) / Math.min(...perUnit) : null,
        unit: "ratio",
        ...(perUnit.length < 2 && { why: text("Fewer than two terms are known.", "已知期限不足两项。") }),
      },
    ],
    tables: [scaleTable(results), inversionTable(common, results), unitTable(results)],
    charts: [
      {
        ...{ table: "cost-per-month", kind: "bars", x: "penalty", y: "per-month" },
        title: text("Points for each month of liberty at stake", "每一个月人身自由所对应的扣分"),
        summary: text("The shorter the term, the more a month of it costs.", "期限越短，每月扣分越高。"),
      },
    ],
    sources: [
      "trivium#L79-217",
      "Kendall, M. G., The Treatment of Ties in Ranking Problems, Biometrika 33, 1945",
      "von Hirsch, A., Censure and Sanctions, Oxford University Press, 1993",
    ],
    footing: ["text", "run", "assumptions"],
  };
}

function costsPerUnit(results: readonly ScaleResult[]): readonly number[] {
  return results
    .filter(({ scale }) => scale.isRatio)
    .flatMap(({ weighed }) => weighed.filter(({ gravity }) => gravity > 0))
    .map(({ gravity, consequence }) => consequence / gravity);
}

/** How many residents each clause of the run's first scheme touches at the end of the run. */
function residentsByClause({ counted, facts, schemes }: Study): ReadonlyMap<string, number> {
  const residents = new Map<string, number>();
  const year = Number(lastDayOf(facts).slice(0, 4));
  for (const row of counted.clauses) {
    if (row.policy !== schemes[0].id || row.year !== year) continue;
    residents.set(row.clause, (residents.get(row.clause) ?? 0) + row.residents);
  }
  return residents;
}

function findingOf(
  results: readonly ScaleResult[],
  common: readonly CommonInversion[],
  residents: ReadonlyMap<string, number>,
): Text {
  const taus = results.flatMap(({ tau }) => (tau === null ? [] : [tau]));
  const range = [Math.min(...taus), Math.max(...taus)].map((tau) => tau.toFixed(2));
  const examples = examplesOf(common, residents);
  const shown = (language: "en" | "zh", separator: string) => examples.map((each) => each[language]).join(separator);
  const pairs =
    examples.length === 0 ? text("", "") : text(`, such as ${shown("en", ", and ")}`, `，例如${shown("zh", "；")}`);
  return text(
    `In ${whole(common.length)} pairs the graver costs less by at least two scales of gravity and by none the other way round${pairs.en}; rank correlation between gravity and points (Kendall's τ-b) lies between ${range[0]} and ${range[1]}.`,
    `有${whole(common.length)}对条目经至少两种轻重尺度认定为重者扣分反少，且无尺度得出相反次序${pairs.zh}；轻重与分值的秩相关（肯德尔τ-b）在${range[0]}与${range[1]}之间。`,
  );
}

/** The pair with the widest gap that most scales agree on; and of another two, the one whose milder touches most. */
function examplesOf(common: readonly CommonInversion[], residents: ReadonlyMap<string, number>): readonly Text[] {
  const [first] = common;
  const others = common.filter(({ graver, milder }) => graver !== first?.graver && milder !== first?.milder);
  const touched = ({ milder }: CommonInversion) => residents.get(milder.clause) ?? 0;
  const [second] = others
    .filter(({ scales }) => scales.length === others[0]?.scales.length)
    .toSorted((left, right) => touched(right) - touched(left));
  return [first, second].flatMap((pair) => {
    if (pair === undefined) return [];
    const { graver, milder } = pair;
    return text(
      `${lowered(graver.name.en)} at ${amount(graver.cost)} points against ${lowered(milder.name.en)} at ${amount(milder.cost)}`,
      `“${graver.name.zh}”扣${amount(graver.cost)}分，而“${milder.name.zh}”扣${amount(milder.cost)}分`,
    );
  });
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
