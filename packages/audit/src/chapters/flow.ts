import { isSmall } from "../metrics/small-cells.ts";
import type { Chapter, ReportChart, Text } from "../report/report.ts";
import { amount, percent, text, whole } from "../report/words.ts";
import type { FlowRun, FlowStudy } from "../study/flow.ts";
import type { Study } from "../study/study.ts";
import { arrivalTable, medianOf } from "./flow/arrival-table.ts";
import { copiesTable, errorsTable, rulesTable } from "./flow/copy-tables.ts";
import { arrivalFigures, copyFigures, errorFigures } from "./flow/flow-figures.ts";
import { join } from "./groups/table-parts.ts";

/**
 * The records of the run, sent from office to office: when they arrive, how long a withdrawn one counts elsewhere, and
 * what a rule for corrections changes in that.
 *
 * @example
 * ```ts
 * flowChapter(study).finding.en;
 * ```
 */
export function flowChapter(study: Study): Chapter {
  const { flow } = study.companions;
  const [main] = flow?.runs ?? [];
  if (flow === undefined || main === undefined) return undetermined(notRun);
  if (isSmall(main.records)) return undetermined(tooFewRecords);
  return {
    ...chapterWords,
    finding: join(arrivalWords(main), copyWords(flow, main), errorWords(flow, main)),
    isDetermined: true,
    figures: [...arrivalFigures(main), ...copyFigures(flow), ...errorFigures(flow, main, study.facts.seed)],
    tables: [rulesTable(flow), copiesTable(flow), errorsTable(main), arrivalTable(flow, main, study)],
    charts,
  };
}

const notRun = text(
  "How records travel between offices was not run beside this run.",
  "本次审计未运行各级之间的记录流转。",
);

const tooFewRecords = text(
  "Too few records were made to say how they travel between offices.",
  "记录过少，无法说明其在各级之间的流转。",
);

function undetermined(finding: Text): Chapter {
  return { ...chapterWords, finding, isDetermined: false, figures: [], tables: [], charts: [] };
}

function arrivalWords(run: FlowRun): Text {
  const [city, nation] = [medianOf(run, "city", 0), medianOf(run, "nation", 0)].map(daysWords) as [Text, Text];
  return text(
    `Of ${whole(run.records)} records half are in the city within ${city.en} and with the nation within ${nation.en}`,
    `${whole(run.records)}条记录中，半数在${city.zh}内到达市级，在${nation.zh}内到达国家级`,
  );
}

function daysWords(days: number | undefined): Text {
  if (days === undefined) return text("a time that was not followed", "超出跟踪期的时间");
  return text(days === 1 ? "1 day" : `${whole(days)} days`, `${whole(days)}日`);
}

/** What a withdrawal leaves, and what becomes of it under each rule. */
function copyWords(flow: FlowStudy, main: FlowRun): Text {
  if (isSmall(main.withdrawn)) {
    return text(
      `; ${whole(main.withdrawn)} were withdrawn, too few to say how their copies go`,
      `；仅撤销${whole(main.withdrawn)}条，无法说明其副本如何消失`,
    );
  }
  const left = text(
    `; a withdrawal leaves ${amount(copiesLeft(main, 0))} copies that still count in other offices that day, half of which are gone after ${daysWords(main.halfLifeOfCopies ?? undefined).en}`,
    `；撤销当日其他机构平均仍有${amount(copiesLeft(main, 0))}份副本有效，半数在${daysWords(main.halfLifeOfCopies ?? undefined).zh}后消失`,
  );
  const inCity = flow.runs.find(({ rule }) => rule === "city-only");
  if (inCity === undefined) return left;
  const stay = amount(copiesLeft(inCity, flow.days));
  return join(
    left,
    text(
      `; where withdrawals hold in the city alone, ${stay} stay for good`,
      `；若撤销仅在市级生效，则有${stay}份长期留存`,
    ),
  );
}

/** For each record that was withdrawn, so many days after. */
function copiesLeft({ copies, withdrawn }: FlowRun, day: number): number {
  return (copies.everywhere[day] ?? 0) / withdrawn;
}

function errorWords({ days }: FlowStudy, { wrong, neverCorrected }: FlowRun): Text {
  if (wrong === 0) return text("; none of them is wrong.", "；其中无错误记录。");
  return text(
    `; of ${whole(wrong)} wrong records ${percent(neverCorrected / wrong)} still count somewhere ${whole(days)} days after they were logged.`,
    `；${whole(wrong)}条错误记录中，${percent(neverCorrected / wrong)}在登记${whole(days)}日后仍在某处有效。`,
  );
}

const chapterWords = {
  id: "flow",
  title: text("How records flow between offices", "记录如何在各级之间流转"),
  definition: text(
    "The records of the run go from their bureau to the city, the province and the nation, and national listings come down, by the networks of the library in simulated days. A copy is a record that an office counts, or a listing because of it. Half-life is the first day, after the one with the most copies, on which at most half of them are left. Every record is followed for the same number of days, after the end of the run as well.",
    "本次运行的记录按资料库中的传递网络，以模拟日逐级由部门上送至市、省、国家，全国名单下行。副本指某机构仍计入的一条记录，或因其而来的名单。半衰期指自副本最多之日起，首个仅余至多一半的日子。每条记录跟踪相同天数，运行结束后亦然。",
  ),
  trap: text(
    "When offices send is published nowhere: days and failures are assumptions of the networks, and the days that the recording model gives to the same records are left aside. A bureau is taken to log a record on the day that it is about. Wrong records that nobody contests have no half-life: a share that stays stands beside it. Residents are sent in blocks with batches of their own, which changes no mean. An office is told of a withdrawal; whether it acts on it is not known.",
    "各级何时报送未见公布：天数与故障均为网络的假设，记录模型为同一记录所设的天数不予采用。假设部门在行为当日登记。无人申诉的错误记录没有半衰期，故并列始终留存的比例。居民分组传送、各有批次，均值不受影响。机构会收到撤销通知，是否照办则不得而知。",
  ),
  sources: ["trivium#L7", "trivium#L13", "trivium#L64"],
  footing: ["companions", "assumptions"],
} as const satisfies Partial<Chapter>;

const charts: readonly ReportChart[] = [
  {
    ...{ table: "flow-copies", kind: "lines", x: "day", y: "copies", series: "way" },
    title: text("Copies of withdrawn records, by day", "被撤销记录的副本，按日"),
    summary: text(
      "Copies for each withdrawn record that still count in other offices, so many days after the bureau withdrew it.",
      "部门撤销后各日，每条被撤销记录在其他机构仍有效的副本数。",
    ),
  },
  {
    ...{ table: "flow-errors", kind: "lines", x: "day", y: "copies", series: "place" },
    title: text("Copies of wrong records, by day and place", "错误记录的副本，按日与所在"),
    summary: text(
      "Copies for each wrong record, so many days after it was logged: what rises and does not fall is never corrected.",
      "登记后各日，每条错误记录的副本数：升而不降者即始终未更正。",
    ),
  },
  {
    ...{ table: "flow-arrivals", kind: "dots", x: "group", y: "median", series: "level", facet: "attribute" },
    title: text("Days until half of the records of a group are there", "各群体半数记录到达所需天数"),
    summary: text("The median of each group's records at each level.", "各群体记录到达各级所需天数的中位数。"),
  },
];
