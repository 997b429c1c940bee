import type { TransitionRow } from "../../counts/counted-run.ts";
import { type Bartholomew, bartholomew } from "../../metrics/bartholomew.ts";
import { demographicParity } from "../../metrics/demographic-parity.ts";
import { markovHalfLife } from "../../metrics/half-life.ts";
import type { Interval } from "../../metrics/interval.ts";
import { chancesOf, type MobilityMatrix, mobilityMatrix, occupiedChances } from "../../metrics/mobility-matrix.ts";
import { secondEigenvalue } from "../../metrics/second-eigenvalue.ts";
import { shareInterval } from "../../metrics/share-interval.ts";
import { shorrocks } from "../../metrics/shorrocks.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import { stationary } from "../../metrics/stationary.ts";
import { attributeColumn, column, groupColumn, smallColumn } from "../../report/columns.ts";
import type { ReportFigure, ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { StudyAttribute } from "../../study/study.ts";
import { groupsOf } from "../groups/attribute-groups.ts";
import { cell, ends, figure, tooFew } from "../groups/table-parts.ts";

/** How residents move between bands from one end of a year to the next. */
export interface Mobility {
  readonly matrix: MobilityMatrix;
  /** Resident-years in a band on both days. */
  readonly among: number;
  readonly up: number;
  readonly down: number;
  readonly shorrocks: number | undefined;
  readonly bartholomew: Bartholomew | undefined;
  /** In years; endless where what happened is never forgotten. */
  readonly halfLife: number | undefined;
  /** By band that somebody started from: the share that the moves come to in the end. */
  readonly limit: ReadonlyMap<string, number> | undefined;
}

export function mobilityOf(rows: readonly TransitionRow[], bands: readonly string[]): Mobility {
  const matrix = mobilityMatrix(rows, bands);
  const { chances, bands: occupied, isClosed } = occupiedChances(matrix);
  const eigenvalue = isClosed ? secondEigenvalue(chances) : undefined;
  const limit = isClosed ? stationary(chances) : undefined;
  return {
    ...{ matrix, ...movesOf(matrix) },
    shorrocks: shorrocks(chances),
    bartholomew: occupied.length === 0 ? undefined : bartholomew(chancesOf(matrix), matrix.stayedOn),
    halfLife: eigenvalue === undefined ? undefined : markovHalfLife(eigenvalue),
    limit: limit === undefined ? undefined : new Map(occupied.map((band, at) => [band, limit[at] as number])),
  };
}

function movesOf({ counts }: MobilityMatrix): { readonly among: number; readonly up: number; readonly down: number } {
  let [among, up, down] = [0, 0, 0];
  for (const [from, row] of counts.entries()) {
    for (const [to, count] of row.entries()) {
      among += count;
      if (to < from) up += count;
      if (to > from) down += count;
    }
  }
  return { among, up, down };
}

/** The interval of the share that moves down, or up; over resident-years, so a little too narrow. */
export function moveInterval(
  mobility: Mobility,
  side: "up" | "down",
  seed: number,
  name: string,
): Interval | undefined {
  const key = { seed, name: `mobility-${side}-${name}` };
  return shareInterval({ hits: mobility[side], among: mobility.among }, key);
}

/** Whether a band that hardly anybody started from weighs as much as the others in an index. */
function restsOnFew({ matrix: { stayedOn } }: Mobility): boolean {
  return stayedOn.some((residents) => residents > 0 && isSmall(residents));
}

/** The indices of mobility by group. */
export function indexTable(
  rows: readonly TransitionRow[],
  attributes: readonly StudyAttribute[],
  bands: readonly string[],
  seed: number,
): ReportTable {
  return {
    id: "mobility-by-group",
    title: text("Moves between bands by group", "各群体的等级流动"),
    columns: [
      attributeColumn,
      groupColumn,
      column("resident-years", "resident-years", "人年", "count"),
      column("down", "move down a year", "每年下降", "share"),
      column("down-low", "95% from", "95%区间下限", "share"),
      column("down-high", "95% to", "95%区间上限", "share"),
      column("up", "move up a year", "每年上升", "share"),
      column("shorrocks", "Shorrocks", "Shorrocks指数", "index"),
      column("rests-on-few", "a band of fewer than 30 in it", "含不足30人年的等级", "flag"),
      column("bartholomew-down", "Bartholomew, down", "Bartholomew指数，下降", "index"),
      column("bartholomew-up", "Bartholomew, up", "Bartholomew指数，上升", "index"),
      smallColumn,
    ],
    rows: attributes.flatMap((attribute) =>
      groupsOf(rows, attribute).flatMap(({ id, name, rows: own }) => {
        const found = mobilityOf(own, bands);
        const { among, up, down, bartholomew: steps } = found;
        if (among === 0) return [];
        return [
          [
            ...[named(attribute.name), name, among, down / among],
            ...ends(moveInterval(found, "down", seed, `${attribute.id}-${id}`)),
            ...[
              up / among,
              cell(found.shorrocks),
              restsOnFew(found),
              cell(steps?.down),
              cell(steps?.up),
              isSmall(among),
            ],
          ],
        ];
      }),
    ),
    note: text(
      "Shorrocks gives each band the same weight, so that one hardly anybody is in may dominate it; Bartholomew weighs bands by who is in them.",
      "Shorrocks指数对各等级等权，人数极少的等级可能主导其值；Bartholomew指数按各等级人数加权。",
    ),
  };
}

/** How far groups lie apart in who moves down. */
export function gapFigures(
  rows: readonly TransitionRow[],
  attributes: readonly StudyAttribute[],
  bands: readonly string[],
  seed: number,
): readonly ReportFigure[] {
  return attributes.map((attribute) => {
    const groups = groupsOf(rows, attribute).map(({ id, rows: own }) => {
      const { down, among } = mobilityOf(own, bands);
      return { id, hits: down, among };
    });
    const parity = demographicParity(groups, { seed, name: `mobility-down-${attribute.id}` });
    const by = named(attribute.name);
    return figure(
      `mobility-down-difference-${attribute.id}`,
      text(
        `Largest difference in who moves down a year, by ${by.en.toLowerCase()}`,
        `每年下降比例的最大差距，按${by.zh}`,
      ),
      { value: parity?.difference, unit: "share", interval: parity?.differenceInterval, why: tooFew },
    );
  });
}
