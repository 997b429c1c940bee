import type { Vocabulary } from "@tallyglass/policy";
import type { Assessed } from "../../metrics/assessor-spread.ts";
import { isSmall } from "../../metrics/small-cells.ts";
import { type VagueClause, vaguenessNames } from "../../policy/vague-clauses.ts";
import { column, smallColumn } from "../../report/columns.ts";
import type { ReportTable } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";

export function vagueTable(vague: readonly VagueClause[], most: (vague: VagueClause) => number | null): ReportTable {
  return {
    id: "vague-clauses",
    title: text("Clauses that leave the outcome to an assessor", "结果取决于认定者的条款"),
    columns: [
      column("clause", "Clause", "条款", "text"),
      column("open", "What is left open", "未定之处", "text"),
      column("points", "Points at most", "最高分值", "points"),
    ],
    rows: vague.map((each) => [
      named(each.clause.name),
      text(
        each.kinds.map((kind) => vaguenessNames[kind].en).join("; "),
        each.kinds.map((kind) => vaguenessNames[kind].zh).join("；"),
      ),
      most(each),
    ]),
  };
}

export function assessorTable(
  assessed: ReadonlyMap<string, readonly Assessed[]>,
  { behaviours }: Vocabulary,
): ReportTable {
  return {
    id: "assessors",
    title: text("The same kind of deed before different assessors", "同类事项由不同认定者处理"),
    columns: [
      column("behaviour", "Behaviour", "行为", "text"),
      column("assessor", "Assessor", "认定者", "text"),
      column("deeds", "Deeds assessed", "所认定事项", "count"),
      column("share", "Recorded share", "记录比例", "share"),
      smallColumn,
    ],
    rows: Array.from(assessed, ([behaviour, all]) =>
      all.map(({ assessor, deeds, recorded }) => [
        named(behaviours.get(behaviour)?.name ?? { en: behaviour }),
        assessor,
        deeds,
        deeds === 0 ? null : recorded / deeds,
        isSmall(deeds),
      ]),
    ).flat(),
    note: text(
      "Only deeds that at least one assessor might have recorded are counted, so that shares say how assessors differ and not how much of all deeds is recorded.",
      "仅统计至少一名认定者可能记录的事项，故比例只反映认定者之间的差异，而非全部事项的记录比例。",
    ),
  };
}
