import { sum } from "d3-array";
import { shareInterval } from "../../metrics/share-interval.ts";
import type { ReportFigure } from "../../report/report.ts";
import { text, whole } from "../../report/words.ts";
import type { FlowRun, FlowStudy } from "../../study/flow.ts";
import { figure } from "../groups/table-parts.ts";
import { levelNames, levels } from "../timeliness/arrivals.ts";
import { medianOf, ninetiethOf } from "./arrival-table.ts";
import { ruleNames } from "./flow-names.ts";

/** When half and nine tenths of the records are at each level. */
export function arrivalFigures(run: FlowRun): readonly ReportFigure[] {
  const why = text("It takes longer than is told apart, or never arrives.", "超出可区分的天数，或从未到达。");
  return levels.flatMap((level) => {
    const { en, zh } = levelNames[level];
    const common = { unit: "days", among: run.records, why } as const;
    return [
      figure(`flow-${level}-median`, text(`Half of the records are in the ${en} within`, `半数记录到达${zh}所需`), {
        ...{ value: medianOf(run, level, 0), ...common },
      }),
      figure(`flow-${level}-p90`, text(`Nine tenths of the records are in the ${en} within`, `九成记录到达${zh}所需`), {
        ...{ value: ninetiethOf(run, level, 0), ...common },
      }),
    ];
  });
}

/** Of each run, the days that copies of a withdrawn record count elsewhere, added up over offices. */
export function copyFigures({ runs, days }: FlowStudy): readonly ReportFigure[] {
  return runs.map((run) => {
    const { network, rule, copies, withdrawn } = run;
    const value = withdrawn === 0 ? undefined : sum(copies.everywhere) / withdrawn;
    return figure(
      `flow-copy-days-${network.id}-${rule}`,
      text(
        `Days that copies of a withdrawn record count in other offices, added up over ${whole(days)} days (${network.title.en}; corrections: ${ruleNames[rule].en})`,
        `每条被撤销记录在其他机构仍有效的副本日数，${whole(days)}日内合计（${network.title.zh ?? network.title.en}；更正：${ruleNames[rule].zh}）`,
      ),
      { value, unit: "days", among: withdrawn, why: text("Nothing was withdrawn.", "无一撤销。") },
    );
  });
}

/** Half-lives, and the share that stays. */
export function errorFigures({ days }: FlowStudy, run: FlowRun, seed: number): readonly ReportFigure[] {
  const { wrong, neverCorrected, withdrawn, halfLifeOfErrors, halfLifeOfCopies } = run;
  const stay = text(
    `More than half of them still count after ${whole(days)} days, or there are none.`,
    `${whole(days)}日后过半仍有效，或本无副本。`,
  );
  return [
    figure("flow-half-life-copies", text("Half-life of the copies of a withdrawn record", "被撤销记录副本的半衰期"), {
      ...{ value: halfLifeOfCopies ?? undefined, unit: "days", among: withdrawn, why: stay },
    }),
    figure("flow-half-life-errors", text("Half-life of the copies of a wrong record", "错误记录副本的半衰期"), {
      ...{ value: halfLifeOfErrors ?? undefined, unit: "days", among: wrong, why: stay },
    }),
    figure(
      "flow-never-corrected",
      text(
        `Wrong records that still count somewhere ${whole(days)} days after they were logged`,
        `登记${whole(days)}日后仍在某处有效的错误记录比例`,
      ),
      {
        ...{ value: wrong === 0 ? undefined : neverCorrected / wrong, unit: "share", among: wrong },
        interval: shareInterval({ hits: neverCorrected, among: wrong }, { seed, name: "flow-never-corrected" }),
        why: text("No record is wrong.", "无错误记录。"),
      },
    ),
  ];
}
