import type { PlannedBand, ScoringPlan } from "@tallyglass/scoring/kernel";
import type { SimulationPlan } from "../compile/plan.ts";

/** One table of a tally: the names of its columns, and how many values each has. */
export interface TallyTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly size: number }[];
  /** Where it begins in the tally, and how many counts it has; the last column varies fastest. */
  readonly start: number;
  readonly length: number;
}

/** The tables of a tally, one after another in one array of whole numbers. */
export interface TallyShape {
  readonly length: number;
  readonly tables: Readonly<Record<TallyName, TallyTable>>;
}

/** The longest spell that is told apart, in months; longer ones are counted with it. */
export const longestSpell = 120;

/** Delays are counted in stretches of 30 days, so many of them. */
export const delayStretches = 25;

/** What is counted of each behaviour, beside its deeds by group. */
export const deedColumns = [
  "deeds",
  "by-department",
  "by-collector",
  "elsewhere",
  "misattributed",
  "false-records",
] as const;

/** What is counted of the deeds of a group. A false record is counted with the group of whom it is about. */
export const groupDeedColumns = ["deeds", "recorded", "false-records"] as const;

/** What is counted of wrong records. */
export const wrongColumns = ["filed", "noticed", "appealed", "upheld", "withdrawn-in-run"] as const;

/** What wrong records do to those on whose file they stand, at the end of a year. */
export const harmColumns = [
  "residents",
  "harmed",
  "points-lost",
  "points-gained",
  "band-worse",
  "newly-listed",
] as const;

export const totalColumns = ["residents", "scored", "quiet", "records", "candidates", "kept"] as const;

const tallyNames = [
  "totals",
  "checksum",
  "quiet",
  "bands",
  "scores",
  "transitions",
  "clauses",
  "gains",
  "lists",
  "deeds",
  "deedsByGroup",
  "assessed",
  "wrong",
  "harm",
  "spells",
  "delays",
] as const;

export type TallyName = (typeof tallyNames)[number];

/** Lays out the tables of a run; what is counted for one life stands close together. */
export function tallyShape({ policies, yearStarts, groupings, behaviours, recording }: SimulationPlan): TallyShape {
  const years = { name: "year", size: yearStarts.length - 1 };
  const policy = { name: "policy", size: policies.length };
  const cell = { name: "group", size: groupings.reduce((sum, { size }) => sum + size, 0) };
  const firstCell = { name: "group", size: groupings[0]?.size ?? 1 };
  const band = { name: "band", size: 1 + Math.max(0, ...policies.map((plan) => allBands(plan).length)) };
  const clause = { name: "clause", size: Math.max(1, ...policies.map(({ clauses }) => clauses.length)) };
  const list = { name: "list", size: Math.max(1, ...policies.map(({ lists }) => lists.length)) };
  const behaviour = { name: "behaviour", size: behaviours.length };
  const assessor = {
    name: "assessor",
    size: Math.max(1, ...recording.filing.map(({ assessors }) => assessors?.ids.length ?? 0)),
  };
  const what = (names: readonly string[]) => ({ name: "what", size: names.length });
  const columns: Record<TallyName, TallyTable["columns"]> = {
    totals: [what(totalColumns)],
    checksum: [{ name: "word", size: 2 }],
    quiet: [cell],
    bands: [policy, cell, years, band],
    scores: [policy, cell, years],
    transitions: [policy, cell, { ...band, name: "from" }, { ...band, name: "to" }],
    clauses: [policy, years, clause, what(["residents", "points"])],
    gains: [policy, cell, years, what(["gained", "lost"])],
    lists: [policy, years, list, firstCell],
    deeds: [years, behaviour, what(deedColumns)],
    deedsByGroup: [firstCell, behaviour, what(groupDeedColumns)],
    assessed: [behaviour, assessor, what(["deeds", "recorded"])],
    wrong: [behaviour, what(wrongColumns)],
    harm: [policy, years, what(harmColumns)],
    spells: [policy, firstCell, { name: "months", size: longestSpell + 1 }, { name: "ended", size: 2 }],
    delays: [firstCell, { name: "stretch", size: delayStretches }, { name: "level", size: 3 }],
  };
  let start = 0;
  const tables = {} as Record<TallyName, TallyTable>;
  for (const name of tallyNames) {
    const length = columns[name].reduce((product, { size }) => product * size, 1);
    tables[name] = { name, columns: columns[name], start, length };
    start += length;
  }
  return { length: start, tables };
}

/** The bands of all versions of a scheme, each once, the best first. */
export function allBands({ versions }: ScoringPlan): readonly PlannedBand[] {
  const bands = new Map<string, PlannedBand>();
  for (const { scale } of versions) for (const band of scale?.bands ?? []) bands.set(band.id, band);
  return [...bands.values()].sort((left, right) => left.rank - right.rank);
}
