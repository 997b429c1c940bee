import type { CorrectionRule, ReceivingLevel } from "@tallyglass/ledger/replay";
import type { Language } from "./phrases.ts";

/** The words of `ledger replay`, in both languages. */
export interface ReplayPhrases {
  readonly finding: (finding: Finding) => string;
  readonly rule: string;
  readonly rules: Readonly<Record<CorrectionRule, string>>;
  readonly counts: readonly [
    wrong: string,
    never: string,
    share: string,
    halfLifeOfErrors: string,
    withdrawn: string,
    halfLifeOfCopies: string,
  ];
  /** Days beyond those that are told apart. */
  readonly none: string;
  readonly copies: string;
  readonly day: (day: number) => string;
  readonly arrivals: string;
  readonly median: string;
  readonly ninetieth: string;
  readonly levels: Readonly<Record<ReceivingLevel, string>>;
  readonly digest: string;
  readonly written: (folder: string) => string;
}

type Finding = Readonly<Record<"records" | "residents" | "network" | "wrong" | "corrected" | "days", string>>;

const en: ReplayPhrases = {
  finding: ({ records, residents, network, wrong, corrected, days }) =>
    `${records} records of ${residents} residents went through the network “${network}”. ${wrong} of them are wrong; ` +
    `bureaus withdrew ${corrected} of these within ${days} days.`,
  rule: "rule for corrections",
  rules: {
    "as-written": "as the network says",
    "at-once": "sent on at once",
    "city-only": "hold in the city only",
  },
  counts: [
    "wrong",
    "never corrected",
    "share",
    "half-life of an error, days",
    "withdrawn in the run",
    "half-life of its copies, days",
  ],
  none: "not in 720",
  copies: "copies of withdrawn records",
  day: (day) => `day ${day}`,
  arrivals: "records arrive at",
  median: "median, days",
  ninetieth: "90th percentile, days",
  levels: { city: "city", province: "province", nation: "nation" },
  digest: "digest",
  written: (folder) => `the tables are in \`${folder}\``,
};

const zh: ReplayPhrases = {
  finding: ({ records, residents, network, wrong, corrected, days }) =>
    `${residents}名居民的${records}条记录经“${network}”传递。其中错误记录${wrong}条；原记录部门在${days}日内撤销${corrected}条。`,
  rule: "更正规则",
  rules: { "as-written": "按传递网络所定", "at-once": "当日上送", "city-only": "仅在市级生效" },
  counts: ["错误记录", "始终未更正", "比例", "错误半衰期（日）", "运行期内撤销", "撤销后副本半衰期（日）"],
  none: "720日内未达",
  copies: "已撤销记录的副本",
  day: (day) => `第${day}日`,
  arrivals: "记录到达",
  median: "中位数（日）",
  ninetieth: "第90百分位（日）",
  levels: { city: "市级", province: "省级", nation: "国家级" },
  digest: "摘要",
  written: (folder) => `数据表已写入\`${folder}\``,
};

export const replayPhrases: Readonly<Record<Language, ReplayPhrases>> = { en, zh };
