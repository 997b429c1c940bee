import type { Library } from "@tallyglass/policy";
import { readSoundLibrary, schemeNamed } from "@tallyglass/testkit";
import type { CountedRun } from "../src/counts/counted-run.ts";
import type { Companions, PairedCounts, PairedGroupCounts, Study } from "../src/study/study.ts";

const documents = {
  sources: `sources:
  - { id: act, title: { en: The Act }, kind: law }
`,
  catalogue: `catalogue: small
title: { en: Small }
departments:
  - { id: office, name: { en: The office }, cite: act#art. 1 }
behaviours:
  - { code: office.fine, kind: dishonest, name: { en: Fine, zh: 罚款 }, cite: act#art. 2 }
  - code: office.gift
    kind: trustworthy
    name: { en: Gift, zh: 捐赠 }
    cite: act#art. 2
    access: { who: by-choice, cite: act#art. 2 }
  - code: office.prize
    kind: trustworthy
    name: { en: Prize, zh: 奖 }
    cite: act#art. 2
    access: { who: by-award, cite: act#art. 2 }
  - { code: office.noise, kind: dishonest, name: { en: Noise, zh: 喧哗 }, cite: act#art. 2 }
`,
  policy: `policy: small-points
title: { en: Small points }
place: somewhere
status: in-force
evidence: full-table
valid: { from: 2019-01-01 }
scale:
  start: 50
  minimum: 0
  maximum: 100
  cite: act#art. 3
  bands:
    - { id: high, rank: 1, name: { en: High, zh: 高 }, score: ">= 60" }
    - { id: middle, rank: 2, name: { en: Middle, zh: 中 }, score: "[50..59]" }
    - { id: low, rank: 3, name: { en: Low, zh: 低 }, score: "< 50" }
clauses:
  - { id: fine, behaviours: [office.fine], cite: act#art. 4, points: -10 }
  - { id: gift, behaviours: [office.gift], cite: act#art. 4, points: 5 }
  - { id: prize, behaviours: [office.prize], cite: act#art. 4, points: 10 }
`,
};

const library: Library = readSoundLibrary(
  Object.entries(documents).map(([name, text]) => ({ name: `${name}.yaml`, text })),
);

const nothing: CountedRun = {
  ...{ totals: [], bands: [], scores: [], transitions: [], clauses: [], lists: [], deeds: [], deedsByGroup: [] },
  ...{ assessed: [], wrong: [], harm: [], spells: [], delays: [] },
};

/** Every resident is counted twice: by income, and by the colour of the hair, which all share. */
export const poor = { replicate: 0, policy: "small-points", grouping: "income", group: { income: "1" } } as const;
export const rich = { ...poor, group: { income: "2" } } as const;
const dark = { ...poor, grouping: "hair", group: { hair: "dark" } } as const;

/** The rows, and each of them once more in the grouping in which all are alike. */
export function twice<Row extends { readonly grouping: string; readonly group: Readonly<Record<string, string>> }>(
  rows: readonly Row[],
): readonly Row[] {
  return [...rows, ...rows.map((row) => ({ ...row, grouping: dark.grouping, group: dark.group }))];
}

export function counted(tables: Partial<CountedRun>): CountedRun {
  return { ...nothing, ...tables };
}

/** A study of two income groups under the small policy. */
export function groupStudy(tables: Partial<CountedRun>, companions: Companions = {}): Study {
  return {
    facts: {
      ...{ scenario: "small", title: { en: "Small" }, version: "0", digest: "", plan: "", seed: 1, from: "2019-01-01" },
      ...{ years: 2, residents: 200, replicates: 1, collectors: false, feedback: false },
      figures: { cited: 0, assumed: 0 },
    },
    counted: counted(tables),
    schemes: [schemeNamed(library, "small-points")],
    vocabulary: library,
    library,
    attributes: [
      {
        id: "income",
        name: { en: "Income", zh: "收入" },
        values: [
          { id: "1", name: { en: "poor", zh: "贫" } },
          { id: "2", name: { en: "rich", zh: "富" } },
        ],
      },
      { id: "hair", name: { en: "Hair", zh: "发色" }, values: [{ id: "dark", name: { en: "dark", zh: "深" } }] },
      { id: "uncounted", name: { en: "Uncounted", zh: "未统计" }, values: [] },
    ],
    companions,
  };
}

type Told = Partial<Omit<PairedGroupCounts, "grouping" | "group">>;

/** Two runs with what changed for the poor and the rich. */
export function pairOf(told: { poor: Told; rich: Told }, first: CountedRun, second: CountedRun): PairedCounts {
  const none = {
    ...{ scored: 100, changed: 0, higher: 0, lower: 0, bandBetter: 0, bandWorse: 0, difference: 0, squares: 0 },
  };
  const groups = [
    { grouping: "income", group: poor.group, ...none, ...told.poor },
    { grouping: "income", group: rich.group, ...none, ...told.rich },
  ];
  return { residents: 200, first, second, groups: twice(groups) };
}

export const noCounts = nothing;
