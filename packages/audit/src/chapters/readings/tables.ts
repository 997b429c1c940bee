import type { Policy } from "@tallyglass/policy";
import { column } from "../../report/columns.ts";
import type { ReportTable, Text } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { Study } from "../../study/study.ts";
import { verdicts } from "../../verdicts/verdicts.ts";
import type { VerdictOverReadings } from "./over-readings.ts";
import type { Measured, TriedReading, TriedReadings } from "./tried-readings.ts";

/** Choices of readings in words: `“Start at 0” (start)`. */
export function readingsNote(options: Readonly<Record<string, string>>, { schemes: [own] }: Study): Text {
  const { readings } = own.versions.at(-1) as Policy;
  const each = Object.entries(options).map(([id, option]) => {
    const reading = readings.find((one) => one.id === id);
    const chosen = reading?.options.find((one) => one.id === option);
    const name = chosen === undefined ? text(option, option) : named(chosen.name);
    return text(`“${name.en}” (${id})`, `“${name.zh}”（${id}）`);
  });
  return text(each.map(({ en }) => en).join(" + "), each.map(({ zh }) => zh).join(" + "));
}

export function verdictsTable(over: readonly VerdictOverReadings[], study: Study): ReportTable {
  return {
    id: "verdicts",
    title: text("Verdicts over readings", "各读法下的判断"),
    columns: [
      column("verdict", "Verdict", "判断", "text"),
      column("measured", "Measured by", "测量", "text"),
      column("threshold", "Threshold", "阈值", "ratio"),
      column("value", "Here", "本次", "ratio"),
      column("holds", "Holds", "成立", "flag"),
      column("standing", "Stands under", "不变的读法", "share"),
      column("determinable", "Of readings", "读法数", "count"),
      column("least", "Least", "最小", "ratio"),
      column("most", "Most", "最大", "ratio"),
      column("turned-by", "Turned by, at the least", "最少由此反转", "text"),
      column("alternatives", "Choices of that size", "同样大小的组合", "count"),
    ],
    rows: over.map(({ verdict, base, standing, determinable, least, most, flips }) => [
      verdict.statement,
      verdict.measured,
      verdict.bound.at,
      finite(base.value),
      base.holds,
      determinable === 0 ? null : standing / determinable,
      determinable,
      finite(least),
      finite(most),
      flips[0] === undefined ? text("nothing that was run", "已运行者均未反转") : readingsNote(flips[0], study),
      flips.length,
    ]),
    note: text(
      "Points where points are measured, else shares or ratios. A verdict that cannot be told under a reading, such as a share of nobody, is not counted there.",
      "测量分数者以分计，其余为比例或比值。某读法下无法判断者（如分母为零）不计入。",
    ),
  };
}

export function optionsTable({ base, others }: TriedReadings, study: Study): ReportTable {
  const single = [base, ...others.filter(({ size }) => size === 1)];
  return {
    id: "options",
    title: text("Each reading alone", "逐项读法"),
    columns: [
      column("reading", "Reading", "读法", "text"),
      column("turned", "Verdicts turned", "反转的判断", "count"),
      ...verdicts.map(({ id, measured, unit }) => ({ id, name: measured, unit })),
    ],
    rows: single.map((tried) => [
      tried.size === 0 ? text("as in the run", "与本次运行相同") : readingsNote(tried.options, study),
      turnedIn(tried, base),
      ...tried.measured.map(({ value }) => finite(value)),
    ]),
  };
}

function turnedIn({ measured }: TriedReading, base: TriedReading): number {
  return measured.filter((each, at) => {
    const own = (base.measured[at] as Measured).holds;
    return each.holds !== null && own !== null && each.holds !== own;
  }).length;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
