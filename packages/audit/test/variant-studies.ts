import type { Scheme } from "@tallyglass/policy";
import { readRepositoryLibrary, schemeNamed } from "@tallyglass/testkit";
import type { CountedRun, GroupValues } from "../src/counts/counted-run.ts";
import type { Companions, Study, StudyAttribute } from "../src/study/study.ts";

const library = readRepositoryLibrary();

/** It starts at 500, in the third of six bands. */
export const fuzhou: Scheme = schemeNamed(library, "fuzhou-yuming");

/** Residents of a group at the end of 2019, by the rank of their band. */
export interface GroupCounts {
  readonly group: GroupValues;
  readonly ranks: Readonly<Record<number, number>>;
  readonly scoreSum?: number;
  readonly gained?: number;
  readonly lost?: number;
  readonly replicate?: number;
  readonly policy?: string;
}

const nothing: CountedRun = {
  ...{ totals: [], bands: [], scores: [], transitions: [], clauses: [], lists: [], deeds: [], deedsByGroup: [] },
  ...{ assessed: [], wrong: [], harm: [], spells: [], delays: [] },
};

/** A run of groups, and whatever else it counted. */
export function runOf(groups: readonly GroupCounts[], others: Partial<CountedRun> = {}): CountedRun {
  const rows = groups.map(({ group, replicate = 0, policy = "fuzhou-yuming", ...rest }) => ({
    head: { replicate, policy, year: 2019, group, grouping: Object.keys(group).join(",") },
    ...rest,
  }));
  return {
    ...nothing,
    totals: [...new Set(rows.map(({ head }) => head.replicate))].map((replicate) => ({
      replicate,
      residents: 0,
      scored: 0,
      records: 0,
    })),
    bands: rows.flatMap(({ head, ranks }) =>
      Object.entries(ranks).map(([rank, residents]) => ({
        ...head,
        band: `band-${rank}`,
        rank: Number(rank),
        residents,
      })),
    ),
    scores: rows.map(({ head, scoreSum = 0, gained = 0, lost = 0 }) => ({ ...head, scoreSum, gained, lost })),
    ...others,
  };
}

const value = (id: string) => ({ id, name: { en: id, zh: id } });

const attributes: readonly StudyAttribute[] = [
  { id: "income", name: { en: "Income", zh: "收入" }, values: ["1", "2", "3"].map(value) },
  { id: "residence", name: { en: "Residence", zh: "居住地" }, values: ["urban", "rural"].map(value) },
];

/** A study that has nothing but companions. */
export function studyWith(companions: Companions, schemes: Study["schemes"] = [fuzhou]): Study {
  return {
    facts: {
      ...{ scenario: "small", title: { en: "Small" }, version: "0", digest: "", plan: "", seed: 1, from: "2019-01-01" },
      ...{ years: 1, residents: 1000, replicates: 1, collectors: false, feedback: false },
      figures: { cited: 0, assumed: 0 },
    },
    counted: nothing,
    schemes,
    vocabulary: library,
    library,
    attributes,
    companions,
  };
}
