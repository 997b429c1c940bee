import { countedOnce } from "../../counts/by-value.ts";
import type { Interval } from "../../metrics/interval.ts";
import { shareInterval } from "../../metrics/share-interval.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import type { KindCount } from "../../metrics/standardised-parity.ts";
import { column, intervalColumns, smallColumn } from "../../report/columns.ts";
import type { ReportTable, Text } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { Study } from "../../study/study.ts";
import { ends } from "../groups/table-parts.ts";
import { actKinds, type CountedActs, countOf, countsByBehaviour, kindNames } from "./acts.ts";

const columns = [
  column("acts", "acts", "行为数", "records"),
  column("recorded", "of these recorded", "其中有记录", "records"),
  column("share", "share", "比例", "share"),
  ...intervalColumns("share"),
  smallColumn,
];

/** The interval of the share of acts that was recorded. */
export function recordedInterval(count: KindCount, seed: number, name: string): Interval | undefined {
  return shareInterval(count, { seed, name: `recording-${name}` });
}

function cells(count: KindCount, seed: number, name: string) {
  const { hits, among } = count;
  return [among, hits, hits / among, ...ends(recordedInterval(count, seed, name)), isSmall(among)];
}

const accessNames: Readonly<Record<string, Text>> = {
  "by-choice": text("trustworthy, by choice", "守信，可自行选择"),
  "by-circumstance": text("trustworthy, by circumstance", "守信，视机遇而定"),
  "by-award": text("trustworthy, by award", "守信，须获授予"),
  "by-office": text("trustworthy, by office", "守信，限特定职务"),
};

/** Acts by their kind, good ones by who can do them. */
export function accessTable(acts: CountedActs, { vocabulary, facts }: Study): ReportTable {
  const trustworthy = countedOnce(acts.trustworthy);
  const parts = [
    { id: "dishonest", name: kindNames.dishonest, rows: countedOnce(acts.dishonest) },
    ...Object.entries(accessNames).map(([who, name]) => ({
      ...{ id: who, name },
      rows: trustworthy.filter(({ behaviour }) => vocabulary.behaviours.get(behaviour)?.access?.who === who),
    })),
  ];
  return {
    id: "recording-by-access",
    title: text("What comes on record, by kind of act", "各类行为的记录比例"),
    columns: [column("kind", "kind of act", "行为类别", "text"), ...columns],
    rows: parts.flatMap(({ id, name, rows }) => {
      const count = countOf(rows);
      return count.among === 0 ? [] : [[name, ...cells(count, facts.seed, id)]];
    }),
    note: text(
      "An award is a paper of the office that files it; nobody issues a paper for a good deed.",
      "表彰本身即为归集部门的文书；好事则无人出具文书。",
    ),
  };
}

/** Every behaviour, the commonest first. */
export function behaviourTable(acts: CountedActs, { vocabulary, facts }: Study): ReportTable {
  return {
    id: "recording-by-behaviour",
    title: text("What comes on record, by behaviour", "各项行为的记录比例"),
    columns: [column("behaviour", "behaviour", "行为", "text"), column("kind", "kind", "类别", "text"), ...columns],
    rows: actKinds.flatMap((kind) =>
      [...countsByBehaviour(countedOnce(acts[kind]))]
        .filter(([, { among }]) => among > 0)
        .sort(([, left], [, right]) => right.among - left.among)
        .map(([behaviour, count]) => {
          const found = vocabulary.behaviours.get(behaviour);
          const name = found === undefined ? behaviour : named(found.name);
          return [name, kindNames[kind], ...cells(count, facts.seed, behaviour)];
        }),
    ),
    note: text("Behaviours of fewer than 30 acts are flagged.", "不足30次的行为已标出。"),
  };
}
