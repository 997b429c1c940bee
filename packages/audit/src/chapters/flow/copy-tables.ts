import { column } from "../../report/columns.ts";
import type { ReportTable, Text } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { FlowPlace, FlowRun, FlowStudy } from "../../study/flow.ts";
import { placeNames, ruleNames } from "./flow-names.ts";

const places = Object.keys(placeNames) as readonly FlowPlace[];

/** Every network and rule, and what comes of it: the same records each time. */
export function rulesTable({ runs }: FlowStudy): ReportTable {
  return {
    id: "flow-rules",
    title: text("What the network and the rule for corrections change", "传递网络与更正规则带来的变化"),
    columns: [
      column("network", "network", "传递网络", "text"),
      column("rule", "corrections", "更正", "text"),
      column("withdrawn", "withdrawn", "撤销", "records"),
      column("half-life-copies", "half-life of their copies", "其副本半衰期", "days"),
      ...shownDays.map((day) => column(`copies-${day}`, `copies after ${day} days`, `${day}日后副本`, "count")),
      column("wrong", "wrong", "错误", "records"),
      column("never", "still counting in the end", "期末仍有效", "records"),
      column("share", "share of the wrong", "占错误记录比例", "share"),
      column("half-life-errors", "half-life of errors", "错误半衰期", "days"),
    ],
    rows: runs.map(({ network, rule, withdrawn, wrong, neverCorrected, ...run }) => [
      ...[named(network.title), ruleNames[rule], withdrawn, run.halfLifeOfCopies],
      ...shownDays.map((day) => run.copies.everywhere[day] ?? null),
      ...[wrong, neverCorrected, wrong === 0 ? null : neverCorrected / wrong, run.halfLifeOfErrors],
    ]),
    note: text(
      "An empty half-life: more than half of the most copies are left when following ends, or there are none.",
      "半衰期为空：跟踪结束时仍余过半副本，或本无副本。",
    ),
  };
}

const shownDays = [0, 30, 90, 360];

/** The days of a curve: closely at first, where most happens. */
const curveDays = [0, 1, 3, 5, 7, 10, 14, 21, 30, 45, 60, 75, 90, 120, 150, 180];

/** Copies for each withdrawn record, by day, on each network and under each rule. */
export function copiesTable({ runs }: FlowStudy): ReportTable {
  const [{ network: usual } = { network: undefined }] = runs;
  return {
    id: "flow-copies",
    title: text("Copies of withdrawn records that count elsewhere", "被撤销记录在别处仍有效的副本"),
    columns: [
      column("way", "corrections", "更正", "text"),
      column("day", "days since the withdrawal", "撤销后天数", "days"),
      column("copies", "copies for each", "每条副本数", "ratio"),
      column("count", "copies", "副本数", "count"),
    ],
    rows: runs.flatMap(({ network, rule, withdrawn, copies: { everywhere } }) => {
      if (withdrawn === 0) return [];
      const way = network.id === usual?.id ? ruleNames[rule] : join(network.title, ruleNames[rule]);
      return curveDays.map((day) => [way, day, (everywhere[day] ?? 0) / withdrawn, everywhere[day] ?? 0]);
    }),
  };
}

function join(title: FlowRun["network"]["title"], rule: Text): Text {
  const { en, zh } = named(title);
  return text(`${en}, ${rule.en}`, `${zh}，${rule.zh}`);
}

/** Copies for each wrong record, by day and place, on the first network as it is written. */
export function errorsTable({ wrong, errors }: FlowRun): ReportTable {
  return {
    id: "flow-errors",
    title: text("Copies of wrong records, by place", "错误记录的副本，按所在"),
    columns: [
      column("place", "where", "所在", "text"),
      column("day", "days since it was logged", "登记后天数", "days"),
      column("copies", "copies for each", "每条副本数", "ratio"),
      column("count", "copies", "副本数", "count"),
    ],
    rows: places.flatMap((place) =>
      wrong === 0
        ? []
        : [...curveDays, 360, 720].map((day) => [
            placeNames[place],
            day,
            (errors[place][day] ?? 0) / wrong,
            errors[place][day] ?? 0,
          ]),
    ),
  };
}
