import { readingsOf } from "@tallyglass/policy";
import { assessedByBehaviour } from "../counts/assessed-by-behaviour.ts";
import { type AssessorSpread, assessorSpread } from "../metrics/assessor-spread.ts";
import { isSmall } from "../metrics/small-cells.ts";
import { lastDayOf, policyOf } from "../policy/study-policy.ts";
import { mostByClause, type Tier, tiersOf } from "../policy/tiers.ts";
import { type VagueClause, vagueClauses } from "../policy/vague-clauses.ts";
import type { Chapter, ReportFigure, Text } from "../report/report.ts";
import { named, text } from "../report/words.ts";
import type { Study } from "../study/study.ts";
import { vaguenessFinding } from "./vagueness/vagueness-finding.ts";
import { assessorTable, vagueTable } from "./vagueness/vagueness-tables.ts";

/** How much of the outcome the text leaves to whoever assesses it. */
export function vaguenessChapter(study: Study): Chapter {
  const policy = policyOf(study);
  const tiers = tiersOf(policy);
  const vague = vagueClauses(policy, study.vocabulary);
  const most = mostByClause(tiers);
  const assessed = assessedByBehaviour(study.counted.assessed);
  const open = { readings: readingsOf(policy).length, passages: policy.untranslatable.length };
  const rewards = tiers.filter(({ kind }) => kind === "reward");
  const offered = shareOfPoints(rewards, vague);
  const atWill = shareOfPoints(rewards.filter(isAtWill(study)), vague);
  const earned = shareOfEarned(study, vague);
  const widest = widestSpread(study, assessed);
  const isDetermined = policy.clauses.length > 0;
  return {
    id: "vagueness",
    title: text("What the text leaves open", "文本的模糊之处"),
    finding: isDetermined
      ? vaguenessFinding({ vague: vague.length, clauses: policy.clauses.length, offered, atWill, earned, open, widest })
      : text("The policy has no clauses.", "该办法没有条款。"),
    isDetermined,
    definition: text(
      "Clauses with points between two ends, with a grade that a department determines, or about something that the text does not define; the share of what rewards offer and earn that rests on them; and how far recorded shares of the same kind of deed differ from one assessor to the next.",
      "分值留有区间、等级由部门认定，或所指事项未作界定的条款；加分中取决于此类条款的份额；以及同类事项的记录比例因认定者而异的程度。",
    ),
    trap: text(
      "A clause is counted as vague only where the policy file declares it, so the count is a lower bound. How assessors differ is an assumption of the recording model, not an observation: the spread shows what such differences do.",
      "仅统计政策文件中已声明者，故为下限。认定者之间的差异是记录模型的假设而非观测，此处只显示这种差异的影响。",
    ),
    figures: [
      { id: "vague-clauses", name: text("Vague clauses", "模糊条款"), value: vague.length, unit: "count" },
      shareFigure(
        "vague-share-of-rewards",
        text("Share of points on offer that rests on them", "可得加分中取决于此的份额"),
        offered,
      ),
      shareFigure(
        "vague-share-at-will",
        text("Share of points open to anyone at will that rests on them", "任何人可自主获得的加分中取决于此的份额"),
        atWill,
      ),
      shareFigure(
        "vague-share-of-earned",
        text("Share of points earned in the run that rests on them", "运行所得加分中取决于此的份额"),
        earned,
      ),
      { id: "open-readings", name: text("Open readings", "有歧义的读法"), value: open.readings, unit: "count" },
      {
        id: "untranslatable-passages",
        name: text("Passages that cannot be run", "无法执行的条文"),
        value: open.passages,
        unit: "count",
      },
      spreadFigure(widest?.spread),
    ],
    tables: [vagueTable(vague, ({ clause }) => most.get(clause) ?? null), assessorTable(assessed, study.vocabulary)],
    charts: [
      {
        ...{ table: "assessors", kind: "bars", x: "assessor", y: "share", facet: "behaviour" },
        title: text("Recorded share by assessor", "各认定者的记录比例"),
        summary: text(
          "For each graded behaviour, what share each kind of assessor records.",
          "每项须认定的行为中，各类认定者的记录比例。",
        ),
      },
    ],
    sources: ["trivium#L242", "trivium#L417-419", "trivium#L447-449"],
    footing: ["text", "run", "assumptions"],
  };
}

/** The share of what rewards offer, each clause once at its most. */
function shareOfPoints(rewards: readonly Tier[], vague: readonly VagueClause[]): number | null {
  const most = mostByClause(rewards);
  const all = [...most.values()].reduce((sum, points) => sum + points, 0);
  const own = vague.reduce((sum, { clause }) => sum + (most.get(clause) ?? 0), 0);
  return all === 0 ? null : own / all;
}

function isAtWill({ vocabulary }: Study): (tier: Tier) => boolean {
  return ({ clause }) => vocabulary.behaviours.get(clause.behaviours[0] ?? "")?.access?.who === "by-choice";
}

/** The share of the points that rewards have brought by the end of the run. */
function shareOfEarned({ counted, facts, schemes }: Study, vague: readonly VagueClause[]): number | null {
  const ids = new Set(vague.map(({ clause }) => clause.id));
  const year = Number(lastDayOf(facts).slice(0, 4));
  let all = 0;
  let own = 0;
  for (const row of counted.clauses) {
    if (row.policy !== schemes[0].id || row.year !== year || row.points <= 0) continue;
    all += row.points;
    if (ids.has(row.clause)) own += row.points;
  }
  return all === 0 ? null : own / all;
}

/** The spread of the behaviour with the most assessed deeds, if they are enough. */
function widestSpread({ facts, vocabulary }: Study, assessed: ReturnType<typeof assessedByBehaviour>) {
  const found = Array.from(assessed, ([behaviour, all]) => {
    const spread = assessorSpread(all, { seed: facts.seed, name: `assessors ${behaviour}` });
    return { name: named(vocabulary.behaviours.get(behaviour)?.name ?? { en: behaviour }), spread };
  });
  return found
    .flatMap(({ name, spread }) => (spread === null ? [] : [{ name, spread }]))
    .filter(({ spread }) => !isSmall(spread.strictest.deeds) && !isSmall(spread.lenient.deeds))
    .toSorted((left, right) => deedsOf(right.spread) - deedsOf(left.spread))[0];
}

function deedsOf({ strictest, lenient }: AssessorSpread): number {
  return strictest.deeds + lenient.deeds;
}

function shareFigure(id: string, name: Text, value: number | null): ReportFigure {
  return {
    id,
    name,
    value,
    unit: "share",
    ...(value === null && { why: text("No reward gives points.", "没有加分。") }),
  };
}

function spreadFigure(spread: AssessorSpread | undefined): ReportFigure {
  return {
    id: "strictest-to-most-lenient",
    name: text("Recorded share, strictest to most lenient assessor", "最严格与最宽松认定者记录比例之比"),
    unit: "ratio",
    value: spread?.ratio ?? null,
    ...(spread === undefined
      ? { why: text("Too few deeds were assessed by two assessors.", "由两名认定者处理的事项过少。") }
      : { interval: spread.interval, among: deedsOf(spread) }),
  };
}
