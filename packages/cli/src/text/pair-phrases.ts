import type { Absence } from "@tallyglass/simulation";
import type { Language } from "./phrases.ts";

/** The words of `diff` and `pair`, in both languages. */
export interface PairPhrases {
  readonly first: string;
  readonly second: string;
  readonly parameter: string;
  readonly none: string;
  readonly noDifference: string;
  readonly differences: (count: number) => string;
  readonly exchanged: (document: string, first: string, second: string, count: number) => string;
  readonly inDocument: (document: string, count: number) => string;
  readonly more: (count: number) => string;
  readonly whatDiffers: string;
  readonly finding: (finding: Finding) => string;
  readonly nobody: (scored: string) => string;
  readonly severalPolicies: (compared: string, others: string) => string;
  readonly columns: readonly [
    scored: string,
    changed: string,
    share: string,
    higher: string,
    lower: string,
    better: string,
    worse: string,
    mean: string,
  ];
  readonly few: string;
  readonly sample: (shown: number, changed: string) => string;
  readonly asOf: (day: string) => string;
  readonly only: readonly [first: string, second: string];
  readonly otherPoints: string;
  readonly inTheOther: readonly [first: string, second: string];
  readonly absence: (absence: Absence) => string;
  readonly settled: Readonly<Record<string, string>>;
  readonly listWritten: (count: string, file: string) => string;
}

/** The numbers of the one sentence that says what a pair came to, ready to print. */
type Finding = Readonly<
  Record<"scored" | "changed" | "share" | "day" | "higher" | "lower" | "better" | "worse" | "mean", string>
>;

const parameters = (count: number) => (count === 1 ? "1 parameter" : `${count} parameters`);
const differ = (count: number) => `${parameters(count)} ${count === 1 ? "differs" : "differ"}`;

const en: PairPhrases = {
  first: "first",
  second: "second",
  parameter: "parameter",
  none: "(none)",
  noDifference: "No difference: every parameter of the two is the same.",
  differences: (count) => `${differ(count)}.`,
  exchanged: (document, first, second, count) =>
    `${document}: ${second} takes the place of ${first}; ${count === 0 ? "nothing in it differs" : `${differ(count)} because of it`}`,
  inDocument: (document, count) => `${document}: ${differ(count)}`,
  more: (count) => `… and ${count} more; --format json lists them all`,
  whatDiffers: "What differs",
  finding: ({ scored, changed, share, day, higher, lower, better, worse, mean }) =>
    `Of ${scored} scored residents ${changed} (${share}) changed: on ${day}, ${higher} score higher in the second run and ` +
    `${lower} lower, ${better} are in a better band and ${worse} in a worse one, and the mean difference over all ` +
    `scored is ${mean} points.`,
  nobody: (scored) => `Of ${scored} scored residents nobody changed: every score and band of every year is the same.`,
  severalPolicies: (compared, others) =>
    `Compared is ${compared}, which both have; what ${others} made of them is not.`,
  columns: ["scored", "changed", "share", "higher", "lower", "better band", "worse band", "mean difference"],
  few: "* fewer than 30 scored: chance alone may explain the row",
  sample: (shown, changed) => `Why: the first ${shown} of the ${changed} who changed`,
  asOf: (day) => `as of ${day}`,
  only: ["On file only in the first run", "On file only in the second run"],
  otherPoints: "Other points",
  inTheOther: ["in the first run", "in the second run"],
  absence: (absence) => {
    switch (absence.kind) {
      case "not-done":
        return "it did not happen";
      case "not-made":
        return "no such record was made";
      case "not-recorded":
        return "it was not recorded";
      case "recorded-otherwise":
        return "it was recorded with other particulars";
      case "not-yet":
        return `it is recorded only on ${absence.day}`;
      case "withdrawn":
        return `it was withdrawn on ${absence.day}`;
      case "on-file-of":
        return `it stands on the file of ${absence.resident}`;
    }
  },
  settled: {
    start: "the start",
    clamp: "kept within the scale",
    reset: "a new start",
    override: "a score in place of the sum",
  },
  listWritten: (count, file) => `${count} residents who changed are listed in \`${file}\``,
};

const zh: PairPhrases = {
  first: "甲",
  second: "乙",
  parameter: "参数",
  none: "（无）",
  noDifference: "无差异：二者各项参数均相同。",
  differences: (count) => `${count}项参数不同。`,
  exchanged: (document, first, second, count) =>
    `${document}：以 ${second} 取代 ${first}；${count === 0 ? "其中参数均相同" : `因此有${count}项参数不同`}`,
  inDocument: (document, count) => `${document}：${count}项参数不同`,
  more: (count) => `……另有${count}项；--format json 可全部列出`,
  whatDiffers: "二者之差异",
  finding: ({ scored, changed, share, day, higher, lower, better, worse, mean }) =>
    `${scored}名被评分的虚构居民中，${changed}名（${share}）有变化：截至${day}，乙中分数较高者${higher}名，较低者${lower}名；` +
    `等级较好者${better}名，较差者${worse}名；全体被评分者平均相差${mean}分。`,
  nobody: (scored) => `${scored}名被评分的虚构居民中无一人有变化：各年分数与等级均相同。`,
  severalPolicies: (compared, others) => `仅比较二者共有的办法 ${compared}，不含 ${others}。`,
  columns: ["被评分者", "有变化", "占比", "较高", "较低", "等级较好", "等级较差", "平均差"],
  few: "* 被评分者不足30名：该行可能仅出于偶然",
  sample: (shown, changed) => `原因：${changed}名有变化者中的前${shown}名`,
  asOf: (day) => `截至${day}`,
  only: ["仅见于甲的档案", "仅见于乙的档案"],
  otherPoints: "分值不同之处",
  inTheOther: ["甲中", "乙中"],
  absence: (absence) => {
    switch (absence.kind) {
      case "not-done":
        return "并未发生";
      case "not-made":
        return "无此记录";
      case "not-recorded":
        return "未记录";
      case "recorded-otherwise":
        return "记录内容不同";
      case "not-yet":
        return `至${absence.day}方记录`;
      case "withdrawn":
        return `已于${absence.day}撤销`;
      case "on-file-of":
        return `记入 ${absence.resident} 的档案`;
    }
  },
  settled: { start: "起始分", clamp: "限于量表之内", reset: "重新起算", override: "以定分取代合计" },
  listWritten: (count, file) => `${count}名有变化者列于 \`${file}\``,
};

export const pairPhrases: Readonly<Record<Language, PairPhrases>> = { en, zh };
