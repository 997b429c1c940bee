import type { Language } from "./phrases.ts";

/** The words of `simulate` and `resident`, in both languages. */
export interface SimulationPhrases {
  readonly synthetic: string;
  readonly residents: string;
  readonly scored: string;
  readonly years: string;
  readonly replicates: string;
  readonly speed: string;
  readonly perSecond: (count: string) => string;
  readonly deeds: string;
  readonly records: string;
  readonly falseRecords: string;
  readonly misattributed: string;
  readonly figures: string;
  readonly figureCounts: (cited: string, assumed: string) => string;
  readonly bandsOf: (policy: string, year: string, borrowed: string | undefined) => string;
  readonly band: string;
  readonly share: string;
  readonly noBand: string;
  readonly digest: string;
  readonly folder: string;
  readonly life: LifePhrases;
}

interface LifePhrases {
  readonly ofRun: (scenario: string, replicate: number) => string;
  readonly restsOn: (cited: string, assumed: string) => string;
  readonly attributes: string;
  readonly notScored: string;
  readonly events: string;
  readonly noEvents: string;
  readonly notRecorded: string;
  readonly notDone: string;
  readonly recordedBy: Readonly<
    Record<"department" | "collector" | "elsewhere" | "false" | "misattributed", (department: string) => string>
  >;
  readonly assessor: (id: string) => string;
  readonly landedOn: (resident: string) => string;
  readonly doneByNeighbour: (resident: string) => string;
  readonly known: (city: string, province: string, nation: string) => string;
  readonly notNoticed: string;
  readonly notAppealed: string;
  readonly notUpheld: string;
  readonly withdrawn: (day: string) => string;
  readonly records: string;
  readonly withdrawnOn: (day: string) => string;
  readonly recordedOn: (day: string) => string;
  readonly yearEnds: string;
  readonly account: string;
  readonly columns: readonly [day: string, policy: string, score: string, band: string, lists: string];
}

const en: SimulationPhrases = {
  synthetic: "Every resident is synthetic.",
  residents: "residents",
  scored: "scored",
  years: "years",
  replicates: "replicates",
  speed: "speed",
  perSecond: (count) => `${count} resident-years a second`,
  deeds: "deeds",
  records: "records on file",
  falseRecords: "false records",
  misattributed: "on the wrong file",
  figures: "figures",
  figureCounts: (cited, assumed) => `${cited} from sources, ${assumed} assumptions`,
  bandsOf: (policy, year, borrowed) =>
    `${policy}, at the end of ${year}${borrowed === undefined ? "" : `, with clauses borrowed from ${borrowed}`}`,
  band: "band",
  share: "share",
  noBand: "no band",
  digest: "digest",
  folder: "folder",
  life: {
    ofRun: (scenario, replicate) => `a synthetic resident of the run of ${scenario}, replicate ${replicate}`,
    restsOn: (cited, assumed) =>
      `What happens, and what is recorded of it, rests on ${cited} figures from sources and ${assumed} assumptions.`,
    attributes: "Who it is",
    notScored: "This resident is not scored: the scenario counts such residents, and nothing happens to them.",
    events: "What happened",
    noEvents: "nothing",
    notRecorded: "not recorded",
    notDone: "did not happen",
    recordedBy: {
      department: (department) => `recorded by ${department}`,
      collector: () => "reported by a collector",
      elsewhere: () => "recorded elsewhere; came down from the nation",
      false: (department) => `made up by ${department}`,
      misattributed: (department) => `recorded by ${department} on the wrong file`,
    },
    assessor: (id) => `graded by assessor ${id}`,
    landedOn: (resident) => `landed on ${resident}`,
    doneByNeighbour: (resident) => `the deed of ${resident}`,
    known: (city, province, nation) => `city ${city}, province ${province}, nation ${nation}`,
    notNoticed: "never noticed",
    notAppealed: "noticed, not appealed",
    notUpheld: "appealed in vain",
    withdrawn: (day) => `withdrawn ${day}`,
    records: "On the file of the city",
    withdrawnOn: (day) => `withdrawn ${day}`,
    recordedOn: (day) => `recorded ${day}`,
    yearEnds: "At the end of each year",
    account: "The account",
    columns: ["day", "policy", "score", "band", "lists"],
  },
};

const zh: SimulationPhrases = {
  synthetic: "所有居民均为虚构。",
  residents: "居民",
  scored: "被评分者",
  years: "年份",
  replicates: "重复次数",
  speed: "速度",
  perSecond: (count) => `每秒${count}居民年`,
  deeds: "行为",
  records: "在档记录",
  falseRecords: "虚假记录",
  misattributed: "误记他人",
  figures: "数值",
  figureCounts: (cited, assumed) => `${cited}个有来源，${assumed}个为假设`,
  bandsOf: (policy, year, borrowed) =>
    `${policy}，${year}年末${borrowed === undefined ? "" : `（借用 ${borrowed} 的条款）`}`,
  band: "等级",
  share: "占比",
  noBand: "无等级",
  digest: "摘要",
  folder: "文件夹",
  life: {
    ofRun: (scenario, replicate) => `情景 ${scenario} 第${replicate}次重复中的虚构居民`,
    restsOn: (cited, assumed) => `所发生与所记录者依据${cited}个有来源的数值和${assumed}个假设。`,
    attributes: "居民情况",
    notScored: "该居民不被评分：情景只计其人数，不发生任何行为。",
    events: "经过",
    noEvents: "无",
    notRecorded: "未记录",
    notDone: "并未发生",
    recordedBy: {
      department: (department) => `由${department}记录`,
      collector: () => "由信息采集员上报",
      elsewhere: () => "异地记录，经全国下传",
      false: (department) => `由${department}误造`,
      misattributed: (department) => `由${department}误记他人`,
    },
    assessor: (id) => `由评定者 ${id} 评定`,
    landedOn: (resident) => `记入 ${resident}`,
    doneByNeighbour: (resident) => `实为 ${resident} 所为`,
    known: (city, province, nation) => `市${city}，省${province}，全国${nation}`,
    notNoticed: "未被发现",
    notAppealed: "已发现，未申诉",
    notUpheld: "申诉未获支持",
    withdrawn: (day) => `${day}撤销`,
    records: "市级档案中的记录",
    withdrawnOn: (day) => `${day}撤销`,
    recordedOn: (day) => `${day}记录`,
    yearEnds: "各年年末",
    account: "计分明细",
    columns: ["日期", "办法", "分数", "等级", "名单"],
  },
};

export const simulationPhrases: Readonly<Record<Language, SimulationPhrases>> = { en, zh };
