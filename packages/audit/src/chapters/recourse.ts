import { recourse } from "../metrics/least-cost.ts";
import { isSmall } from "../metrics/small-cells.ts";
import { column, smallColumn } from "../report/columns.ts";
import type { Chapter, ReportFigure, ReportTable } from "../report/report.ts";
import { amount, named, percent, text, whole } from "../report/words.ts";
import type { Study } from "../study/study.ts";
import { beginningOf } from "../study/year-end.ts";
import { type Feasibility, livesBelow, type WayBack, waysBack } from "./recourse/ways-back.ts";

const frame = {
  id: "recourse",
  title: text("The way back", "回升之路"),
  definition: text(
    "Of the residents below the band of the start when the run ends, the share that can be back in it within one and within five years by acts open to anyone at will, at most 12 a year, and the median of the fewest acts that each of them needs. Feasible is what the age allows, what no assessor has to accept first and what needs no patient who matches, an act being a day of service, a donation of 400 ml or a gift of RMB 500 at most.",
    "运行结束时低于起始档的居民中，能在一年内和五年内、仅凭任何人可自主选择的行为（每年至多12次）回到起始档者的比例，以及各人所需最少行为次数的中位数。“可行”指年龄允许、无须认定者首肯、也无须配型患者的行为，每次至多为一天的服务、400毫升献血或500元捐赠。",
  ),
  trap: text(
    "Eligible on paper is not feasible: what earns most of what is open to anyone is a good deed, which somebody has to accept as one, or giving marrow, for which a patient has to match; blood may be given up to 55 only. What stands on the file is taken to stay, and nothing bad is added. What is feasible is an upper bound: it is not asked whether somebody has the money, the hours and the health, nor that blood may be given only twice a year. What one act is at most is our assumption.",
    "纸面上可行不等于实际可行：在人人可为的行为中，得分最多者是须经认定方算数的好人好事，或须有配型患者的捐髓；献血则限于55岁以下。假设档案既有记录不变，也不再新增失信。“可行”仍为上限：未考虑个人是否有相应的金钱、时间与健康，也未限每年仅可献血两次。单次行为的上限为我们的假设。",
  ),
  sources: [
    "trivium#L436-440",
    "Ustun, B., Spangher, A., Liu, Y. (2019): Actionable recourse in linear classification",
  ],
  footing: ["text", "companions", "assumptions"],
} as const;

/** The most acts a year that anybody is expected to do. */
const yearlyBudget = 12;

const cases: readonly { readonly years: number; readonly feasibility: Feasibility }[] = [
  { years: 1, feasibility: "on-paper" },
  { years: 1, feasibility: "feasible" },
  { years: 5, feasibility: "on-paper" },
  { years: 5, feasibility: "feasible" },
];

/** Who of those who have sunk can come back by acts of their own. */
export function recourseChapter(study: Study): Chapter {
  const below = livesBelow(study);
  const found = cases.map((each) => ({
    ...each,
    ways: waysBack(study, below, each.years, { feasibility: each.feasibility, yearlyBudget }),
  }));
  const [paper, feasible] = found;
  if (isSmall(below.length) || paper?.ways === undefined || feasible?.ways === undefined)
    return undetermined(below.length);
  const onPaper = ofWays(paper.ways, 1);
  const inFact = ofWays(feasible.ways, 1);
  const band = named(beginningOf(study.schemes[0])?.band.name ?? { en: "" });
  return {
    ...frame,
    isDetermined: true,
    finding: text(
      `Of those below “${band.en}” at the end, ${percent(onPaper.able / onPaper.among)} could be back within a year by acts open to anyone on paper, but ${percent(inFact.able / inFact.among)} by what is feasible for them${inFact.medianCost === null ? "" : `, the median needing ${amount(inFact.medianCost)} of them`}.`,
      `末年低于“${band.zh}”的居民中，纸面上有${percent(onPaper.able / onPaper.among)}能在一年内凭人人可为的行为回升，就其实际可行者而言则为${percent(inFact.able / inFact.among)}${inFact.medianCost === null ? "" : `，所需行为中位数为${amount(inFact.medianCost)}次`}。`,
    ),
    figures: found.flatMap(figuresOf),
    tables: [overallTable(found), ...groupTables(study, feasible.ways)],
    charts: groupTables(study, feasible.ways).map(({ id, title }) => ({
      table: id,
      title,
      kind: "bars" as const,
      x: "able",
      y: "group",
      summary: text(
        "The share that can come back within a year by feasible acts, by group.",
        "各组居民一年内凭可行行为回升的比例。",
      ),
    })),
  };
}

