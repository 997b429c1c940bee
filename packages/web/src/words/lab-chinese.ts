import type { LabWords } from "./lab-words.ts";

export const labInChinese: LabWords = {
  scenario: "情景",
  size: { residents: "居民人数", years: "年数", seed: "随机种子" },
  percentages: {
    offences: "失信行为的记录",
    goodDeeds: "守信行为的记录",
    falseRecords: "虚假记录",
    correction: "错误记录的纠正",
  },
  ofScenario: "以情景原值的百分比计，100 即不变。",
  percent: (value) => `${value}%`,
  readings: (chosen, all) =>
    chosen === 0 ? `文本的读法：${all}处均取默认` : `文本的读法：${all}处中已改选${chosen}处`,
  byDefault: "（默认）",
  range: (least, most) => `${least} 至 ${most}`,
  summary: ({ residents, years, seed }) => `${residents}名虚构居民，${years}年，随机种子 ${seed}`,
  links: { city: "在“模拟城市”查看本次运行", compare: "与另一次运行比较", audit: "查看其审计" },
  asScenario: "与情景相同",
  changed: (what, value) => `${what}：${value}`,
  chosen: (question, option) => `${question}${option}`,
  asked: (done) => (done === undefined ? "正在计算……" : `正在计算：已完成 ${done}`),
  cancel: "取消",
  cancelled: "已停止，所示仍为此前的结果。",
  again: "重新开始",
  failed: (message) => `浏览器未能完成计算（${message}）。请重新开始，或减少居民人数。`,
  noResident: "本次运行中没有这位居民，或该居民不被评分。",
  refused: {
    invalid: (part) => `${part}：无法读取，请另选一个值。`,
    "out-of-bounds": (part) => `${part}：超出此处可运行的范围，请在范围内选择。`,
    "not-there": (part) => `${part}：实验室中没有这个名称，请另选。`,
  },
};
