import { type Window, writePeriod } from "@tallyglass/policy";

/** The words of the command line that stand in accounts and tables, in both languages. */
export interface Phrases {
  readonly synthetic: string;
  readonly asOf: (day: string) => string;
  readonly start: string;
  readonly status: Readonly<Record<"proposed" | "draft" | "in-force" | "repealed", string>>;
  readonly evidence: Readonly<Record<"full-table" | "partial-table" | "scale-only", string>>;
  readonly measured: (amount: string, window: string) => string;
  readonly records: (count: number) => string;
  readonly withheld: Readonly<
    Record<"stacking" | "joint" | "reset" | "clamp" | "override", (detail: string) => string>
  > & { readonly cap: (most: string, window: string) => string };
  readonly borrowed: (from: string, multiply: number, divide: number) => string;
  readonly band: (name: string, rank: number, of: number, scores: string) => string;
  readonly noBand: string;
  readonly noScore: string;
  readonly change: (points: string) => string;
  readonly headings: Readonly<
    Record<
      | "lists"
      | "consequences"
      | "remarks"
      | "readings"
      | "assumptions"
      | "sources"
      | "toward"
      | "untranslatable"
      | "notes"
      | "total",
      string
    >
  >;
  readonly benefit: string;
  readonly restriction: string;
  readonly nationally: string;
  readonly remark: Readonly<
    Record<
      | "not-yet-recorded"
      | "withdrawn"
      | "no-law"
      | "no-clause"
      | "expired"
      | "left-window"
      | "not-admitted"
      | "no-row"
      | "no-scale"
      | "start-not-published"
      | "band-not-published"
      | "no-band"
      | "not-in-force",
      string
    >
  >;
  readonly close: (measured: string, from: string) => string;
  readonly elsewhere: (place: string) => string;
  readonly toward: TowardPhrases;
  readonly unconfirmed: string;
  readonly none: string;
  readonly window: (window: Window) => string;
  readonly until: (day: string) => string;
  readonly preset: string;
  readonly notRunnable: string;
  readonly columns: { readonly compare: readonly [string, string, string, string, string, string] };
  readonly known: (whole: number, startless: number, of: number) => string;
  readonly compareLegend: string;
}

