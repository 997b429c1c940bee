import type { Words } from "./words.ts";

export const chinese: Words = {
  pages: { lives: "一份生活，九座城市", about: "关于" },
  nav: "页面",
  skip: "跳到图表",
  embed: { whole: (page) => `完整页面：${page}` },
  badge: { title: "虚构居民", text: "本页所有人物均为虚构，绝不为真实个人评分。" },
  language: "语言",
  theme: { label: "配色", system: "随系统", light: "浅色", dark: "深色", contrast: "高对比度" },
  finding: {
    none: "九座城市已公布的条款，都没有使这份生活的分数离开起点。",
    few: (moved, others) =>
      `同一份生活：${moved.map(({ city, change }) => `在${city}${change}分`).join("，")}；其余${others}座城市已公布的条款不改变其分数。`,
    many: (moved, least, most, others) =>
      `同一份生活：九城之中有${moved}座使其变动，从${least.city}的${least.change}分到${most.city}的${most.change}分${others > 0 ? `；其余${others}座已公布的条款不改变其分数` : ""}。`,
    borrowed: (moved, of, least, most) =>
      `若借用抚州草案的条款，其余${of}城中有${moved}座会变动：从${least.city}的${least.change}分到${most.city}的${most.change}分。`,
    borrowedNone: "即使借用抚州草案的条款，其他城市的分数也不变。",
    startless: (count, cities) => `${count}座城市未公布起始分（${cities}）：分数未知，只能说出变动。`,
  },
  chart: {
    published: "按该市已公布的条款",
    borrowed: "借用抚州草案的条款：只是实验，并非该市规则",
    before: "上次改动之前",
    axis: "高于或低于起始分的分数",
    start: "起始",
    open: "明细",
    score: "分数",
    fromStart: (change) => `较起始${change}`,
    lent: "借用条款后",
    noBands: "未公布等级",
    bandUnknown: "等级未知：分界未公布",
    noBand: "不在任何等级",
    bandNeedsStart: "等级未知：未公布起始分",
    list: (names) => `列入名单：${names}`,
    keys: "方向键在城市间移动；回车打开分数明细。",
  },
  change: {
    up: (points) => `升${points}`,
    down: (points) => `降${points}`,
    told: (what, rose, fell, same) => `${what}九个分数中${rose}个上升，${fell}个下降，${same}个不变。`,
    added: (event) => `已添加：${event}。`,
    removed: (event) => `已取下：${event}。`,
    restored: (event) => `已放回：${event}。`,
    undo: "撤销",
  },
  life: {
    heading: "这份生活",
    choose: "选择一位现成的居民",
    blank: "没有任何记录的生活",
    blankStory: "尚无记录。把事件放上时间线，看每座城市如何计分。",
    timeline: "时间线",
    empty: "尚无事件。",
    remove: "取下",
    restore: "放回",
    removed: "已取下",
    added: "由您添加",
    recorded: (day) => `${day}报送至市`,
    withdrawn: (day) => `${day}撤销`,
    elsewhere: (place) => `记录于${place}`,
    asOf: "截至日期",
    reset: "恢复这份生活的原样",
  },
  add: {
    heading: "添加事件",
    quick: "常试事件",
    search: "目录中的任意事件",
    show: "显示全部事件",
    none: "目录中没有这样的事件。",
    date: "行为日期",
    button: "放上时间线",
    refused: "所填数值超出目录允许的范围。",
    optional: "可不填",
  },
  account: {
    heading: (policy) => `明细：${policy}`,
    published: "按已公布者",
    borrowed: "借用条款后",
    borrowedFrom: (policy, multiply, divide) =>
      multiply === divide ? `借自${policy}` : `借自${policy}，分值×${multiply}/${divide}`,
    total: "总分",
    start: "起始分",
    records: (count) => `${count}条记录`,
    measured: (amount) => `合计${amount}`,
    withheld: (line) => {
      switch (line.kind) {
        case "stacking":
          return "不重复计：同一行为已按另一记录计分";
        case "cap":
          return `封顶：期间内最多${line.clause.cap?.points ?? ""}`;
        case "joint":
          return "与其他条款合并计分";
        case "reset":
          return `自${line.to}分重新起算`;
        case "clamp":
          return `限于量表之内：${line.to}分`;
        case "override":
          return `记录有效期间分数为${line.to}`;
      }
    },
    clause: "条款",
    assumption: "假设",
    line: (from, to) => (from === to ? `第${from}行` : `第${from}至${to}行`),
    remarks: "未计入者与接近者",
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
    consequences: "后果",
    benefit: "激励",
    restriction: "限制",
    shut: "关闭明细",
    readings: "文本的未决问题均按默认读法。",
    noScale: "未知",
  },
  toward: {
    heading: "需要怎样的改变？",
    band: "要达到的等级",
    ask: "查找最小改变",
    noEdges: "等级分界未公布，因此无人能说出需要怎样的改变。",
    best: "已在最好的等级。",
    acts: (count, band, score) => `${count}次自愿行为可达${band}（${score}分）：`,
    noActs: (band, best) => `任何自愿行为都达不到${band}；最多可达${best}。`,
    withdrawals: (count, band, score) => `撤销${count}条记录可达${band}（${score}分）：`,
    noWithdrawals: (band, best) => `撤销记录达不到${band}；无任何扣分时为${best}。`,
    undetermined: "组合过多，未能确定最少的撤销记录。",
    onPaper: "次数最少者优先，仅就条文而言，未考察个人能否做到。",
  },
  evidence: { "full-table": "全表已知", "partial-table": "部分条目已知", "scale-only": "仅知量表" },
  status: { proposed: "拟议", draft: "草案", "in-force": "施行中", repealed: "已废止" },
  table: {
    heading: "以表格显示",
    caption: "一位虚构居民在九座城市的分数",
    columns: ["城市", "分数", "变动", "等级", "借用条款后", "变动", "已知程度"],
  },
  reader: {
    label: (chart) => `逐项读图：${chart}`,
    hint: "用方向键逐项移动。",
    at: (index, count, mark) => `第${index}项，共${count}项：${mark}`,
    open: "按回车键打开。",
  },
  take: {
    heading: "带走结果",
    link: "复制链接",
    copied: "链接已复制，打开即为当前状态。",
    notCopied: "浏览器不允许复制。链接在此：",
    scores: "分数 CSV",
    lines: "逐行 CSV",
    json: "JSON",
    svg: "SVG",
    png: "PNG",
    citation: "引用格式",
    sources: "来源：",
    citationHeading: "如何引用：",
    embed: "复制嵌入代码",
    embedCopied: "代码已复制，可在其他网页中显示本图。",
    frame: "Tallyglass 图表，居民均为虚构",
    shown: "所示数据 CSV",
    all: "全部数据 CSV",
    citeChart: ({ page, finding, version, digest, link }) =>
      `Tallyglass ${version}：${page}。${finding}办法与生活 ${digest}。虚构居民。${link}`,
    cite: ({ title, day, version, digest, link }) =>
      `Tallyglass ${version}：一份生活，九座城市。${title}，截至${day}。办法与生活 ${digest}。虚构居民。${link}`,
  },
  problem: {
    heading: "链接中有部分无法使用，其余均已保留。",
    dismiss: "关闭提示",
    kinds: {
      "unknown-key": (part) => `${part}：本页没有这一部分。`,
      invalid: (part) => `${part}：无法读取。`,
      "not-there": (part) => `${part}：没有这个名称。`,
      refused: (part) => `${part}：目录不接受的事件。`,
      "other-version": (part) => `${part}：链接为另一版本的格式。`,
      "other-engine": (part) => `${part}：链接由其他版本的 Tallyglass 生成，数值可能不同。`,
      "too-long": () => "链接过长，无法读取。",
      "other-library": (part) => `${part}：链接依据的办法或生活与此处不同，分数可能有别。`,
    },
  },
  foot: { made: (version, digest) => `Tallyglass ${version}，办法与生活 ${digest}，Apache-2.0` },
};
