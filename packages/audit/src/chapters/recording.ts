import { isSmall } from "../metrics/small-cells.ts";
import type { KindCount } from "../metrics/standardised-parity.ts";
import type { Chapter, ReportChart, ReportFigure, Text } from "../report/report.ts";
import { text } from "../report/words.ts";
import type { Study } from "../study/study.ts";
import { figure } from "./groups/table-parts.ts";
import { works } from "./groups/works.ts";
import { accessTable, behaviourTable, recordedInterval } from "./recording/act-tables.ts";
import { actKinds, countedActs, kindNames } from "./recording/acts.ts";
import { recordedShares, recordingFinding, type Shares } from "./recording/finding.ts";
import { recordedGroups } from "./recording/group-recording.ts";
import { gapFigures, groupTable, oddsTable, recordingGaps } from "./recording/odds-tables.ts";
import { groupErrors, type RecordError, recordError, truthTable } from "./recording/truth-tables.ts";

/**
 * What comes on record of what is done, good and bad, and of whom: the second problem of the base document.
 *
 * @example
 * ```ts
 * recordingChapter(study).finding.zh;
 * ```
 */
export function recordingChapter(study: Study): Chapter {
  const { truth, collectors, collectorsTruth } = study.companions;
  const { seed } = study.facts;
  const acts = countedActs(study, study.counted);
  const shares = recordedShares(study, study.counted);
  const attributes = recordedGroups(study, acts);
  const gaps = recordingGaps(attributes, seed);
  const why = whyNot(shares);
  const error = truth === undefined ? undefined : recordError(truth);
  const errors = truth === undefined ? [] : groupErrors(study, truth).filter(({ scored }) => !isSmall(scored));
  const [observed, unobserved] =
    collectors === undefined
      ? [undefined, undefined]
      : [recordedShares(study, collectors.first), recordedShares(study, collectors.second)];
  const pairs = [
    ...(truth === undefined ? [] : [{ name: text("as in the run", "与运行相同"), pair: truth }]),
    ...(collectorsTruth === undefined
      ? []
      : [{ name: text("with neighbourhood observers", "设信息采集员"), pair: collectorsTruth }]),
  ];
  return {
    ...chapterWords,
    finding: why ?? recordingFinding({ shares, gaps, error, errors, observed, unobserved }),
    isDetermined: why === undefined,
    figures: [
      ...shareFigures(shares, seed),
      ...observerFigures(observed, seed),
      errorFigure("recording-error", text("Score on the record less score on the truth", "记录分数减如实分数"), error),
      errorFigure(
        "recording-error-with-observers",
        text("The same with neighbourhood observers", "同上，设信息采集员"),
        collectorsTruth === undefined ? undefined : recordError(collectorsTruth),
      ),
      ...(why === undefined ? gapFigures(gaps) : []),
    ],
    tables: [
      accessTable(acts, study),
      behaviourTable(acts, study),
      groupTable(attributes, seed),
      oddsTable(gaps),
      ...(pairs.length > 0 ? [truthTable(study, pairs)] : []),
    ],
    charts: pairs.length > 0 ? [...charts, truthChart] : charts,
    footing: [...chapterWords.footing, ...(pairs.length > 0 ? (["companions"] as const) : []), "assumptions"],
  };
}

function whyNot({ dishonest, trustworthy }: Shares): Text | undefined {
  if (!isSmall(dishonest.among) && !isSmall(trustworthy.among)) return undefined;
  return text(
    "Too few dishonest or trustworthy acts were done to compare what is recorded of them.",
    "失信或守信行为过少，无法比较其记录比例。",
  );
}

function shareFigures({ dishonest, trustworthy, unconferred }: Shares, seed: number): readonly ReportFigure[] {
  const none = text("No such act was done.", "没有此类行为。");
  const of = (id: string, name: Text, count: KindCount) =>
    figure(`recording-${id}`, name, {
      ...{ value: count.hits / count.among, unit: "share", among: count.among, why: none },
      interval: recordedInterval(count, seed, id),
    });
  return [
    of("dishonest-share", text("Recorded share of dishonest acts", "失信行为记录比例"), dishonest),
    of("trustworthy-share", text("Recorded share of trustworthy acts", "守信行为记录比例"), trustworthy),
    of(
      "unconferred-share",
      text(
        "Recorded share of trustworthy acts without awards and merits of office",
        "守信行为记录比例，不计表彰与职务功绩",
      ),
      unconferred,
    ),
  ];
}

