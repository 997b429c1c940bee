import {
  column,
  ends,
  groupColumn,
  intervalColumns,
  isSmall,
  meanInterval,
  named,
  percent,
  signed,
  smallColumn,
  text,
  whole,
} from "@tallyglass/audit/chapters";
import type { AttributeGroups, PairedGroup, Scenario } from "@tallyglass/simulation";
import type { ByAttribute, TableAndChart } from "../results.ts";

/** Which way residents changed at the end of the last year. */
export function waysOf(total: PairedGroup, year: string): TableAndChart {
  const { scored } = total;
  const rows = [
    [text("higher score", "分数较高"), total.higher],
    [text("lower score", "分数较低"), total.lower],
    [text("better band", "等级较好"), total.bandBetter],
    [text("worse band", "等级较差"), total.bandWorse],
  ] as const;
  return {
    table: {
      id: "ways",
      title: text(`What changed at the end of ${year}`, `${year}年底的变化`),
      columns: [
        column("way", "change", "变化", "text"),
        column("residents", "residents", "居民数", "residents"),
        column("share", "share of those scored", "占被评分者比例", "share"),
      ],
      rows: rows.map(([way, residents]) => [way, residents, scored === 0 ? 0 : residents / scored]),
      note: text(
        "Who has another score may be in another band as well, and is in two rows. Some had another score or band only in earlier years.",
        "分数不同者可能等级亦不同，故同计入两行。有些人仅在较早年份分数或等级不同。",
      ),
    },
    chart: {
      ...{ table: "ways", kind: "bars", x: "residents", y: "way" },
      title: findingOf(total, year),
      summary: text(
        "One bar for each way: residents with a higher and a lower score, in a better and a worse band.",
        "每条为一种变化：分数较高、较低，等级较好、较差的居民数。",
      ),
    },
  };
}

function findingOf({ scored, changed, higher, lower, difference }: PairedGroup, year: string) {
  if (changed === 0) {
    return text(
      `Nobody of ${whole(scored)} residents changed: every score and band of every year is the same`,
      `${whole(scored)}名居民中无一人有变化：各年分数与等级均相同`,
    );
  }
  const share = percent(changed / scored);
  const mean = signed(difference / scored);
  return text(
    `${whole(changed)} of ${whole(scored)} residents (${share}) changed: at the end of ${year} ${whole(higher)} score higher in the second run and ${whole(lower)} lower, by ${mean} points on average over all`,
    `${whole(scored)}名居民中${whole(changed)}名（${share}）有变化：${year}年底第二次运行中分数较高者${whole(higher)}名，较低者${whole(lower)}名，全体平均${mean}分`,
  );
}

/** How far the values of an attribute moved. */
export function groupChanges(
  { values }: AttributeGroups,
  attribute: Scenario["population"]["attributes"][number],
): ByAttribute {
  const id = `change-by-${attribute.id}`;
  const by = named(attribute.name);
  const groups = attribute.values.flatMap((value, at) => {
    const group = values[at];
    return group === undefined || group.scored === 0 ? [] : [{ name: named(value.name), ...group }];
  });
  return {
    attribute: attribute.id,
    table: {
      id,
      title: text(`Mean change by ${by.en.toLowerCase()}`, `按${by.zh}的平均变化`),
      columns: [
        groupColumn,
        column("residents", "residents", "居民数", "residents"),
        column("changed", "changed", "有变化", "residents"),
        column("share", "share that changed", "有变化的比例", "share"),
        column("higher", "higher score", "分数较高", "residents"),
        column("lower", "lower score", "分数较低", "residents"),
        column("mean", "mean change", "平均变化", "points"),
        ...intervalColumns("points"),
        smallColumn,
      ],
      rows: groups.map(({ name, scored, changed, higher, lower, difference, squares }) => [
        ...[name, scored, changed, changed / scored, higher, lower, difference / scored],
        ...[...ends(meanInterval(difference, squares, scored)), isSmall(scored)],
      ]),
      note: text("Groups of fewer than 30 residents are flagged.", "不足30人的群体已标出。"),
    },
    chart: {
      ...{ table: id, kind: "dots", x: "group", y: "mean", low: "low", high: "high" },
      title: spreadOf(groups, by),
      summary: text(
        "The mean change of the score of each group, with its interval; nobody is left out, changed or not.",
        "各群体分数的平均变化及其区间；含未变化者。",
      ),
    },
  };
}

interface NamedGroup extends PairedGroup {
  readonly name: ReturnType<typeof text>;
}

function spreadOf(groups: readonly NamedGroup[], by: ReturnType<typeof text>) {
  const large = groups.filter(({ scored }) => !isSmall(scored));
  const sorted = large.toSorted((one, other) => meanOf(one) - meanOf(other));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || sorted.length < 2) {
    return text(`By ${by.en.toLowerCase()}: fewer than two groups can be compared`, `按${by.zh}：可比较的群体不足两个`);
  }
  const [low, high] = [signed(meanOf(least)), signed(meanOf(most))];
  return text(
    `By ${by.en.toLowerCase()}, the mean change goes from ${low} (${least.name.en}) to ${high} points (${most.name.en})`,
    `按${by.zh}，平均变化自${low}分（${least.name.zh}）至${high}分（${most.name.zh}）`,
  );
}

function meanOf({ difference, scored }: PairedGroup): number {
  return difference / scored;
}