interface TowardPhrases {
  readonly already: (band: string) => string;
  readonly better: (band: string, reached: string) => string;
  readonly acts: (count: number, band: string, score: number) => string;
  readonly noActs: (band: string, best: string) => string;
  readonly withdrawals: (count: number, band: string, score: number) => string;
  readonly noWithdrawals: (band: string, best: string) => string;
  readonly undetermined: string;
  readonly onPaper: string;
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

const en: Phrases = {
  synthetic: "synthetic resident",
  asOf: (day) => `as of ${day}`,
  start: "start",
  status: { proposed: "proposed", draft: "draft", "in-force": "in force", repealed: "repealed" },
  evidence: {
    "full-table": "its whole table is known",
    "partial-table": "part of its table is known",
    "scale-only": "only its scale is known",
  },
  measured: (amount, window) => `${amount} in ${window}`,
  records: (count) => plural(count, "record"),
  withheld: {
    stacking: (fact) => `withheld: another record of the same act (${fact}) counts`,
    cap: (most, window) => `withheld: at most ${most} in ${window}`,
    joint: (rule) => `withheld: counted together (${rule})`,
    reset: (to) => `starts anew at ${to}`,
    clamp: (to) => `kept within the scale at ${to}`,
    override: (to) => `the score is ${to} while the record stands`,
  },
  borrowed: (from, multiply, divide) =>
    multiply === divide ? `borrowed from ${from}` : `borrowed from ${from}, points × ${multiply}/${divide}`,
  band: (name, rank, of, scores) => `${name} (band ${rank} of ${of}: ${scores})`,
  noBand: "no band",
  noScore: "unknown",
  change: (points) => `${points} from an unpublished start`,
  headings: {
    lists: "Listed",
    consequences: "What follows",
    remarks: "What did not count, and what came close",
    readings: "Readings in force",
    assumptions: "Rests on assumptions",
    sources: "Sources",
    toward: "What it would take",
    untranslatable: "What the text says that cannot be run",
    notes: "What should be known",
    total: "score",
  },
  benefit: "benefit",
  restriction: "restriction",
  nationally: "by the national lists",
  remark: {
    "not-yet-recorded": "not recorded yet on that day",
    withdrawn: "withdrawn",
    "no-law": "no version or clause was in force on the day of the act",
    "no-clause": "the policy has no clause for it",
    expired: "expired",
    "left-window": "older than the rolling window",
    "not-admitted": "the clause does not look at such records",
    "no-row": "no row of the clause applies",
    "no-scale": "the policy gives no score; it only lists",
    "start-not-published": "no score: the start is published nowhere",
    "band-not-published": "no band: its edges are published nowhere",
    "no-band": "no band holds this score",
    "not-in-force": "the policy is not in force on that day",
  },
  close: (measured, from) => `${measured}; the next row begins at ${from}`,
  elsewhere: (place) => `recorded in ${place}, and counts here through the national file`,
  toward: {
    already: (band) => `The life is in ${band} already.`,
    better: (band, reached) => `The life is in ${reached} already, which is better than ${band}.`,
    acts: (count, band, score) => `${plural(count, "voluntary act")} would reach ${band}, at ${score}:`,
    noActs: (band, best) => `No set of voluntary acts reaches ${band}; the best they reach is ${best}.`,
    withdrawals: (count, band, score) => `Withdrawing ${plural(count, "record")} would reach ${band}, at ${score}:`,
    noWithdrawals: (band, best) => `No withdrawal reaches ${band}; without every penalty it is ${best}.`,
    undetermined: "The least set of withdrawals was not determined: too many sets to try.",
    onPaper: "Fewest first, on paper: whether a person can do it was not examined.",
  },
  unconfirmed: "unconfirmed",
  none: "none",
  window: (window) => {
    if (window.kind === "rolling") return `the last ${writePeriod(window.period)}`;
    return window.kind === "ever" ? "all" : "a calendar year";
  },
  until: (day) => `counts until ${day}`,
  preset: "default",
  notRunnable: "cannot be run",
  columns: { compare: ["policy", "score", "band", "with borrowed clauses", "what is known", "lists"] },
  known: (whole, startless, of) =>
    `Of ${of === 1 ? "1 policy" : `${of} policies`}, ${whole} ${whole === 1 ? "has" : "have"} a table of points that is known in full, and ${startless} ${startless === 1 ? "names" : "name"} no start.`,
  compareLegend:
    "In brackets: with the clauses of the Fuzhou draft borrowed and rescaled, which no other city has published.\n" +
    "? is a start that was published nowhere, with the change from it. Every resident is synthetic.",
};

const zh: Phrases = {
  synthetic: "虚构居民",
  asOf: (day) => `截至${day}`,
  start: "起始分",
  status: { proposed: "拟议", draft: "草案", "in-force": "施行中", repealed: "已废止" },
  evidence: { "full-table": "全表已知", "partial-table": "部分条目已知", "scale-only": "仅知量表" },
  measured: (amount, window) => `${window}合计${amount}`,
  records: (count) => `${count}条记录`,
  withheld: {
    stacking: (fact) => `不重复计：同一行为（${fact}）已按另一记录计分`,
    cap: (most, window) => `封顶：${window}最多${most}`,
    joint: (rule) => `合并计分（${rule}）`,
    reset: (to) => `自${to}分重新起算`,
    clamp: (to) => `限于量表之内：${to}分`,
    override: (to) => `记录有效期间分数为${to}`,
  },
  borrowed: (from, multiply, divide) =>
    multiply === divide ? `借自 ${from}` : `借自 ${from}，分值×${multiply}/${divide}`,
  band: (name, rank, of, scores) => `${name}（${of}档中第${rank}档：${scores}）`,
  noBand: "无等级",
  noScore: "未知",
  change: (points) => `起始分未公布，变动${points}`,
  headings: {
    lists: "所列名单",
    consequences: "后果",
    remarks: "未计入者与接近者",
    readings: "所取读法",
    assumptions: "所依假设",
    sources: "来源",
    toward: "如何改变等级",
    untranslatable: "文本中无法执行之处",
    notes: "须知",
    total: "总分",
  },
  benefit: "激励",
  restriction: "限制",
  nationally: "依全国名单",
  remark: {
    "not-yet-recorded": "当日尚未记录",
    withdrawn: "已撤销",
    "no-law": "行为之日无有效版本或条款",
    "no-clause": "该办法无对应条款",
    expired: "已失效",
    "left-window": "早于滚动期间",
    "not-admitted": "条款不及于此类记录",
    "no-row": "条款中无适用之行",
    "no-scale": "该办法不计分，只列名单",
    "start-not-published": "无分数：起始分未公布",
    "band-not-published": "无等级：分界未公布",
    "no-band": "无等级：任一等级均不含此分",
    "not-in-force": "该办法当日未施行",
  },
  close: (measured, from) => `现为${measured}；下一档自${from}起`,
  elsewhere: (place) => `记录于${place}，经全国档案计入本地`,
  toward: {
    already: (band) => `已在${band}。`,
    better: (band, reached) => `已在${reached}，优于${band}。`,
    acts: (count, band, score) => `${count}次自愿行为可达${band}（${score}分）：`,
    noActs: (band, best) => `任何自愿行为都达不到${band}；最多可达${best}。`,
    withdrawals: (count, band, score) => `撤销${count}条记录可达${band}（${score}分）：`,
    noWithdrawals: (band, best) => `撤销记录达不到${band}；无任何扣分时为${best}。`,
    undetermined: "组合过多，未能确定最少的撤销记录。",
    onPaper: "次数最少者优先，仅就条文而言，未考察个人能否做到。",
  },
  unconfirmed: "未经证实",
  none: "无",
  window: (window) => {
    if (window.kind === "rolling") {
      const { count, unit } = window.period;
      return `最近${count}${{ day: "天", month: "个月", year: "年" }[unit]}`;
    }
    return window.kind === "ever" ? "始终" : "一个自然年";
  },
  until: (day) => `有效至${day}`,
  preset: "默认",
  notRunnable: "无法执行",
  columns: { compare: ["办法", "分数", "等级", "借用条款后", "已知程度", "名单"] },
  known: (whole, startless, of) => `${of}种办法中，${whole}种的全部分值表已知，${startless}种未公布起始分。`,
  compareLegend:
    "括号内：借用抚州草案条款并按比例换算后的分数，其他城市并未公布此类条款。\n" +
    "?为未公布的起始分，其后为变动。所有居民均为虚构。",
};

export const phrasesByLanguage = { en, zh } as const;

export type Language = keyof typeof phrasesByLanguage;
