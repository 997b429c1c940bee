import {
  type BandOrder,
  type BandRow,
  bandTable,
  groupsOf,
  isSmall,
  named,
  percent,
  standingOf,
  text,
} from "@tallyglass/audit/chapters";
import type { CountedAttribute } from "../attributes.ts";
import type { Ends } from "../ends.ts";
import type { BandInPage, ByAttribute } from "../results.ts";

/** Residents by band at the end, the best first, and those in none at last where there are any. */
export function bandsInPage(ends: Ends, { bands }: BandOrder): readonly BandInPage[] {
  const counts = new Array<number>(ends.bands.length + 1).fill(0);
  for (const [resident, isScored] of ends.scored.entries()) {
    const band = ends.band[resident] as number;
    counts[band] = (counts[band] as number) + isScored;
  }
  const none = counts.at(-1) as number;
  const found = ends.bands.map(({ id, rank }, at): BandInPage => {
    const name = bands.find((band) => band.id === id)?.name ?? { en: id };
    return { id, rank, name: named(name), residents: counts[at] as number };
  });
  return none === 0 ? found : [...found, { id: null, rank: null, name: text("no band", "无等级"), residents: none }];
}

/** The bands of each value of each attribute. */
export function bandsByGroup(
  ends: Ends,
  counted: readonly CountedAttribute[],
  order: BandOrder,
  run: { readonly policy: string; readonly year: number },
): readonly ByAttribute[] {
  const inCells = bandsInCells(ends, counted);
  return counted.map((each): ByAttribute => {
    const { attribute } = each;
    const rows = rowsOf(inCells, ends.bands, each, run);
    const id = `bands-by-${attribute.id}`;
    const { columns, rows: cells, ...table } = bandTable(rows, [attribute], order);
    const by = named(attribute.name);
    return {
      attribute: attribute.id,
      table: {
        ...table,
        id,
        title: text(`Bands by ${by.en.toLowerCase()}`, `按${by.zh}的等级分布`),
        // The first column names the attribute, which is the same in all rows.
        columns: columns.slice(1),
        rows: cells.map((row) => row.slice(1)),
      },
      chart: {
        ...{ table: id, kind: "stacked", x: "group", y: "share", series: "band" },
        title: titleOf(rows, each, order),
        summary: text(
          "Each bar is a group, divided by the bands that its residents are in at the end.",
          "每条为一个群体，按期末等级划分。",
        ),
      },
    };
  });
}

/** How many residents are in each band, cell after cell of all groupings. */
function bandsInCells({ bands, scored, band, cells }: Ends, counted: readonly CountedAttribute[]): Int32Array {
  const size = bands.length + 1;
  const counts = new Int32Array(size * Math.max(0, ...counted.map(({ cells: { to } }) => to)));
  const groupings = cells.length / Math.max(1, scored.length);
  for (let resident = 0; resident < scored.length; resident += 1) {
    if (scored[resident] === 0) continue;
    for (let at = resident * groupings; at < (resident + 1) * groupings; at += 1) {
      const place = (cells[at] as number) * size + (band[resident] as number);
      counts[place] = (counts[place] as number) + 1;
    }
  }
  return counts;
}

/** A row for each value and band in which somebody is. */
function rowsOf(
  inCells: Int32Array,
  bands: Ends["bands"],
  { attribute: { id, values }, cells: { from, to }, numberOf }: CountedAttribute,
  run: { readonly policy: string; readonly year: number },
): readonly BandRow[] {
  const size = bands.length + 1;
  const counts = new Int32Array(values.length * size);
  for (let cell = from; cell < to; cell += 1) {
    for (let band = 0; band < size; band += 1) {
      const at = numberOf(cell) * size + band;
      counts[at] = (counts[at] as number) + (inCells[cell * size + band] as number);
    }
  }
  return Array.from(counts).flatMap((residents, at): BandRow[] => {
    const value = values[Math.floor(at / size)];
    const band = bands[at % size];
    if (residents === 0 || value === undefined) return [];
    const group = { replicate: 0, grouping: id, group: { [id]: value.id } };
    return [{ ...run, ...group, band: band?.id ?? null, rank: band?.rank ?? null, residents }];
  });
}

function titleOf(rows: readonly BandRow[], { attribute }: CountedAttribute, order: BandOrder) {
  const by = named(attribute.name);
  const shares = groupsOf(rows, attribute).flatMap(({ name, rows: own }) => {
    const { below, residents, apart } = standingOf(own, order);
    return isSmall(residents) || apart === residents ? [] : [{ name, share: below / residents }];
  });
  const sorted = shares.sort((one, other) => one.share - other.share);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || sorted.length < 2) {
    return text(
      `Bands by ${by.en.toLowerCase()}: fewer than two groups can be compared`,
      `按${by.zh}：可比较的群体不足两个`,
    );
  }
  const [low, high] = [percent(least.share), percent(most.share)];
  return text(
    `By ${by.en.toLowerCase()}, from ${low} (${least.name.en}) to ${high} (${most.name.en}) are below the band in which everybody starts`,
    `按${by.zh}，低于人人起始等级的比例自${low}（${least.name.zh}）至${high}（${most.name.zh}）`,
  );
}
