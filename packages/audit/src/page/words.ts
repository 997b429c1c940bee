import type { Footing, Text, Unit } from "../report/report.ts";
import { text } from "../report/words.ts";

/** What the page says by itself. */
export const words = {
  skip: text("Skip to the findings", "跳到主要发现"),
  language: text("Language", "语言"),
  thisChapter: text("This chapter in English", "本章中文版"),
  provenance: text("Where this report comes from", "本报告的来历"),
  findings: text("Findings", "主要发现"),
  noFindings: text("Nothing stood out.", "没有值得突出的发现。"),
  colon: text(": ", "："),
  contents: text("Contents", "目录"),
  undetermined: text("Not determined", "无法判定"),
  keyNumbers: text("Key numbers", "关键数字"),
  definition: text("What is measured", "测量的是什么"),
  trap: text("What could mislead, and what was done about it", "容易误读之处及其处理"),
  sources: text("Sources", "出处"),
  footing: text("Rests on: ", "依据："),
  furtherNumbers: text("Further numbers", "其他数字"),
  quantity: text("Quantity", "指标"),
  value: text("Value", "数值"),
  interval: text("95% interval", "95% 区间"),
  among: text("Computed over", "计算范围"),
  none: text("not determined", "无法判定"),
  empty: text("no number", "无数据"),
  yes: text("yes", "是"),
  no: text("no", "否"),
  shadeMeans: text("Stronger shade: larger number", "颜色越重，数值越大"),
  whiskerMeans: text("Thin lines: 95% intervals", "细横线：95% 区间"),
  hollow: text("Hollow points", "空心点"),
  bandMeans: text("Shaded bands: 95% intervals", "浅色带：95% 区间"),
  staysThere: text("stays", "不变"),
  goesUp: text("moves up", "上升"),
  goesDown: text("moves down", "下降"),
  scenario: text("Scenario", "情景"),
  version: text("Program version", "程序版本"),
  residents: text("Synthetic residents", "合成居民"),
  years: text("Years", "年数"),
  replicates: text("Replicates", "重复运行次数"),
  seed: text("Seed", "随机种子"),
  figures: text("Figures behind it", "所依据的数字"),
  digest: text("Digest of the counts", "计数摘要"),
  plan: text("Digest of the plan", "方案摘要"),
} as const satisfies Readonly<Record<string, Text>>;

export const footings: Readonly<Record<Footing, Text>> = {
  text: text("the text of the policy", "政策文本"),
  run: text("the counts of the run", "模拟运行的计数"),
  companions: text("further runs with the same draws", "相同随机数下的对照运行"),
  assumptions: text("assumed figures", "假设的数字"),
};

/** What follows a number that stands by itself; nothing where its name says enough. */
export const unitWords: Readonly<Partial<Record<Unit, Text>>> = {
  residents: text(" residents", " 人"),
  records: text(" records", " 条记录"),
  points: text(" points", " 分"),
  months: text(" months", " 个月"),
  days: text(" days", " 天"),
};

export function chapterNumber(number: number): Text {
  return text(`Chapter ${number}`, `第 ${number} 章`);
}

export function rowCount(rows: number): Text {
  return text(rows === 1 ? "1 row" : `${rows} rows`, `${rows} 行`);
}
