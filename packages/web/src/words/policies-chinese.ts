import { clausesInChinese } from "./clause-chinese.ts";
import type { PoliciesWords } from "./policies-words.ts";

const listed = (parts: readonly string[]) => parts.join("、");

export const policiesInChinese: PoliciesWords = {
  ...clausesInChinese,
  footing: "本页没有任何经过校准的数字，所列均为文本所载。没有来源的内容一律注明为假设并说明理由；未决问题按默认读法。",
  overview: {
    finding: (whole, { clauses, takes, gives }) =>
      whole.length === 0
        ? "九座城市中，没有一座的计分表全部已知。"
        : `九座城市中，${whole.length === 1 ? "仅一座" : `有${whole.length}座`}的计分表全部已知：${listed(whole)}。其${clauses}条条款中，${takes}条扣分或直接定分，${gives}条加分。`,
    named: {
      proposed: (city) => `${city}的拟议办法`,
      draft: (city) => `${city}的草案`,
      "in-force": (city) => city,
      repealed: (city) => `${city}已废止的办法`,
    },
    summary: (scaleOnly, partial) =>
      `其余城市中，${scaleOnly}座目前仅知量表${partial.length === 0 ? "" : `，${listed(partial)}已知部分条目`}。每行为一个办法的一个版本；未公布者一律留空，因此空行只说明已知多少，不说明实际做法。`,
    table: "九座城市已知的条款，按版本列出",
    columns: {
      version: "版本",
      from: "生效日",
      status: "状态",
      evidence: "已知程度",
      direction: "作用",
      clauses: "条款数",
    },
    version: (city, year) => `${city}（${year}）`,
    directions: { takes: "扣分或直接定分", gives: "加分" },
    cities: "九座城市",
    others: "其他办法",
    facts: {
      start: (start) => (start === undefined ? "起始分未公布" : `起始分${start}`),
      ends: (range) => `分数${range}`,
      noScale: "不计分，只列名单",
      clauses: (count) => (count === 0 ? "条款未知" : `${count}条条款`),
      readings: (count) => `${count}个未决问题`,
      from: (days) => `自${days.join("、")}起`,
    },
    search: "在全部办法中查找条款",
    behaviours: "可以记录的一切行为",
    behavioursLead: (count) => `目录中的${count}种行为，按记录部门排列。每种行为各有一页，列明各办法如何对待。`,
  },
  filter: {
    search: "条款、行为或部门中的字词，中英文均可",
    refused: "所填内容形似真实个人的号码，不予查找，也不写入链接。",
    department: "部门",
    kind: "行为类别",
    sign: "作用",
    all: "全部",
    kinds: { dishonest: "失信", trustworthy: "守信" },
    signs: { takes: "扣分或直接定分", gives: "加分", lists: "列入名单" },
    clear: "清除筛选",
    shown: (count, of) => `共${of}条，显示${count}条。`,
    idle: (count, policies) => `选择或输入条件，即可在${policies}种办法已知的${count}条条款中查找，含以往版本。`,
    none: "没有同时符合这些条件的条款。请减少或清除筛选条件。",
  },
  policy: {
    back: "全部办法",
    finding: (evidence, { clauses, takes, gives, lists }) => {
      if (clauses === 0) return "其条款均未公布，已知内容列于下方。";
      const parts = [
        ...(takes > 0 ? [`${takes}条扣分或直接定分`] : []),
        ...(gives > 0 ? [`${gives}条加分`] : []),
        ...(lists > 0 ? [`${lists}条只列名单`] : []),
      ];
      return `${evidence === "full-table" ? "全表已知" : "部分条目已知"}：${clauses}条条款中，${parts.join("，")}。`;
    },
    validity: (from, to) => (to === undefined ? `自${from}起` : `${from}至${to}`),
    versions: "版本",
    jump: "本页内容",
    sections: {
      scale: "量表与等级",
      rules: "记录如何计入",
      clauses: "条款",
      joints: "多条款合并规则",
      lists: "名单",
      consequences: "后果",
      borrowing: "借用",
      untranslatable: "文本中无法执行之处",
      notes: "须知",
    },
    unpublished: "未公布",
    noScale: "该办法不计分，只列名单。",
    start: "起始分",
    minimum: "最低分",
    maximum: "最高分",
    clamp: "限于量表之内",
    clamps: { final: "最后一次性截取", running: "逐日截取", none: "不截取" },
    bandColumns: ["档次", "等级", "分数", "来源"],
    noBands: "未公布等级。",
    stackings: {
      "highest-per-fact": "同一行为有多条记录的，只计最重的一条。",
      "highest-per-department": "同一行为有多条记录的，各部门只计最重的一条。",
      all: "每条记录都计，同一行为的多条记录亦然。",
    },
    earlier: { counts: "首个版本之前的行为，按首个版本计入。", not: "首个版本之前的行为不计入。" },
    expires: (period) => `除条款另有规定外，记录自行为之日起${period}内有效。`,
    neverExpires: "没有条款写明记录有效多久。",
    noClauses: "其条款均未公布。",
    joint: {
      largest: (window) => `${window}，以下条款只计其中最大的一项`,
      cap: (points, window) => `${window}，以下条款合计最多${points}分`,
    },
    keptBy: "列入后的后果见：",
    concerns: "涉及：",
    follows: {
      band: (of) => `等级：${of}`,
      list: (of) => `名单：${of}`,
      score: (of) => `分数：${of}`,
    },
    borrows: (from, multiply, divide) => `仅在要求时借用${from}的条款计分，并一律注明；分值×${multiply}/${divide}。`,
    borrowsOverride: (score) => `直接定分的条款定为${score}分。`,
  },
  chart: {
    title: ({ departments, onlyTake, onlyGive, both, most }) =>
      `${departments}个部门中，${onlyTake}个只能扣分，${onlyGive}个只能加分，${both}个兼有；可扣分值最多的是${most.name}：${most.points}分`,
    summary: (shown, of) =>
      `各部门的条款可扣（零点以左）与可加（零点以右）的分值，每条条款按其最高分值计一次。${shown < of ? `图中为分值最多的${shown}个部门，全部${of}个见全部数据文件。` : ""}`,
    table: "各部门的分值，每条条款按其最高分值计一次",
    note: "涉及两个部门行为的条款，两处都列。直接定分或只列名单的没有分值。",
    columns: { department: "部门", direction: "作用", clauses: "条款数", points: "分值" },
    none: "该办法已知的条款过少，无从作图。",
  },
  behaviour: {
    facts: { code: "代码", department: "记录部门", kind: "类别", access: "何人可得", source: "来源" },
    accesses: {
      "by-choice": "任何人可自主选择",
      "by-circumstance": "取决于机缘",
      "by-award": "须经评选表彰",
      "by-office": "限于职务或党员身份",
    },
    attributes: "记录所载内容",
    attributeColumns: ["属性", "取值", "是否必填"],
    noAttributes: "除行为之日外，不载其他内容。",
    optional: "可不填",
    required: "必填",
    assessed: "由部门评定",
    policies: "各办法如何对待",
    finding: (of, found) =>
      found.length === 0
        ? `库中${of}种办法均无已知条款涉及这一行为。`
        : `库中${of}种办法中，${found.length}种有已知条款涉及这一行为：${found.map(({ policy, outcome }) => `${policy}（${outcome}）`).join("、")}。`,
    policyColumns: ["办法", "条款", "分值", "来源"],
    untranslatable: "文本提及而无法执行之处",
    try: "放上时间线",
    tryLead: (values) => `看九座城市如何对待这一行为${values === "" ? "" : `（${values}）`}。`,
  },
};
