import { type Restricted, restrictedOf } from "../../counts/restricted.ts";
import { bootstrapInterval } from "../../metrics/interval.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import { theilParts } from "../../metrics/theil.ts";
import type { Restricting } from "../../policy/restrictions.ts";
import { column, intervalColumns, smallColumn } from "../../report/columns.ts";
import type { ReportFigure, ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { RunFacts, Study, StudyAttribute } from "../../study/study.ts";

export type ByGroup = readonly {
  readonly value: StudyAttribute["values"][number];
  readonly own: Restricted;
}[];

export function burdensBy(study: Study, restricting: Restricting, { id, values }: StudyAttribute): ByGroup {
  return values
    .map((value) => ({ value, own: restrictedOf(study, restricting, { id, value: value.id }) }))
    .filter(({ own }) => own.residents > 0);
}

/** How much of the inequality of restrictions lies between the groups of an attribute. */
export function betweenFigure({ id, name }: StudyAttribute, groups: ByGroup, seed: number): ReportFigure {
  const shareOf = (strata: readonly (readonly number[])[]) => {
    const parts = theilParts(
      strata.map(([restricted = 0, others = 0]) => [
        { value: 1, residents: restricted },
        { value: 0, residents: others },
      ]),
    );
    return parts === null || parts.total === 0 ? Number.NaN : parts.between / parts.total;
  };
  const strata = groups.map(({ own }) => [own.restricted, Math.max(0, own.residents - own.restricted)]);
  const share = shareOf(strata);
  const isKnown = Number.isFinite(share);
  return {
    id: `between-${id}`,
    name: text(
      `Share of the inequality of restrictions between groups by ${name.en.toLowerCase()} (Theil)`,
      `限制的不平等中按${name.zh ?? name.en}划分的组间份额（泰尔）`,
    ),
    value: isKnown ? share : null,
    unit: "share",
    ...(isKnown
      ? { interval: bootstrapInterval(strata, shareOf, { seed, name: `burdens between ${id}` }) }
      : { why: text("Nobody is restricted, or everybody.", "无人受限，或人人受限。") }),
  };
}

export function groupTable({ id, name }: StudyAttribute, groups: ByGroup, { seed, years }: RunFacts): ReportTable {
  const shareOf = ([[restricted = 0, others = 0] = []]: readonly (readonly number[])[]) =>
    restricted / (restricted + others);
  return {
    id: `restricted-by-${id}`,
    title: text(`Restricted residents by ${name.en.toLowerCase()}`, `按${name.zh ?? name.en}划分的受限居民`),
    columns: [
      { id: "group", name: named(name), unit: "text" },
      column("residents", "Residents", "居民数", "residents"),
      column("restricted", "Restricted on the last day", "末日受限者", "residents"),
      column("share", "Share", "占比", "share"),
      ...intervalColumns("share"),
      column("months", "Months for 1,000 residents and year", "每千人每年受限月数", "months"),
      smallColumn,
    ],
    rows: groups.map(({ value, own: { residents, restricted, months } }) => {
      const strata = [[restricted, Math.max(0, residents - restricted)]];
      const [low, high] = bootstrapInterval(strata, shareOf, { seed, name: `restricted ${id} ${value.id}` });
      const monthsPerThousand = (1000 * months) / (residents * years);
      return [
        ...[named(value.name), residents, restricted, restricted / residents],
        ...[low, high, monthsPerThousand, isSmall(residents)],
      ];
    }),
    note: text(
      "An interval from 0 to 0 says that none was counted, not that there can be none.",
      "区间为0至0表示未计得受限者，而非不可能有。",
    ),
  };
}
