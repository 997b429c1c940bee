import type { Vocabulary } from "@tallyglass/policy";
import { group, sum } from "d3-array";
import type { CountedRun } from "../../counts/counted-run.ts";
import { meanInterval } from "../../metrics/interval.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import { attributeColumn, column, groupColumn, intervalColumns, smallColumn } from "../../report/columns.ts";
import type { ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { PairedCounts, Study } from "../../study/study.ts";
import { staleCopies, type WrongRecord } from "./correction.ts";

export function harmTable({ harm }: CountedRun, policy: string): ReportTable {
  const own = harm.filter((row) => row.policy === policy);
  const years = [...new Set(own.map(({ year }) => year))].sort((left, right) => left - right);
  return {
    id: "harm-by-year",
    title: text("Residents with wrong records at the end of each year", "各年年终有错误记录的居民"),
    columns: [
      column("year", "Year", "年份", "year"),
      column("residents", "With a wrong record", "有错误记录", "residents"),
      column("harmed", "With a lower score", "因此失分", "residents"),
      column("lost", "Points lost", "失分", "points"),
      column("gained", "Points gained", "得分", "points"),
      column("worse", "In a lower band", "降档", "residents"),
      column("listed", "Listed for it", "因此列入名单", "residents"),
    ],
    rows: years.map((year) => {
      const rows = own.filter((row) => row.year === year);
      const of = (key: "residents" | "harmed" | "pointsLost" | "pointsGained" | "bandWorse" | "newlyListed") =>
        sum(rows, (row) => row[key]);
      return [
        ...[year, of("residents"), of("harmed"), of("pointsLost"), of("pointsGained")],
        ...[of("bandWorse"), of("newlyListed")],
      ];
    }),
  };
}

const mostRows = 20;

/** The behaviours of which most wrong records are filed. */
export function fateTable({ wrong }: CountedRun, { behaviours }: Vocabulary): ReportTable {
  const rows = group(wrong, ({ behaviour }) => behaviour);
  const summed = Array.from(rows, ([behaviour, own]) => ({
    behaviour,
    filed: sum(own, ({ filed }) => filed),
    noticed: sum(own, ({ noticed }) => noticed),
    appealed: sum(own, ({ appealed }) => appealed),
    upheld: sum(own, ({ upheld }) => upheld),
    withdrawn: sum(own, ({ withdrawnInRun }) => withdrawnInRun),
  })).sort((left, right) => right.filed - left.filed || (left.behaviour < right.behaviour ? -1 : 1));
  return {
    id: "fate",
    title: text("What became of wrong records, by behaviour", "各类错误记录的去向"),
    columns: [
      column("behaviour", "Behaviour", "行为", "text"),
      column("filed", "Filed", "归档", "records"),
      column("noticed", "Noticed", "察觉", "records"),
      column("appealed", "Appealed", "申诉", "records"),
      column("upheld", "Upheld", "支持", "records"),
      column("withdrawn", "Withdrawn in the run", "运行期内撤销", "records"),
    ],
    rows: summed.slice(0, mostRows).map(({ behaviour, filed, noticed, appealed, upheld, withdrawn }) => {
      const name = behaviours.get(behaviour)?.name;
      return [name === undefined ? behaviour : named(name), filed, noticed, appealed, upheld, withdrawn];
    }),
    ...(summed.length > mostRows && {
      note: text(
        `The ${mostRows} behaviours with most wrong records, of ${summed.length}.`,
        `共${summed.length}类，此处列错误记录最多的${mostRows}类。`,
      ),
    }),
  };
}

/** What wrong records take from each group, against the same run without them. */
export function harmByGroupTable({ groups }: PairedCounts, { attributes }: Study): ReportTable {
  return {
    id: "harm-by-group",
    title: text("Points that wrong records take from a resident, by group", "错误记录使各组居民人均失去的分数"),
    columns: [
      attributeColumn,
      groupColumn,
      column("scored", "Scored", "受评", "residents"),
      column("mean", "Mean points lost", "平均失分", "points"),
      ...intervalColumns("points"),
      column("worse", "In a lower band for it", "因此降档", "residents"),
      smallColumn,
    ],
    rows: attributes.flatMap(({ id, name, values }) =>
      values.flatMap((value) => {
        const found = groups.find((each) => each.group[id] === value.id);
        if (found === undefined || found.scored === 0) return [];
        const { scored, difference, squares, bandBetter } = found;
        const [low, high] = meanInterval(difference, squares, scored);
        return [[named(name), named(value.name), scored, difference / scored, low, high, bandBetter, isSmall(scored)]];
      }),
    ),
  };
}

export function correctionTable(records: readonly WrongRecord[], { attributes }: Study): ReportTable {
  return {
    id: "correction-by-group",
    title: text("Wrong records that were withdrawn, by group", "各组错误记录的撤销情况"),
    columns: [
      attributeColumn,
      groupColumn,
      column("records", "Wrong records", "错误记录", "records"),
      column("appealed", "Appealed", "申诉比例", "share"),
      column("withdrawn", "Withdrawn", "撤销比例", "share"),
      smallColumn,
    ],
    rows: attributes.flatMap(({ id, name, values }) =>
      values.flatMap((value) => {
        const own = records.filter(({ life }) => life.group[id] === value.id);
        if (own.length === 0) return [];
        const appealed = own.filter(({ event }) => event.appealed === true).length / own.length;
        const withdrawn = own.filter(({ isWithdrawn }) => isWithdrawn).length / own.length;
        return [[named(name), named(value.name), own.length, appealed, withdrawn, isSmall(own.length)]];
      }),
    ),
  };
}

/** The residents themselves: each can be opened with `tallyglass resident`. */
export function residentsTable(records: readonly WrongRecord[], { vocabulary, companions }: Study): ReportTable {
  const longest = records.toSorted((left, right) => right.days - left.days);
  return {
    id: "residents",
    title: text("Wrong records that stood longest", "存续最久的错误记录"),
    columns: [
      column("resident", "Resident (synthetic)", "居民（虚构）", "text"),
      column("behaviour", "Recorded of them", "所记行为", "text"),
      column("kind", "Why it is wrong", "错误类型", "text"),
      column("days", "Days that it stood", "存续天数", "days"),
      column("withdrawn", "Withdrawn", "已撤销", "flag"),
      column("copies", "Copies left above", "上级遗留副本", "count"),
    ],
    rows: longest.slice(0, mostRows).map((record) => {
      const { life, event, days, isWithdrawn } = record;
      const name = vocabulary.behaviours.get(event.behaviour)?.name;
      const kind = event.recorded === "false" ? text("nobody did it", "无人所为") : text("another did it", "他人所为");
      return [
        life.resident,
        name === undefined ? event.behaviour : named(name),
        kind,
        days,
        isWithdrawn,
        staleCopies(record),
      ];
    }),
    note: text(
      `Of ${records.length} wrong records on the files of the first ${companions.wronged?.among ?? 0} residents.`,
      `取自前${companions.wronged?.among ?? 0}名居民档案中的${records.length}条错误记录。`,
    ),
  };
}
