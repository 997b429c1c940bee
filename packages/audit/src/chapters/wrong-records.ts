import { sum } from "d3-array";
import { type Harm, harmAtEnd } from "../counts/harm-at-end.ts";
import { meanInterval } from "../metrics/interval.ts";
import { medianSpell, survivalAfter } from "../metrics/kaplan-meier.ts";
import { isSmall } from "../metrics/small-cells.ts";
import { lastDayOf } from "../policy/study-policy.ts";
import type { Chapter, ReportFigure } from "../report/report.ts";
import { amount, percent, text, whole } from "../report/words.ts";
import type { PairedCounts, Study } from "../study/study.ts";
import { beginningOf } from "../study/year-end.ts";
import { staleCopies, standingCurve, type WrongRecord, wrongRecordsOf } from "./wrong-records/correction.ts";
import { bandMonths, fateOf, listMonths } from "./wrong-records/harm.ts";
import { correctionTable, fateTable, harmByGroupTable, harmTable, residentsTable } from "./wrong-records/tables.ts";

const frame = {
  id: "wrong-records",
  title: text("Wrong records and their correction", "错误记录及其更正"),
  definition: text(
    "Records of what nobody did, and records on the file of somebody else. Harm is the difference between a file and the same file without them, and between the run and the same run without them, with the same draws: points, months in lower bands and on lists. Correction is how long wrong records stand, which copies a withdrawal in the city leaves above, and how many appeals are turned down although the record is wrong.",
    "错误记录包括无人所为之事的记录，以及误记于他人名下的记录。损害指档案与剔除错误记录后的同一档案之差，以及本次运行与同样随机数下无错误记录的运行之差：分数、低档月数与在名单月数。更正指错误记录存续多久、市级撤销后上级仍留有多少副本、以及记录确属错误而申诉仍被驳回的数量。",
  ),
  trap: text(
    "Who may appeal is not who is heard: noticing, appealing and being upheld are told apart. Records that still stand when the run ends are censored, so that the median is the one of Kaplan and Meier. No published figure tells how many records are wrong: the size of all of this rests on assumptions, its shape less so.",
    "可以申诉不等于获得纠正：察觉、申诉、支持三者分列。运行结束时仍存续者按删失处理，故中位数为卡普兰—迈耶估计。错误记录的数量未见公布：本章各数的大小取决于假设，其结构则较少如此。",
  ),
  sources: ["trivium#L13-21", "Kaplan, E. L., Meier, P. (1958): Nonparametric estimation from incomplete observations"],
  footing: ["run", "companions", "assumptions"],
} as const;

/** What records of what was not done do to people, and whether it is put right. */
export function wrongRecordsChapter(study: Study): Chapter {
  const { counted, companions, schemes, facts } = study;
  const harm = harmAtEnd(counted, schemes[0].id);
  const fate = fateOf(counted);
  const lastDay = lastDayOf(facts);
  const records = wrongRecordsOf(companions.wronged?.lives ?? [], lastDay);
  if (fate.filed === 0 || isSmall(harm.residents)) return undetermined(harm.residents);
  const corrected = fate.withdrawnInRun / fate.filed;
  const lost = harm.harmed === 0 ? 0 : harm.pointsLost / harm.harmed;
  return {
    ...frame,
    isDetermined: true,
    finding: text(
      `At the end ${whole(harm.harmed)} residents have a lower score because of a wrong record, by ${amount(lost)} points on average, and ${whole(harm.bandWorse)} are in a lower band; of ${whole(fate.filed)} wrong records ${percent(corrected)} were withdrawn.`,
      `末年有${whole(harm.harmed)}名居民因错误记录失分，平均${amount(lost)}分，其中${whole(harm.bandWorse)}人降档；${whole(fate.filed)}条错误记录中已撤销${percent(corrected)}。`,
    ),
    figures: [
      ...harmFigures(harm, study),
      ...fateFigures(fate),
      ...correctionFigures(records, facts.years),
      ...appealFigures(study),
    ],
    tables: [
      harmTable(counted, schemes[0].id),
      fateTable(counted, study.vocabulary),
      ...(companions.withoutWrong === undefined ? [] : [harmByGroupTable(companions.withoutWrong, study)]),
      ...(records.length === 0 ? [] : [correctionTable(records, study), residentsTable(records, study)]),
    ],
    charts: [
      {
        table: "harm-by-year",
        title: text("Residents with a lower score because of a wrong record", "因错误记录失分的居民"),
        kind: "bars",
        x: "harmed",
        y: "year",
        summary: text(
          `Harm adds up: ${whole(harm.harmed)} residents at the end of the last year.`,
          `损害逐年累积：末年年终为${whole(harm.harmed)}人。`,
        ),
      },
    ],
  };
}

function undetermined(residents: number): Chapter {
  return {
    ...frame,
    isDetermined: false,
    finding: text(
      `What wrong records do is not determinable: ${whole(residents)} residents of this run have one.`,
      `无法判断错误记录的影响：本次运行中仅${whole(residents)}名居民有错误记录。`,
    ),
    figures: [],
    tables: [],
    charts: [],
  };
}

