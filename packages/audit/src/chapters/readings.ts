import type { Chapter, ReportFigure, Text } from "../report/report.ts";
import { percent, text, whole } from "../report/words.ts";
import type { Study } from "../study/study.ts";
import { held, type VerdictOverReadings } from "./readings/over-readings.ts";
import { optionsTable, readingsNote, verdictsTable } from "./readings/tables.ts";
import { type TriedReadings, triedReadings } from "./readings/tried-readings.ts";

const frame = {
  id: "readings",
  title: text("What hangs on how the text is read", "读法不同，结论如何变化"),
  definition: text(
    "Verdicts with a threshold each are looked at under every other reading of the text alone, and under the pairs of readings that were run. For each verdict: under how many readings it stands as under the run's own, the least and the most of what it is measured by, and the smallest choice of other readings that turns it.",
    "每项判断各设阈值，逐一在文本的每种其他读法下检验，并在已运行的两两组合下检验。对每项判断列出：在多少种读法下与本次运行一致，所测数值的最小与最大值，以及使其反转的最小读法组合。",
  ),
  trap: text(
    "Readings are choices, not chances: they are counted and never averaged, and no share of readings is a probability. Only what was run is reported; a verdict that no pair turned may still turn under three readings.",
    "读法是选择而非概率：只计数，不取平均，读法所占比例不是概率。仅报告已运行者；两两组合均未反转的判断，仍可能在三种读法下反转。",
  ),
  charts: [],
  sources: [] as readonly string[],
  footing: ["companions", "text"],
} as const;

/** Under which readings of the text the report's verdicts hold. */
export function readingsChapter(study: Study): Chapter {
  const { readings } = study.companions;
  const tried = readings && triedReadings(study, readings.runs);
  if (readings === undefined || tried === undefined || tried.others.length === 0) {
    return {
      ...frame,
      isDetermined: false,
      finding: text(
        "What hangs on readings is not determinable: no run under other readings was made.",
        "无法判断结论对读法的依赖：未运行其他读法。",
      ),
      figures: [],
      tables: [],
    };
  }
  const over = held(tried);
  const known = over.filter(({ base }) => base.holds !== null);
  const turned = known.filter(({ flips }) => flips.length > 0);
  const firm = known.length - turned.length;
  const example = [...turned].sort(byFirmness)[0];
  return {
    ...frame,
    isDetermined: known.length > 0,
    finding: findingOf(tried, known, example, study),
    figures: [
      figure("runs", "Other readings run", "已运行的其他读法", tried.others.length, readings.residents),
      figure("firm-verdicts", "Verdicts that no reading turned", "未被任何读法反转的判断", firm, readings.residents),
      ...over.map(
        (each): ReportFigure => ({
          id: `standing-${each.verdict.id}`,
          name: text(
            `Readings under which it stands as it does: ${each.verdict.statement.en}`,
            `该判断保持不变的读法比例：${each.verdict.statement.zh}`,
          ),
          value: each.base.holds === null ? null : each.standing / each.determinable,
          unit: "share",
          among: each.determinable,
          ...(each.base.holds === null && { why: text("It cannot be measured here.", "此处无法测量。") }),
        }),
      ),
    ],
    tables: [verdictsTable(over, study), optionsTable(tried, study)],
    charts: [
      {
        table: "verdicts",
        title: text("Share of readings under which each verdict stands", "各判断保持不变的读法比例"),
        kind: "bars",
        x: "standing",
        y: "verdict",
        summary: summaryOf(known),
      },
    ],
  };
}

function findingOf(
  { others }: TriedReadings,
  known: readonly VerdictOverReadings[],
  example: VerdictOverReadings | undefined,
  study: Study,
): Text {
  const turned = known.filter(({ flips }) => flips.length > 0).length;
  const en = `The ${whole(others.length)} other choices of readings that were run turn ${turned === 0 ? "none" : whole(turned)} of ${whole(known.length)} verdicts`;
  const zh = `已运行的${whole(others.length)}种其他读法选择使${whole(known.length)}项判断中的${whole(turned)}项反转`;
  const [flip] = example?.flips ?? [];
  if (example === undefined || flip === undefined) return text(`${en}.`, `${zh}。`);
  const size = Object.keys(flip).length;
  const label = readingsNote(flip, study);
  const many = whole(example.flips.length);
  const ways =
    size === 1
      ? text(
          `is turned by one reading alone (${many} in all), such as ${label.en}`,
          `改变一项读法即可反转（共${many}种），如${label.zh}`,
        )
      : text(
          `is turned by ${whole(size)} readings together, such as ${label.en}`,
          `须同时改变${whole(size)}项读法方可反转，如${label.zh}`,
        );
  const { statement } = example.verdict;
  return text(`${en}; “${statement.en}” ${ways.en}.`, `${zh}；“${statement.zh}”${ways.zh}。`);
}

/** First what the fewest readings turn, then what stands under fewest. */
function byFirmness(left: VerdictOverReadings, right: VerdictOverReadings): number {
  const size = ({ flips }: VerdictOverReadings) => Object.keys(flips[0] ?? {}).length;
  return size(left) - size(right) || shareStanding(left) - shareStanding(right);
}

function shareStanding({ standing, determinable }: VerdictOverReadings): number {
  return standing / determinable;
}

function figure(id: string, en: string, zh: string, value: number, among: number): ReportFigure {
  return { id, name: text(en, zh), value, unit: "count", among };
}

function summaryOf(known: readonly VerdictOverReadings[]) {
  const least = [...known].sort((left, right) => shareStanding(left) - shareStanding(right))[0];
  if (least === undefined) return text("No verdict could be measured.", "没有可测量的判断。");
  const share = percent(shareStanding(least));
  return text(
    `The least firm verdict, “${least.verdict.statement.en}”, stands under ${share} of the readings.`,
    `最不稳固的判断“${least.verdict.statement.zh}”在${share}的读法下保持不变。`,
  );
}
