import type { ScaleResult } from "../../policy/scale-results.ts";
import type { CommonInversion } from "../../policy/weighed-penalties.ts";
import { column } from "../../report/columns.ts";
import type { ReportTable } from "../../report/report.ts";
import { text } from "../../report/words.ts";

const mostPairs = 40;

export function scaleTable(results: readonly ScaleResult[]): ReportTable {
  return {
    id: "gravity-scales",
    title: text("Gravity against points, by scale of gravity", "各轻重尺度下轻重与分值的一致程度"),
    columns: [
      column("scale", "Scale", "尺度", "text"),
      column("penalties", "Penalties ranked", "所排扣分项", "count"),
      column("tau", "Kendall's τ-b", "肯德尔τ-b", "index"),
      column("inverted", "Pairs inverted", "轻重倒置的对数", "count"),
      column("equal", "Pairs of unlike gravity and like cost", "轻重不同而扣分相同的对数", "count"),
      column("assumed", "Places that are assumed", "其中属假设的位次", "count"),
    ],
    rows: results.map(({ scale, weighed, tau, inverted, equal }) => [
      scale.name,
      weighed.length,
      tau,
      inverted,
      equal,
      weighed.filter(({ basis }) => basis === "assumption").length,
    ]),
  };
}

export function inversionTable(common: readonly CommonInversion[], results: readonly ScaleResult[]): ReportTable {
  const names = new Map(results.map(({ scale }) => [scale.id, scale.name]));
  const list = (ids: readonly string[], language: "en" | "zh", separator: string) =>
    ids.map((id) => names.get(id)?.[language] ?? id).join(separator);
  return {
    id: "inversions",
    title: text("Pairs of which the graver costs less", "重者扣分反而少的成对条目"),
    columns: [
      column("graver", "The graver", "较重者", "text"),
      column("graver-cost", "costs", "扣分", "points"),
      column("milder", "The milder", "较轻者", "text"),
      column("milder-cost", "costs", "扣分", "points"),
      column("scales", "Found so by", "依据的尺度", "text"),
    ],
    rows: common
      .slice(0, mostPairs)
      .map(({ graver, milder, scales }) => [
        graver.name,
        graver.cost,
        milder.name,
        milder.cost,
        text(list(scales, "en", ", "), list(scales, "zh", "、")),
      ]),
    note: text(
      `At least two scales find each pair inverted, and none ranks it the other way round. The first ${mostPairs} are shown, those that most scales agree on first.`,
      `每对至少有两种尺度认定倒置，且无任何尺度得出相反次序。仅列前${mostPairs}对，以认定尺度较多者为先。`,
    ),
  };
}

export function unitTable(results: readonly ScaleResult[]): ReportTable {
  const rows = results.flatMap(({ scale, weighed }) =>
    scale.isRatio ? weighed.filter(({ gravity }) => gravity > 0) : [],
  );
  return {
    id: "cost-per-month",
    title: text("Points for each month of liberty at stake", "每一个月人身自由所对应的扣分"),
    columns: [
      column("penalty", "Penalty", "扣分项", "text"),
      column("months", "Months at most", "最长月数", "months"),
      column("points", "Points", "扣分", "points"),
      column("per-month", "Points a month", "每月扣分", "ratio"),
    ],
    rows: rows
      .toSorted((left, right) => right.consequence / right.gravity - left.consequence / left.gravity)
      .map(({ penalty, gravity, consequence }) => [penalty.name, gravity, consequence, consequence / gravity]),
    note: text(
      "The terms are recollected from the laws of 2018, not read from texts that we hold.",
      "刑期与拘留期限凭对2018年法律的记忆，并非据所持文本。",
    ),
  };
}
