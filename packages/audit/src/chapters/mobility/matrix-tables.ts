import { total } from "../../counts/by-value.ts";
import type { BandRow, TransitionRow } from "../../counts/counted-run.ts";
import { mobilityMatrix } from "../../metrics/mobility-matrix.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import { attributeColumn, column, groupColumn, smallColumn } from "../../report/columns.ts";
import type { ReportCell, ReportTable, Text } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { StudyAttribute } from "../../study/study.ts";
import { groupsOf } from "../groups/attribute-groups.ts";
import type { BandOrder } from "../groups/band-order.ts";
import { cell } from "../groups/table-parts.ts";
import type { Mobility } from "./index-table.ts";

const noBand = text("no band", "无等级");

const columns = [
  column("from", "from", "从", "text"),
  column("to", "to", "到", "text"),
  column("resident-years", "resident-years", "人年", "count"),
  column("share", "share of those who were there", "占原等级人年比例", "share"),
  smallColumn,
];

/** Moves that happened; the shares are of all who were in the band, those who leave the bands included. */
function movesIn(rows: readonly TransitionRow[], { bands }: BandOrder): readonly (readonly ReportCell[])[] {
  const { counts, entered, left, outside } = mobilityMatrix(
    rows,
    bands.map(({ id }) => id),
  );
  const names: readonly Text[] = [...bands.map(({ name }) => named(name)), noBand];
  const full = [...counts.map((row, at) => [...row, left[at] as number]), [...entered, outside]];
  return full.flatMap((row, from) => {
    const among = row.reduce((sum, count) => sum + count, 0);
    return row.flatMap((count, to) =>
      count === 0 ? [] : [[names[from] as Text, names[to] as Text, count, count / among, isSmall(among)]],
    );
  });
}

const note = text(
  "Over all years. Those without a band on one of the days are kept. Flagged: fewer than 30 resident-years to start from.",
  "各年合计。含任一日无等级者。起点不足30人年者已标出。",
);

/** The matrix of all. */
export function matrixTable(rows: readonly TransitionRow[], order: BandOrder): ReportTable {
  return {
    id: "mobility-matrix",
    title: text("From the end of one year to the end of the next", "年底至次年底的等级流动"),
    columns,
    rows: movesIn(rows, order),
    note,
  };
}

/** The matrix of each group. */
export function groupMatrixTable(
  rows: readonly TransitionRow[],
  attributes: readonly StudyAttribute[],
  order: BandOrder,
): ReportTable {
  return {
    id: "mobility-matrix-by-group",
    title: text("The same by group", "各群体的等级流动"),
    columns: [attributeColumn, groupColumn, ...columns],
    rows: attributes.flatMap((attribute) =>
      groupsOf(rows, attribute).flatMap(({ name, rows: own }) =>
        movesIn(own, order).map((cells) => [named(attribute.name), name, ...cells]),
      ),
    ),
    note,
  };
}

/** The shares of bands among those who are in one, year by year. */
export function occupancies(
  rows: readonly BandRow[],
  years: readonly number[],
  { bands }: BandOrder,
): readonly (readonly number[])[] {
  return years.map((year) => {
    const counts = bands.map(({ id }) =>
      total(
        rows.filter((row) => row.year === year && row.band === id),
        "residents",
      ),
    );
    const among = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count) => (among === 0 ? 0 : count / among));
  });
}

/** Who is in the bands at first, at last, and in the end if the moves went on for ever. */
export function occupancyTable(
  seen: readonly (readonly number[])[],
  { limit, matrix }: Mobility,
  { bands }: BandOrder,
): ReportTable {
  return {
    id: "mobility-occupancy",
    title: text("Occupancy of the bands", "各等级占比"),
    columns: [
      column("band", "band", "等级", "text"),
      column("first", "end of the first year", "首年底", "share"),
      column("last", "end of the last year", "末年底", "share"),
      column("limit", "if the moves went on for ever", "流动永续时的极限", "share"),
      column("entered", "entered from no band", "自无等级进入", "count"),
      column("left", "left for no band", "离开至无等级", "count"),
    ],
    rows: bands.map(({ id, name }, at) => [
      ...[named(name), cell(seen[0]?.[at]), cell(seen.at(-1)?.[at])],
      ...[limit === undefined ? null : (limit.get(id) ?? 0), matrix.entered[at] as number, matrix.left[at] as number],
    ]),
    note: text(
      "The last column takes the moves of these years for a Markov chain and is no forecast.",
      "末列将各年流动视为马尔可夫链，并非预测。",
    ),
  };
}