function harmFigures(harm: Harm, { companions: { withoutWrong }, schemes: [scheme] }: Study): readonly ReportFigure[] {
  const rank = beginningOf(scheme)?.band.rank;
  return [
    {
      id: "harmed",
      name: text("Share of those scored whose score is lower for a wrong record", "因错误记录失分者占受评居民的比例"),
      value: harm.harmed / harm.scored,
      unit: "share",
      among: harm.scored,
    },
    {
      id: "points-lost",
      name: text("Points lost at the end, by all", "末年合计失分"),
      value: harm.pointsLost,
      unit: "points",
      among: harm.residents,
    },
    {
      id: "band-worse",
      name: text("Residents in a lower band for it", "因此降档的居民"),
      value: harm.bandWorse,
      unit: "residents",
      among: harm.residents,
    },
    {
      id: "newly-listed",
      name: text("Residents listed for it", "因此列入名单的居民"),
      value: harm.newlyListed,
      unit: "residents",
      among: harm.residents,
    },
    ...(withoutWrong === undefined ? [] : pairFigures(withoutWrong, scheme.id, rank)),
  ];
}

/** By a thousand scored residents, since a pair has fewer of them than the run. */
function pairFigures(pair: PairedCounts, policy: string, rank: number | undefined): readonly ReportFigure[] {
  const thousands = sum(pair.first.totals, ({ scored }) => scored) / 1000;
  return [
    {
      id: "band-months",
      name: text("Months below the band of the start, by 1,000 residents", "每千人低于起始档的月数"),
      value: rank === undefined ? null : bandMonths(pair, policy, rank) / thousands,
      unit: "months",
      among: thousands * 1000,
      ...(rank === undefined && { why: text("The start is published nowhere.", "起始分未公布。") }),
    },
    {
      id: "list-months",
      name: text("Months on lists, by 1,000 residents", "每千人在名单上的月数"),
      value: listMonths(pair, policy) / thousands,
      unit: "months",
      among: thousands * 1000,
    },
  ];
}

function fateFigures({
  filed,
  noticed,
  appealed,
  upheld,
  withdrawnInRun,
}: ReturnType<typeof fateOf>): readonly ReportFigure[] {
  const share = (id: string, en: string, zh: string, value: number, among: number): ReportFigure => ({
    id,
    name: text(en, zh),
    value: among === 0 ? null : value / among,
    unit: "share",
    among,
    ...(among === 0 && { why: text("There were none.", "无此类情形。") }),
  });
  return [
    { id: "wrong-records", name: text("Wrong records", "错误记录"), value: filed, unit: "records" },
    share("noticed", "Share that is noticed", "被察觉的比例", noticed, filed),
    share("appealed", "Share of those that is appealed", "其中提出申诉的比例", appealed, noticed),
    share("wrongly-rejected", "Share of appeals that is turned down", "申诉被驳回的比例", appealed - upheld, appealed),
    share("withdrawn", "Share withdrawn before the run ends", "运行结束前撤销的比例", withdrawnInRun, filed),
  ];
}

function correctionFigures(records: readonly WrongRecord[], years: number): readonly ReportFigure[] {
  if (records.length === 0) return [];
  const curve = standingCurve(records);
  const { share, interval } = survivalAfter(curve, years * 12);
  const median = medianSpell(curve);
  const withdrawn = records.filter(({ isWithdrawn }) => isWithdrawn);
  const copies = withdrawn.map(staleCopies);
  const stale = sum(copies);
  const squares = sum(copies, (count) => count * count);
  return [
    {
      id: "median-standing",
      name: text("Median months that a wrong record stands", "错误记录存续月数中位数"),
      value: median ?? null,
      unit: "months",
      among: records.length,
      ...(median === undefined && {
        why: text("Fewer than half are withdrawn within the run.", "运行期内撤销者不足半数。"),
      }),
    },
    {
      id: "never-withdrawn",
      name: text("Share that still stands when the run ends", "运行结束时仍存续的比例"),
      value: share,
      unit: "share",
      among: records.length,
      ...(interval !== undefined && { interval }),
    },
    {
      id: "stale-copies",
      name: text("Copies above that a withdrawal leaves", "每次撤销在上级遗留的副本"),
      value: withdrawn.length === 0 ? null : stale / withdrawn.length,
      unit: "count",
      among: withdrawn.length,
      ...(withdrawn.length === 0
        ? { why: text("Nothing was withdrawn.", "无一撤销。") }
        : { interval: meanInterval(stale, squares, withdrawn.length) }),
    },
  ];
}

/** Residual harm: what is left of it if everybody notices, appeals and is heard promptly. */
function appealFigures({ companions: { appeals }, schemes: [{ id }] }: Study): readonly ReportFigure[] {
  if (appeals === undefined) return [];
  const [before, after] = [harmAtEnd(appeals.first, id), harmAtEnd(appeals.second, id)];
  return [
    {
      id: "residual-harm",
      name: text("Share of the points lost that prompt appeals by all leave", "人人及时申诉后仍余的失分比例"),
      value: before.pointsLost === 0 ? null : after.pointsLost / before.pointsLost,
      unit: "share",
      among: before.harmed,
      ...(before.pointsLost === 0 && { why: text("No points were lost.", "无人失分。") }),
    },
  ];
}