function observerFigures(observed: Shares | undefined, seed: number): readonly ReportFigure[] {
  const why = text("No run with neighbourhood observers was made.", "未运行设信息采集员的情景。");
  return actKinds.map((kind) => {
    const { en, zh } = kindNames[kind];
    const id = `${kind}-share-with-observers`;
    const count = observed?.[kind];
    return figure(
      `recording-${id}`,
      text(`Recorded share of ${en} acts with neighbourhood observers`, `${zh}行为记录比例，设信息采集员`),
      {
        ...{ value: count === undefined ? undefined : count.hits / count.among, unit: "share", why },
        ...(count !== undefined && { interval: recordedInterval(count, seed, id), among: count.among }),
      },
    );
  });
}

function errorFigure(id: string, name: Text, error: RecordError | undefined): ReportFigure {
  const why = text("The run was not set against perfect recording.", "未与如实记录的运行比较。");
  return figure(id, name, {
    ...{ value: error?.mean, unit: "points", interval: error?.interval, why },
    ...(error !== undefined && { among: error.scored }),
  });
}

const chapterWords = {
  id: "recording",
  title: text("Violations are easier to record than acts of charity", "违规易记，善举难录"),
  definition: text(
    "The share of acts of which a record is made, on whosever file. Recording odds by group have two parts: that share, and false records by resident and year; the measure is the larger of their differences. Of the same acts: each behaviour weighted as if all groups did the same. The score on the record less that of perfect recording is a mean over residents.",
    "形成记录（不论记于谁名下）的行为所占比例。各群体的记录几率含两项：上述比例，以及每人每年的错误记录；以两者差距较大者为准。“同类行为”指按各群体行为构成相同加以标准化。按记录的分数减去如实记录时的分数，取居民平均。",
  ),
  trap: text(
    "Residents are synthetic, so all that is done is known, which no real audit can know; how often bureaus record is mostly assumed. Groups do different things, and a group that often does what is easily recorded looks closely watched: that is why the same acts are compared. False records are of what nobody did, so their base is resident-years.",
    "居民为虚构，故其所为全部已知，真实审计无从得知；部门的记录比例大多为假设。各群体行为不同，常做易被记录之事的群体看似受到更多监视，故比较同类行为。错误记录针对未发生之事，故以人年为基数。",
  ),
  sources: ["trivium#L441-445", works.hardt, works.simpson, works.bootstrap],
  footing: ["run"],
} as const satisfies Partial<Chapter>;

const charts: readonly ReportChart[] = [
  {
    ...{ table: "recording-by-access", kind: "bars", x: "kind", y: "share", low: "low", high: "high" },
    title: text("What comes on record", "何种行为形成记录"),
    summary: text("One bar for each kind of act: the share that comes on record.", "每条为一类行为形成记录的比例。"),
  },
  {
    ...{ table: "recording-by-group", kind: "dots", x: "group", y: "share", series: "kind", facet: "attribute" },
    ...{ low: "low", high: "high" },
    title: text("What comes on record, by group", "各群体的记录比例"),
    summary: text(
      "The recorded share of dishonest and of trustworthy acts of each group, with its interval.",
      "各群体失信与守信行为的记录比例及其区间。",
    ),
  },
];

const truthChart: ReportChart = {
  ...{ table: "recording-truth", kind: "dots", x: "group", y: "mean", series: "recording", facet: "attribute" },
  ...{ low: "low", high: "high" },
  title: text("What records do to scores", "记录对分数的影响"),
  summary: text(
    "The mean of the score on the record less that on the truth for each group; below 0, records take points.",
    "各群体按记录分数减如实分数的平均值；小于0表示记录使分数降低。",
  ),
};
