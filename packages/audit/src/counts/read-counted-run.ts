import type { CountedRun, CountedTable } from "./counted-run.ts";

/** What is counted of nobody in particular has no group; the columns that are not named are attributes. */
interface Shape {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly isGrouped?: boolean;
}

const ofRun = { replicate: "replicate" } as const;
const ofPolicy = { ...ofRun, policy: "policy" } as const;

const shapes: Readonly<Record<keyof CountedRun, Shape>> = {
  totals: { table: "totals", columns: { ...ofRun, residents: "residents", scored: "scored", records: "records" } },
  bands: {
    table: "bands",
    columns: { ...ofPolicy, year: "year", band: "band", rank: "rank", residents: "residents" },
    isGrouped: true,
  },
  scores: {
    table: "scores",
    columns: { ...ofPolicy, year: "year", score_sum: "scoreSum", gained: "gained", lost: "lost" },
    isGrouped: true,
  },
  transitions: {
    table: "transitions",
    columns: { ...ofPolicy, from_band: "from", to_band: "to", residents: "residents" },
    isGrouped: true,
  },
  clauses: {
    table: "clauses",
    columns: {
      ...{ ...ofPolicy, year: "year", clause: "clause", version: "version", borrowed_from: "borrowedFrom" },
      ...{ residents: "residents", points: "points" },
    },
  },
  lists: {
    table: "lists",
    columns: { ...ofPolicy, year: "year", list: "list", residents: "residents" },
    isGrouped: true,
  },
  deeds: {
    table: "deeds",
    columns: {
      ...{ ...ofRun, year: "year", behaviour: "behaviour", deeds: "deeds", by_department: "byDepartment" },
      ...{ by_collector: "byCollector", elsewhere: "elsewhere", misattributed: "misattributed" },
      false_records: "falseRecords",
    },
  },
  deedsByGroup: {
    table: "deeds-by-group",
    columns: {
      ...{ ...ofRun, behaviour: "behaviour", deeds: "deeds", recorded: "recorded" },
      false_records: "falseRecords",
    },
    isGrouped: true,
  },
  assessed: {
    table: "assessed",
    columns: { ...ofRun, behaviour: "behaviour", assessor: "assessor", deeds: "deeds", recorded: "recorded" },
  },
  wrong: {
    table: "wrong",
    columns: {
      ...{ ...ofRun, behaviour: "behaviour", filed: "filed", noticed: "noticed", appealed: "appealed" },
      ...{ upheld: "upheld", withdrawn_in_run: "withdrawnInRun" },
    },
  },
  harm: {
    table: "harm",
    columns: {
      ...{ ...ofPolicy, year: "year", residents: "residents", harmed: "harmed", points_lost: "pointsLost" },
      ...{ points_gained: "pointsGained", band_worse: "bandWorse", newly_listed: "newlyListed" },
    },
  },
  spells: {
    table: "spells",
    columns: { ...ofPolicy, months: "months", ended: "ended", spells: "spells" },
    isGrouped: true,
  },
  delays: {
    table: "delays",
    columns: { ...ofRun, from_days: "fromDays", level: "level", records: "records" },
    isGrouped: true,
  },
};

/**
 * The counts of a run, from its tables.
 *
 * @throws {RangeError} that names what is missing, if these are not the tables of a run.
 *
 * @example
 * ```ts
 * const { bands } = readCountedRun(tables);
 * ```
 */
export function readCountedRun(tables: Iterable<CountedTable>): CountedRun {
  const byName = new Map(Array.from(tables, (table) => [table.name, table]));
  const read = ({ table, columns, isGrouped = false }: Shape) => {
    const found = byName.get(table);
    if (found === undefined) throw new RangeError(`the run has no table \`${table}\``);
    return readRows(found, columns, isGrouped);
  };
  return Object.freeze(
    Object.fromEntries(Object.entries(shapes).map(([key, shape]) => [key, read(shape)])),
  ) as unknown as CountedRun;
}

type Row = Record<string, unknown>;

function readRows({ name, columns, rows }: CountedTable, wanted: Shape["columns"], isGrouped: boolean): readonly Row[] {
  const places = new Map(columns.map((column, at) => [column.name, at]));
  const missing = Object.keys(wanted).filter((column) => !places.has(column));
  if (missing.length > 0) throw new RangeError(`the table \`${name}\` has no column \`${missing.join("`, `")}\``);
  const own = Object.entries(wanted).map(([column, key]) => [key, places.get(column) as number] as const);
  const attributes = isGrouped
    ? columns.flatMap((column, at) =>
        column.name in wanted || column.name === "grouping"
          ? []
          : [[column.name.replace(/^attribute-/, ""), at] as const],
      )
    : [];
  const grouping = places.get("grouping");
  return Array.from(rows(), (cells) => {
    const row: Row = {};
    for (const [key, at] of own) row[key] = cells[at];
    if (!isGrouped) return row;
    const group = groupOf(cells, attributes);
    return { ...row, group, grouping: grouping === undefined ? Object.keys(group).join(",") : cells[grouping] };
  });
}

function groupOf(
  cells: readonly (string | number | boolean | null)[],
  attributes: readonly (readonly [string, number])[],
): Record<string, string> {
  const group: Record<string, string> = {};
  for (const [attribute, at] of attributes) {
    const value = cells[at];
    if (typeof value === "string") group[attribute] = value;
  }
  return group;
}
