import { type BandOrder, column, isSmall, named, percent, smallColumn, text } from "@tallyglass/audit/chapters";
import type { Ends } from "../ends.ts";
import type { TableAndChart } from "../results.ts";

/** Moves of residents from the band at the end of the first year to that at the end of the last. */
export function transitions(
  ends: Ends,
  order: BandOrder,
  years: readonly [first: string, last: string],
): TableAndChart {
  const size = ends.bands.length + 1;
  const counts = countsOf(ends, size);
  const names = [
    ...ends.bands.map(({ id }) => named(order.bands.find((band) => band.id === id)?.name ?? { en: id })),
    text("no band", "无等级"),
  ];
  const among = Array.from({ length: size }, (_, from) =>
    counts.subarray(from * size, (from + 1) * size).reduce((sum, count) => sum + count, 0),
  );
  const [first, last] = years;
  return {
    table: {
      id: "transitions",
      title: text(`Bands at the end of ${first} and of ${last}`, `${first}年底与${last}年底的等级`),
      columns: [
        column("from", `band at the end of ${first}`, `${first}年底等级`, "text"),
        column("to", `band at the end of ${last}`, `${last}年底等级`, "text"),
        column("residents", "residents", "居民数", "residents"),
        column("share", "share of those who were there", "占原等级比例", "share"),
        smallColumn,
      ],
      rows: Array.from(counts).flatMap((residents, at) => {
        const [from, to] = [Math.floor(at / size), at % size];
        const all = among[from] as number;
        const [left, right] = [names[from], names[to]];
        // Who stays is there even where nobody does: so bands stand in their order.
        const isShown = residents > 0 || (from === to && from < size - 1);
        if (!isShown || left === undefined || right === undefined) return [];
        return [[left, right, residents, all === 0 ? null : residents / all, isSmall(all)]];
      }),
    },
    chart: {
      ...{ table: "transitions", kind: "flows", x: "to", y: "from", series: "residents" },
      title: titleOf(counts, size, years),
      summary: text(
        `At the left the bands at the end of ${first}, at the right those at the end of ${last}, as thick as their residents; between them, who went where.`,
        `左为${first}年底的等级，右为${last}年底的等级，粗细表示人数；两者之间为居民的去向。`,
      ),
    },
  };
}

function countsOf({ scored, firstBand, band }: Ends, size: number): Int32Array {
  const counts = new Int32Array(size * size);
  for (let resident = 0; resident < scored.length; resident += 1) {
    const at = (firstBand[resident] as number) * size + (band[resident] as number);
    counts[at] = (counts[at] as number) + (scored[resident] as number);
  }
  return counts;
}

/** Bands stand in the order of their ranks, the best first, and no band at last. */
function titleOf(counts: Int32Array, size: number, [first, last]: readonly [string, string]) {
  let [all, up, down] = [0, 0, 0];
  for (const [at, residents] of counts.entries()) {
    const [from, to] = [Math.floor(at / size), at % size];
    all += residents;
    if (from === size - 1 || to === size - 1) continue;
    if (to < from) up += residents;
    if (to > from) down += residents;
  }
  if (all === 0) return text("Nobody was scored", "无人被评分");
  if (first === last) {
    return text("One year alone: nobody has moved from one year's end to another", "仅一年：尚无年底之间的流动");
  }
  const [fell, rose] = [percent(down / all), percent(up / all)];
  return text(
    `From the end of ${first} to the end of ${last}, ${fell} of residents moved to a lower band and ${rose} to a higher one`,
    `自${first}年底至${last}年底，${fell}的居民降至较低等级，${rose}升至较高等级`,
  );
}
