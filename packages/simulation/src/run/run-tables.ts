import { dayText } from "@tallyglass/scoring/kernel";
import type { SimulationPlan } from "../compile/plan.ts";
import type { Population } from "../model/population.ts";
import { bandLabels, columnsOf, type Dimension, groupLabels, listed, perPolicy } from "./table-labels.ts";
import {
  deedColumns,
  delayStretches,
  groupDeedColumns,
  harmColumns,
  longestSpell,
  type TallyName,
  type TallyShape,
  totalColumns,
  wrongColumns,
} from "./tally-shape.ts";

/** A column of a table; `whole` numbers go beyond 32 bits. */
export interface RunColumn {
  readonly name: string;
  readonly type: "text" | "day" | "whole" | "boolean";
  /** Of a column of text: all that it may say, each once. */
  readonly texts?: readonly string[];
}

export type RunCell = string | number | boolean | null;

/** What a run counted, one thing at a time, with labels. Rows in which every count is 0 are left out. */
export interface RunTable {
  readonly name: string;
  readonly columns: readonly RunColumn[];
  rows(): Iterable<readonly RunCell[]>;
}

/** The counts of some tables of a tally that have the same dimensions, beside one another. */
interface Layout {
  readonly name: string;
  readonly dimensions: readonly Dimension[];
  readonly counts: Readonly<Partial<Record<TallyName, readonly string[]>>>;
}

/**
 * The tables of a run, from the tally of each replicate, unfolded.
 *
 * @example
 * ```ts
 * const tables = runTables(plan, engine.shape, scenario.population, [unfoldQuiet(plan, engine.shape, tally)]);
 * ```
 */
export function runTables(
  plan: SimulationPlan,
  shape: TallyShape,
  population: Population,
  tallies: readonly Float64Array[],
): readonly RunTable[] {
  return layouts(plan, population).map(({ name, dimensions, counts }) => {
    const parts = Object.entries(counts).map(([table, names]) => ({
      start: shape.tables[table as TallyName].start,
      names: names.map((each) => each.replaceAll("-", "_")),
    }));
    return {
      name,
      columns: [
        { name: "replicate", type: "whole" },
        ...dimensions.flatMap(columnsOf),
        ...parts.flatMap(({ names }) => names.map((each) => ({ name: each, type: "whole" as const }))),
      ],
      rows: () => rowsOf(dimensions, parts, tallies),
    };
  });
}

interface Part {
  readonly start: number;
  readonly names: readonly string[];
}

function* rowsOf(
  dimensions: readonly Dimension[],
  parts: readonly Part[],
  tallies: readonly Float64Array[],
): Generator<readonly RunCell[]> {
  const size = dimensions.reduce((product, dimension) => product * dimension.size, 1);
  const place = dimensions.map(() => 0);
  for (const [replicate, tally] of tallies.entries()) {
    for (const index of countedIn(parts, tally, size)) {
      locate(index, dimensions, place);
      const row: RunCell[] = [replicate];
      for (let at = 0; at < dimensions.length; at += 1) {
        row.push(...(dimensions[at] as Dimension).labels(place[at] as number, place));
      }
      for (const { start, names } of parts) {
        const first = start + index * names.length;
        for (let at = first; at < first + names.length; at += 1) row.push(tally[at] as number);
      }
      yield row;
    }
  }
}

/** The places at which something is counted: most tables are empty for the greater part. */
function* countedIn(parts: readonly Part[], tally: Float64Array, size: number): Generator<number> {
  for (let index = 0; index < size; index += 1) {
    for (const part of parts) {
      if (isEmpty(part, tally, index)) continue;
      yield index;
      break;
    }
  }
}

function isEmpty({ start, names }: Part, tally: Float64Array, index: number): boolean {
  const first = start + index * names.length;
  for (let at = first; at < first + names.length; at += 1) if (tally[at] !== 0) return false;
  return true;
}

/** The number in each dimension of what stands at an index; the last varies fastest. */
function locate(index: number, dimensions: readonly Dimension[], place: number[]): void {
  let rest = index;
  for (let at = dimensions.length - 1; at >= 0; at -= 1) {
    const { size } = dimensions[at] as Dimension;
    place[at] = rest % size;
    rest = Math.floor(rest / size);
  }
}

function layouts(plan: SimulationPlan, population: Population): readonly Layout[] {
  const { policies, behaviours, recording, yearStarts, groupings } = plan;
  const first = groupings.slice(0, 1);
  const group = groupLabels(groupings, population, "grouping");
  const firstGroup = groupLabels(first, population);
  const years = Array.from(yearStarts.subarray(0, -1), (day) => Number(dayText(day).slice(0, 4)));
  const year = listed("year", "whole", years);
  const policy = listed(
    "policy",
    "text",
    policies.map((each) => each.policy),
  );
  const behaviour = listed(
    "behaviour",
    "text",
    behaviours.map(({ code }) => code),
  );
  const clause = perPolicy(
    [
      { name: "clause", type: "text" },
      { name: "version", type: "day" },
      { name: "borrowed_from", type: "text" },
    ],
    policies.map(({ clauses, versions }) =>
      clauses.map(({ id, version, borrowedFrom }) => [id, dayText(versions[version]?.from ?? 0), borrowedFrom ?? null]),
    ),
  );
  const list = perPolicy(
    [{ name: "list", type: "text" }],
    policies.map(({ lists }) => lists.map((id) => [id])),
  );
  const assessor = perPolicy(
    [{ name: "assessor", type: "text" }],
    recording.filing.map(({ assessors }) => (assessors?.ids ?? []).map((id) => [id])),
  );
  const stretches = Array.from({ length: delayStretches }, (_, stretch) => stretch * 30);
  const months = Array.from({ length: longestSpell + 1 }, (_, month) => month);
  return [
    { name: "totals", dimensions: [], counts: { totals: totalColumns } },
    {
      name: "bands",
      dimensions: [policy, group, year, bandLabels(policies, "band", "rank")],
      counts: { bands: ["residents"] },
    },
    {
      name: "scores",
      dimensions: [policy, group, year],
      counts: { scores: ["score-sum"], gains: ["gained", "lost"] },
    },
    {
      name: "transitions",
      dimensions: [policy, group, bandLabels(policies, "from_band"), bandLabels(policies, "to_band")],
      counts: { transitions: ["residents"] },
    },
    { name: "clauses", dimensions: [policy, year, clause], counts: { clauses: ["residents", "points"] } },
    { name: "lists", dimensions: [policy, year, list, firstGroup], counts: { lists: ["residents"] } },
    { name: "deeds", dimensions: [year, behaviour], counts: { deeds: deedColumns } },
    {
      name: "deeds-by-group",
      dimensions: [firstGroup, behaviour],
      counts: { deedsByGroup: groupDeedColumns },
    },
    { name: "assessed", dimensions: [behaviour, assessor], counts: { assessed: ["deeds", "recorded"] } },
    { name: "wrong", dimensions: [behaviour], counts: { wrong: wrongColumns } },
    { name: "harm", dimensions: [policy, year], counts: { harm: harmColumns } },
    {
      name: "spells",
      dimensions: [policy, firstGroup, listed("months", "whole", months), listed("ended", "boolean", [false, true])],
      counts: { spells: ["spells"] },
    },
    {
      name: "delays",
      dimensions: [
        firstGroup,
        listed("from_days", "whole", stretches),
        listed("level", "text", ["city", "province", "nation"]),
      ],
      counts: { delays: ["records"] },
    },
  ];
}
