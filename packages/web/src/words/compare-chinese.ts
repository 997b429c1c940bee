import type { LifeEvent } from "@tallyglass/simulation";
import type { CompareWords } from "./compare-words.ts";
import { signed, writePoints } from "./points.ts";

export const compareInChinese: CompareWords = {
  lead: "同一批居民、相同随机数的两次运行：二者之差只来自您所作的改动。",
  questions: {
    heading: "请选一问",
    truth: "假如所有记录完全如实？",
    "good-deeds": "假如好事的记录增加一倍？",
    collectors: "假如另设信息采集员上报？",
    appeals: "假如人人及时对错误记录提出申诉？",
    expiry: "假如记录满五年即失效？",
    start: "假如起始分不是500而是0？文本并未写明。",
  },
  sides: {
    heading: "两次运行",
    names: ["第一次运行", "第二次运行"],
    change: ["改动第一次运行", "改动第二次运行"],
    size: "两次相同",
    swap: "两次互换",
    stale: "所示仍为此前的比较。",
  },
  unpaired: {
    heading: "这两次运行无法逐人比较。",
    what: "请选择居民相同、行为几率相同的两次运行：",
  },
  groups: { heading: "变化落在哪些人身上", by: "分组依据" },
  most: {
    heading: "谁的变化最大，原因何在",
    lead: "至多十名，分数相差最大者居先。所列为分值不同的条款，其差之和即分数之差。",
    none: "期末无人分数不同。",
    points: (first, second) => `${writePoints(first)} → ${writePoints(second)}（${signed(second - first)}）`,
    file: (records) => `仅见于一份档案的记录：${records}条`,
    only: ["仅见于第一次运行的档案", "仅见于第二次运行的档案"],
    absence: (absence) => {
      switch (absence.kind) {
        case "not-done":
          return "另一次运行中并未发生";
        case "not-made":
          return "另一次运行中无此记录";
        case "not-recorded":
          return "另一次运行中未记录";
        case "recorded-otherwise":
          return "另一次运行中记录内容不同";
        case "not-yet":
          return `另一次运行中至${absence.day}方记录`;
        case "withdrawn":
          return `另一次运行中已于${absence.day}撤销`;
        case "on-file-of":
          return `另一次运行中记入 ${absence.resident} 的档案`;
      }
    },
    clauses: "分值不同的条款",
    settled: {
      start: "起始分",
      stacking: "同一行为的多条记录",
      cap: "封顶",
      joint: "条款合并计分",
      reset: "重新起算",
      clamp: "限于量表之内",
      override: "以定分取代合计",
    },
    noBand: "无等级",
    open: "打开两份生活",
    close: "关闭两份生活",
  },
  lives: {
    heading: (resident) => `${resident} 的两份生活`,
    events: "经过有何不同",
    noEvents: "所为与所记均相同，不同的只是文本如何计分。",
    columns: ["日期", "事项"],
    became: (event, resident) => {
      if (event === undefined) return "无";
      const { withdrawn } = event;
      return withdrawn === undefined ? filed(event, resident) : `${filed(event, resident)}，已于${withdrawn}撤销`;
    },
    accounts: "两份明细",
    asOf: (day) => `截至${day}`,
  },
  footing: {
    heading: "依据何在",
    paragraphs: [
      "分值、等级和条款均出自所引文本，并按所选读法。居民的构成按已公布的比例抽取。",
      "人们做事的频率、部门如何记录，除极少数数值外均为假设：所示只说明若假设成立则会如何，并非抚州实况。两次运行之差，与每次运行依据的是同样的假设。",
    ],
  },
};

function filed({ recorded, happened, onFileOf, city }: LifeEvent, resident: string): string {
  if (recorded === undefined) return "做了，未记录";
  if (onFileOf !== resident) return `做了，于${city}误记入 ${onFileOf} 的档案`;
  if (recorded === "false") return `没有做，部门于${city}误造记录`;
  if (!happened) return `邻居所为，于${city}误记于此`;
  return recorded === "collector" ? `做了，信息采集员于${city}上报` : `做了，于${city}记录`;
}
