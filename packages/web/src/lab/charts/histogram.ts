import { amount, column, percent, text, whole } from "@tallyglass/audit/chapters";
import type { Policy } from "@tallyglass/policy";
import type { Ends } from "../ends.ts";
import type { ScoreBin, TableAndChart } from "../results.ts";

/** Bars are so many points wide at least, and wider where there would be too many. */
const widths = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000];
const mostBins = 60;

/** Scores at the end of a run, in bars of one width that begin at multiples of it. */
export function binsOf(sorted: Float64Array): readonly ScoreBin[] {
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return [];
  const isEnough = (wide: number) => Math.floor(most / wide) - Math.floor(least / wide) < mostBins;
  const width = widths.find(isEnough) ?? most - least + 1;
  const first = Math.floor(least / width);
  const counts = new Array<number>(Math.floor(most / width) - first + 1).fill(0);
  for (const score of sorted) {
    const bin = Math.floor(score / width) - first;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts.map((residents, at) => ({
    from: (first + at) * width,
    to: (first + at + 1) * width - 1,
    residents,
  }));
}

/** The scores of all who are scored, the lowest first. */
export function sortedScores({ scored, score }: Ends): Float64Array {
  return score.filter((_, resident) => scored[resident] === 1).sort();
}

/** The histogram of scores at the end of a year. */
export function histogram(
  sorted: Float64Array,
  bins: readonly ScoreBin[],
  policy: Policy,
  year: string,
): TableAndChart {
  const among = sorted.length;
  return {
    table: {
      id: "scores",
      title: text(`Scores at the end of ${year}`, `${year}年底的分数`),
      columns: [
        column("from", "points from", "分数自", "points"),
        column("to", "to", "至", "points"),
        column("residents", "residents", "居民数", "residents"),
        column("share", "share", "比例", "share"),
      ],
      rows: bins.map(({ from, to, residents }) => [from, to, residents, residents / among]),
    },
    chart: {
      ...{ table: "scores", kind: "columns", x: "from", y: "residents" },
      title: titleOf(sorted, policy, year),
      summary: summaryOf(bins, among),
    },
  };
}

function titleOf(sorted: Float64Array, { scale }: Policy, year: string) {
  const among = sorted.length;
  if (among === 0) return text("Nobody was scored", "无人被评分");
  const start = scale?.start?.points;
  const [low, high] = [0.25, 0.75].map((share) => amount(sorted[Math.floor(share * (among - 1))] as number));
  const middle = text(`the middle half lie between ${low} and ${high} points`, `居中的一半在${low}分与${high}分之间`);
  if (start === undefined) {
    return text(`At the end of ${year}, ${middle.en}`, `${year}年底，${whole(among)}名居民${middle.zh}`);
  }
  const [below, above] = [
    sorted.filter((score) => score < start).length,
    sorted.filter((score) => score > start).length,
  ];
  const [lower, higher] = [percent(below / among), percent(above / among)];
  return text(
    `At the end of ${year}, ${lower} of ${whole(among)} residents are below the ${amount(start)} points that they began with, ${higher} above; ${middle.en}`,
    `${year}年底，${whole(among)}名居民中${lower}低于起始的${amount(start)}分，${higher}高于起始分；${middle.zh}`,
  );
}

function summaryOf(bins: readonly ScoreBin[], among: number) {
  const [first] = bins;
  if (first === undefined) return text("There are no scores.", "没有分数。");
  const fullest = bins.reduce((most, each) => (each.residents > most.residents ? each : most));
  const share = percent(fullest.residents / among);
  const [low, high] = [amount(first.from), amount(bins.at(-1)?.to ?? first.to)];
  return text(
    `Bars from ${low} to ${high} points; the highest, from ${amount(fullest.from)} to ${amount(fullest.to)}, holds ${share} of the residents.`,
    `分数自${low}至${high}分；最高的一条为${amount(fullest.from)}至${amount(fullest.to)}分，占${share}的居民。`,
  );
}
