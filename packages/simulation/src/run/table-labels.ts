import type { ScoringPlan } from "@tallyglass/scoring/kernel";
import type { Grouping, SimulationPlan } from "../compile/plan.ts";
import type { Population } from "../model/population.ts";
import type { RunCell, RunColumn } from "./run-tables.ts";
import { allBands } from "./tally-shape.ts";

/** What one dimension of a table of counts is called, number by number. */
export interface Dimension {
  readonly columns: readonly RunColumn[];
  readonly size: number;
  /** The labels of a number; `place` is the numbers of all dimensions. */
  labels(number: number, place: readonly number[]): readonly RunCell[];
  /** All labels that there are. */
  readonly all: readonly (readonly RunCell[])[];
}

/** The columns of a dimension, those of text with all that they may say. */
export function columnsOf({ columns, all }: Dimension): readonly RunColumn[] {
  return columns.map((column, at) => {
    if (column.type !== "text") return column;
    const cells = all.map((labels) => labels[at] ?? null);
    return { ...column, texts: [...new Set(cells.flatMap((cell) => (cell === null ? [] : [String(cell)])))] };
  });
}

/** One label a number. */
export function listed(name: string, type: RunColumn["type"], values: readonly RunCell[]): Dimension {
  const labels = values.map((value) => [value]);
  return { columns: [{ name, type }], size: values.length, labels: (number) => labels[number] ?? [null], all: labels };
}

/** Labels that hang on the first dimension of the table, such as the clauses of a policy. */
export function perPolicy(
  columns: readonly RunColumn[],
  labels: readonly (readonly (readonly RunCell[])[])[],
): Dimension {
  const nothing = columns.map(() => null);
  return {
    columns,
    size: Math.max(1, ...labels.map(({ length }) => length)),
    labels: (number, [first = 0]) => labels[first]?.[number] ?? nothing,
    all: labels.flat(),
  };
}

/** The bands of each policy, and at the end no band at all. */
export function bandLabels(policies: readonly ScoringPlan[], name: string, rank?: string): Dimension {
  const bands = policies.map(allBands);
  const columns: readonly RunColumn[] = [
    { name, type: "text" },
    ...(rank === undefined ? [] : [{ name: rank, type: "whole" as const }]),
  ];
  const found = perPolicy(
    columns,
    bands.map((all) => all.map((band) => (rank === undefined ? [band.id] : [band.id, band.rank]))),
  );
  return { ...found, size: 1 + Math.max(0, ...bands.map(({ length }) => length)) };
}

/** A column for each attribute by which residents are counted; empty in the groupings that have it not. */
export function groupLabels(
  groupings: SimulationPlan["groupings"],
  { attributes }: Population,
  name?: string,
): Dimension {
  const ids = [...new Set(groupings.flatMap((grouping) => grouping.ids))];
  const values = new Map(attributes.map((each) => [each.id, each.values.map(({ id }) => id)]));
  const labels = groupings.flatMap((grouping) =>
    Array.from({ length: grouping.size }, (_, cell): readonly RunCell[] => [
      ...(name === undefined ? [] : [grouping.ids.join(",")]),
      ...ids.map((id) => valueIn(cell, grouping, id, values.get(id) ?? [])),
    ]),
  );
  const columns = ids.map((id): RunColumn => ({ name: isOurs(id) ? `attribute-${id}` : id, type: "text" }));
  return {
    columns: name === undefined ? columns : [{ name, type: "text" }, ...columns],
    size: labels.length,
    labels: (number) => labels[number] ?? [],
    all: labels,
  };
}

function valueIn(cell: number, { ids, strides }: Grouping, id: string, values: readonly string[]): RunCell {
  const at = ids.indexOf(id);
  if (at < 0) return null;
  return values[Math.floor(cell / (strides[at] as number)) % values.length] ?? null;
}

/** Columns that tables have anyway: an attribute of the same name is told apart. */
function isOurs(id: string): boolean {
  return ourColumns.has(id);
}

const ourColumns = new Set(
  `replicate policy grouping year band rank from_band to_band list behaviour months ended level from_days
  residents gained lost spells records deeds recorded false_records`.split(/\s+/),
);
