import type { Level } from "@tallyglass/ledger";
import type { Language } from "./phrases.ts";

/** The words of `ledger`, in both languages. */
export interface LedgerPhrases {
  readonly synthetic: string;
  readonly networkChanged: (id: string) => string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly begun: (name: string, counts: string, residents: string, network: string, day: string) => string;
  readonly counted: (count: number, level: Level) => string;
  readonly submitted: (records: number, fresh: number, office: string, day: string) => string;
  readonly wrote: (what: "correction" | "withdrawal" | "appeal" | "answer", entry: string, seq: number) => string;
  readonly hadBefore: string;
  readonly saysSo: string;
  readonly ran: (from: string, to: string, sent: number, batches: number, entries: number, failures: number) => string;
  readonly at: (day: string, network: string, server: string) => string;
  readonly onTheWay: (batches: number) => string;
  readonly empty: (offices: number) => string;
  readonly refused: (count: number) => string;
  readonly verified: (entries: number, offices: number, found: number) => string;
  readonly more: (count: number) => string;
  readonly exported: (rows: number, what: "records" | "entries", office: string) => string;
  readonly token: (actor: string, number: number, until: string | undefined) => string;
  readonly revoked: (number: number) => string;
  readonly forEver: string;
  readonly columns: {
    readonly status: readonly [string, string, string, string];
    readonly trace: readonly [string, string, string, string, string];
    readonly entries: readonly [string, string, string, string];
    readonly listings: readonly [string, string, string, string];
    readonly verify: readonly [string, string, string];
    readonly tokens: readonly [string, string, string, string];
  };
  readonly stands: (revision: number) => string;
  readonly withdrawn: (day: string) => string;
  readonly notKnown: string;
  readonly appeal: Readonly<Record<"open" | "upheld" | "rejected", string>>;
  readonly kinds: Readonly<
    Record<"submission" | "correction" | "withdrawal" | "appeal" | "answer" | "listing" | "delisting", string>
  >;
  readonly finding: Readonly<
    Record<"changed" | "missing" | "repeated" | "end-differs" | "truncated" | "rewritten", string>
  >;
}

