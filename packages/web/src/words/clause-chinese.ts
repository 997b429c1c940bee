import type { ClauseWords } from "./clause-words.ts";

const periodUnits = { day: "天", month: "个月", year: "年" } as const;

export const clausesInChinese: ClauseWords = {
  clause: {
    each: "逐条计",
    count: (window) => `计${window}的记录次数`,
    sum: (what, window) => `合计${window}的${what}`,
    weighted: (weight, what) => (weight === 1 ? what : `${what}×${weight}`),
    only: (test) => `仅计${test}的记录`,
    anyRecord: "每条记录",
    set: (score) => `记录有效期间分数为${score}`,
    reset: (score) => `自${score}分重新起算`,
    list: (name) => `列入名单：${name}`,
    discretion: (from, to, absent) => `${from}至${to}，由部门评定；未记录评定的，为${absent}`,
    amount: (number, unit) => `${number}${unit}`,
    first: (of) => `第一档：${of}`,
    after: (points) => `此后每档${points}`,
    comma: "，",
    semicolon: "；",
    further: (every, partial) => `此后每${every}，${partial === "full" ? "满额才计" : "不足亦计"}`,
    most: (points) => `最多${points}`,
    cap: (points, window) => `封顶：${window}最多${points}分`,
    valid: (from, to) => [from && `自${from}起有效`, to && `有效至${to}`].filter(Boolean).join("，"),
    counts: (period) => `有效${period}`,
  },
  reading: {
    open: (question) => `未决问题：${question}`,
    preset: "默认",
    unconfirmed: "未经证实",
    notRunnable: (why) => `无法执行：${why}`,
    changes: "改动",
    more: (count) => `，另有${count}处`,
    far: "与许多条款同样未决：",
    wide: (count) => `涉及${count}条条款。`,
    register: "歧义登记：",
  },
  range: (from, to) => {
    if (from !== undefined && to !== undefined) return from === to ? from : `${from}至${to}`;
    if (from !== undefined) return `${from}及以上`;
    return to === undefined ? "任意数值" : `${to}及以下`;
  },
  period: ({ count, unit }) => `${count}${periodUnits[unit]}`,
  window: (window) => {
    if (window.kind === "rolling") return `任意连续${window.period.count}${periodUnits[window.period.unit]}内`;
    return window.kind === "ever" ? "全部时间内" : "一个自然年内";
  },
};