function undetermined(below: number): Chapter {
  return {
    ...frame,
    isDetermined: false,
    finding: text(
      `Whether people can come back is not determinable: of the lives that were opened, ${whole(below)} are below the band of the start, or ways to it cannot be searched under this policy.`,
      `无法判断能否回升：所打开的档案中仅${whole(below)}份低于起始档，或该办法下无法穷尽途径。`,
    ),
    figures: [],
    tables: [],
    charts: [],
  };
}

function ofWays(ways: readonly WayBack[], years: number) {
  return recourse(
    ways.map(({ acts }) => acts),
    yearlyBudget * years,
  );
}

interface CaseWays {
  readonly years: number;
  readonly feasibility: Feasibility;
  readonly ways: readonly WayBack[] | undefined;
}

const feasibilityNames = {
  "on-paper": text("on paper", "纸面上"),
  feasible: text("feasible", "实际可行"),
} as const;

function figuresOf({ years, feasibility, ways }: CaseWays): readonly ReportFigure[] {
  if (ways === undefined) return [];
  const { among, able, medianCost } = ofWays(ways, years);
  const { en, zh } = feasibilityNames[feasibility];
  const id = `${feasibility}-within-${years}`;
  return [
    {
      id,
      name: text(`Share that can come back within ${years} years, ${en}`, `${years}年内能回升的比例（${zh}）`),
      value: able / among,
      unit: "share",
      among,
    },
    {
      id: `${id}-acts`,
      name: text(`Median of the fewest acts within ${years} years, ${en}`, `${years}年内所需最少行为的中位数（${zh}）`),
      value: medianCost,
      unit: "count",
      among: able,
      ...(medianCost === null && { why: text("Nobody can.", "无人能够。") }),
    },
  ];
}

function overallTable(found: readonly CaseWays[]): ReportTable {
  return {
    id: "ways-back",
    title: text("Back in the band of the start", "回到起始档"),
    columns: [
      column("years", "Within years", "年限", "count"),
      column("acts", "Acts", "行为", "text"),
      column("among", "Residents below", "低于者", "residents"),
      column("able", "Share that can", "能回升的比例", "share"),
      column("cost", "Median acts", "行为中位数", "count"),
    ],
    rows: found.flatMap(({ years, feasibility, ways }) => {
      if (ways === undefined) return [];
      const { among, able, medianCost } = ofWays(ways, years);
      return [[years, feasibilityNames[feasibility], among, able / among, medianCost]];
    }),
  };
}

/** By each attribute that tells more than one group of those who have sunk. */
function groupTables({ attributes }: Study, ways: readonly WayBack[]): readonly ReportTable[] {
  return attributes.flatMap(({ id, name, values }): ReportTable[] => {
    const rows = values.flatMap((value) => {
      const own = ways.filter(({ life }) => life.group[id] === value.id);
      if (own.length === 0) return [];
      const { among, able, medianCost } = ofWays(own, 1);
      return [[named(value.name), among, able / among, medianCost, isSmall(among)]];
    });
    if (rows.length < 2 || !["age", "residence", "education"].includes(id)) return [];
    return [
      {
        id: `ways-back-${id}`,
        title: text(
          `Back within a year by feasible acts, by ${named(name).en}`,
          `一年内凭可行行为回升，按${named(name).zh}`,
        ),
        columns: [
          { id: "group", name: named(name), unit: "text" },
          column("among", "Residents below", "低于者", "residents"),
          column("able", "Share that can", "能回升的比例", "share"),
          column("cost", "Median acts", "行为中位数", "count"),
          smallColumn,
        ],
        rows,
      },
    ];
  });
}