const number = (count: number) => count.toLocaleString("en");
const plural = (count: number, one: string, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

const levelsEn = { bureau: "bureau", city: "city", province: "province", nation: "nation" } as const;
const manyEn = { bureau: "bureaus", city: "cities", province: "provinces", nation: "nations" } as const;

const en: LedgerPhrases = {
  synthetic: "Every resident is synthetic.",
  networkChanged: (id) =>
    `note: the network \`${id}\` of the library has changed; the ledger goes by the one that it began with`,
  levels: levelsEn,
  begun: (name, counts, residents, network, day) =>
    `${name}: ${counts}; ${residents} synthetic residents; by the network ${network}, at ${day}`,
  counted: (count, level) => plural(count, levelsEn[level], manyEn[level]),
  submitted: (records, fresh, office, day) =>
    `${plural(records, "record")} at ${office} on ${day}, ${number(fresh)} of them new`,
  wrote: (what, entry, seq) => `${what} ${entry}, entry ${seq} of its log`,
  hadBefore: "it had that before",
  saysSo: "the record says so already; nothing was written",
  ran: (from, to, sent, batches, entries, failures) =>
    `from ${from} to ${to}: ${plural(sent, "batch", "batches")} sent, ${number(batches)} delivered with ${plural(entries, "entry", "entries")}, ${plural(failures, "try", "tries")} failed`,
  at: (day, network, server) => `${day}, by the network ${network}; ${server}`,
  onTheWay: (batches) => `on the way: ${plural(batches, "batch", "batches")}`,
  empty: (offices) => `${plural(offices, "office")} without entries`,
  refused: (count) => `refused: ${number(count)}`,
  verified: (entries, offices, found) =>
    `${plural(entries, "entry", "entries")} of ${plural(offices, "office")}: ${found === 0 ? "every seal fits" : plural(found, "finding")}`,
  more: (count) => `and ${number(count)} more`,
  exported: (rows, what, office) =>
    `${what === "records" ? plural(rows, "row") : plural(rows, "entry", "entries")} of ${office}`,
  token: (actor, index, until) =>
    `token ${index} for ${actor}, ${until === undefined ? "for ever" : `until ${until}`}; it is shown this once`,
  revoked: (index) => `token ${index} holds no more`,
  forEver: "for ever",
  columns: {
    status: ["office", "level", "entries", "to send"],
    trace: ["office", "level", "since", "state", "what it says"],
    entries: ["day", "office", "entry", "id"],
    listings: ["office", "list", "since", "state"],
    verify: ["office", "entry", "finding"],
    tokens: ["number", "for", "until", "revoked"],
  },
  stands: (revision) => (revision === 0 ? "stands" : `stands, revision ${revision}`),
  withdrawn: (day) => `withdrawn ${day}`,
  notKnown: "not known yet",
  appeal: { open: "appeal open", upheld: "appeal upheld", rejected: "appeal rejected" },
  kinds: {
    submission: "record",
    correction: "correction",
    withdrawal: "withdrawal",
    appeal: "appeal",
    answer: "answer to an appeal",
    listing: "listing",
    delisting: "delisting",
  },
  finding: {
    changed: "changed, put in, or in another's place: its seal does not fit",
    missing: "missing",
    repeated: "stands earlier in the same log",
    "end-differs": "the log does not end where the office has it end",
    truncated: "the log ends before a checkpoint that another office holds",
    rewritten: "its seal is not the one that another office holds",
  },
};

const levelsZh = { bureau: "部门", city: "市级", province: "省级", nation: "国家级" } as const;

const zh: LedgerPhrases = {
  synthetic: "所有居民均为虚构。",
  networkChanged: (id) => `注意：库中的传递网络 \`${id}\` 已有改动；账本仍按建立时的网络运行`,
  levels: levelsZh,
  begun: (name, counts, residents, network, day) =>
    `${name}：${counts}；虚构居民 ${residents} 名；传递网络 ${network}，当前日期 ${day}`,
  counted: (count, level) => `${levelsZh[level]} ${count} 个`,
  submitted: (records, fresh, office, day) =>
    `${office} 于 ${day} 报送 ${number(records)} 条记录，其中新记录 ${number(fresh)} 条`,
  wrote: (what, entry, seq) =>
    `${{ correction: "更正", withdrawal: "撤销", appeal: "申诉", answer: "对申诉的答复" }[what]} ${entry}，日志第 ${seq} 条`,
  hadBefore: "此前已收到，未重复写入",
  saysSo: "记录已是如此，未写入新条目",
  ran: (from, to, sent, batches, entries, failures) =>
    `${from} 至 ${to}：发出 ${number(sent)} 批，送达 ${number(batches)} 批共 ${number(entries)} 条，失败 ${number(failures)} 次`,
  at: (day, network, server) => `${day}，传递网络 ${network}；${server}`,
  onTheWay: (batches) => `在途：${number(batches)} 批`,
  empty: (offices) => `另有 ${number(offices)} 个机构尚无条目`,
  refused: (count) => `已拒绝：${number(count)} 次`,
  verified: (entries, offices, found) =>
    `${number(offices)} 个机构，共 ${number(entries)} 条：${found === 0 ? "封印全部相符" : `发现 ${number(found)} 处问题`}`,
  more: (count) => `另有 ${number(count)} 处`,
  exported: (rows, what, office) => `${office}：${number(rows)} ${what === "records" ? "行" : "条"}`,
  token: (actor, index, until) =>
    `令牌 ${index}，授予 ${actor}，${until === undefined ? "长期有效" : `有效至 ${until}`}；仅显示这一次`,
  revoked: (index) => `令牌 ${index} 已失效`,
  forEver: "长期",
  columns: {
    status: ["机构", "层级", "条目", "待发送"],
    trace: ["机构", "层级", "入档日", "状态", "内容"],
    entries: ["日期", "机构", "条目", "编号"],
    listings: ["机构", "名单", "列入日", "状态"],
    verify: ["机构", "条目", "问题"],
    tokens: ["序号", "授予", "有效至", "撤销日"],
  },
  stands: (revision) => (revision === 0 ? "有效" : `有效，第 ${revision} 次修改后`),
  withdrawn: (day) => `${day} 撤销`,
  notKnown: "尚未收到",
  appeal: { open: "申诉处理中", upheld: "申诉成立", rejected: "申诉被驳回" },
  kinds: {
    submission: "记录",
    correction: "更正",
    withdrawal: "撤销",
    appeal: "申诉",
    answer: "对申诉的答复",
    listing: "列入名单",
    delisting: "移出名单",
  },
  finding: {
    changed: "被改动、插入或换位：与封印不符",
    missing: "缺失",
    repeated: "在同一日志中重复出现",
    "end-differs": "日志末尾与机构所记不符",
    truncated: "日志短于其他机构所存的检查点",
    rewritten: "封印与其他机构所存的不同",
  },
};

export const ledgerPhrases: Readonly<Record<Language, LedgerPhrases>> = { en, zh };
