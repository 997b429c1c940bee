import { isSmall } from "../metrics/small-cells.ts";
import type { Chapter, ReportChart, ReportFigure, Text } from "../report/report.ts";
import { amount, percent, text, whole } from "../report/words.ts";
import type { Study } from "../study/study.ts";
import { bracketed, figure, join } from "./groups/table-parts.ts";
import { curveTable, groupTable, type Recovery, recoveryIn } from "./recovery/curves.ts";
import { recoveryExcess } from "./recovery/excess.ts";

/**
 * How long it takes until a score that fell is back.
 *
 * @example
 * ```ts
 * recoveryChapter(study).figures.find(({ id }) => id === "recovery-never")?.value;
 * ```
 */
export function recoveryChapter(study: Study): Chapter {
  const policy = study.schemes[0].id;
  const run = recoveryIn(study.counted, policy);
  const { expiry } = study.companions;
  const [lasting, expiring] =
    expiry === undefined
      ? [undefined, undefined]
      : [recoveryIn(expiry.first, policy), recoveryIn(expiry.second, policy)];
  const excess = recoveryExcess(study);
  const isDetermined = !isSmall(run.spells);
  return {
    ...chapterWords,
    finding: isDetermined ? join(recoveryWords(run), expiryWords(lasting, expiring)) : tooFewSpells,
    isDetermined,
    figures: [
      ...figuresOf("recovery", text("", ""), run, tooFewSpells),
      ...figuresOf("recovery-lasting", text(", beside expiry", "，与失效对照"), lasting, notRun),
      ...figuresOf("recovery-expiry", text(", records expire", "，记录失效"), expiring, notRun),
      figure("recovery-excess", text("Months below beyond those of an unpunished twin", "较未受罚的同一人多出的月数"), {
        ...{ value: excess?.months, unit: "months", why: noTwin },
        ...(excess !== undefined && { interval: excess.interval, among: excess.among }),
      }),
    ],
    tables: [
      groupTable(study, policy, run.horizon),
      curveTable([
        { name: text("the run", "本次运行"), recovery: run },
        ...(lasting === undefined ? [] : [{ name: text("records last", "记录不失效"), recovery: lasting }]),
        ...(expiring === undefined ? [] : [{ name: text("records expire", "记录失效"), recovery: expiring }]),
      ]),
    ],
    charts,
    footing: expiry === undefined ? ["run", "assumptions"] : ["run", "companions", "assumptions"],
  };
}

export const tooFewSpells = text(
  "Too few scores fell below what they had been to say how long that lasts.",
  "分数降至先前以下的次数过少，无法说明持续时间。",
);

const notRun = text("The run was not set against records that expire.", "未与记录失效的运行比较。");

const noTwin = text(
  "Too few lives with a fall were opened: the tables count spells, not what the same resident's score would have done without the penalty.",
  "所打开的失分档案过少：统计表只计持续时间，未计同一居民若未受罚时的分数走向。",
);

/** How long spells below an earlier score last, without an end to the sentence. */
export function recoveryWords({ spells, ended, median, mean, horizon, never }: Recovery): Text {
  const cut = percent(1 - ended / spells);
  const half =
    median === undefined
      ? text("more than half were never seen to end", "半数以上未见结束")
      : text(`half end within ${median} months`, `半数在${median}个月内结束`);
  return join(
    text(
      `Of ${whole(spells)} spells below an earlier score ${cut} were still on when the run ended; allowing for those that began late, ${percent(never.share)} last longer than ${horizon} months`,
      `${whole(spells)}次低于先前分数的经历中，${cut}在运行结束时仍未恢复；计入较晚开始者，${percent(never.share)}持续超过${horizon}个月`,
    ),
    bracketed(never.interval, percent),
    text(
      `, ${half.en}, and ${amount(mean)} of the first ${horizon} months are spent below`,
      `，${half.zh}，前${horizon}个月中平均有${amount(mean)}个月低于先前分数`,
    ),
  );
}

function expiryWords(lasting: Recovery | undefined, expiring: Recovery | undefined): Text {
  if (lasting === undefined || expiring === undefined) {
    return text("; whether expiry would change that was not run.", "；记录失效的影响未运行。");
  }
  const [before, after] = [percent(lasting.never.share), percent(expiring.never.share)];
  const [long, short] = [amount(lasting.mean), amount(expiring.mean)];
  return text(
    `; over ${lasting.horizon} months, records that expire change the share not back from ${before} to ${after}, and the months below from ${long} to ${short}.`,
    `；以${lasting.horizon}个月计，记录失效使未恢复比例由${before}变为${after}，低于先前分数的月数由${long}变为${short}。`,
  );
}

function figuresOf(id: string, suffix: Text, recovery: Recovery | undefined, missing: Text): readonly ReportFigure[] {
  const among = recovery?.spells ?? 0;
  const known = recovery !== undefined && !isSmall(among) ? recovery : undefined;
  const why = recovery === undefined ? missing : tooFewSpells;
  const unseen = text("Fewer than half of the spells were seen to end.", "未见半数结束。");
  return [
    figure(`${id}-median`, join(text("Months within which half are back", "半数恢复所需月数"), suffix), {
      ...{ value: known?.median, unit: "months", among, why: known === undefined ? why : unseen },
    }),
    figure(`${id}-mean`, join(text("Months below, up to the length of the run", "低于的月数，以运行期为限"), suffix), {
      ...{ value: known?.mean, unit: "months", among, why },
    }),
    figure(`${id}-never`, join(text("Share not back within the run", "运行期内未恢复比例"), suffix), {
      ...{ value: known?.never.share, unit: "share", interval: known?.never.interval, among, why },
    }),
  ];
}

const chapterWords = {
  id: "recovery",
  title: text("How long a fall lasts", "下降持续多久"),
  definition: text(
    "A spell begins when a score falls below what it was, and ends when it is back there; in whole months. Kaplan–Meier gives the share that lasts longer, with Greenwood's interval; the mean is restricted to the length of the run. The excess sets opened lives against themselves without the record that brought their first fall, every three months.",
    "分数降至先前以下为开始，恢复原值为结束，以整月计。以Kaplan–Meier法估计持续更久的比例，附Greenwood区间；均值以运行期为限。多出的月数取自所打开的档案：每三个月与剔除首次致降记录后的同一人对照。",
  ),
  trap: text(
    "Most spells are cut off by the end of the run: the mean of those that ended would be of the lucky ones, and is not given. A further fall within a spell prolongs it and begins no other. A resident may have several spells, which makes the intervals a little too narrow. How long listings last is not counted.",
    "多数经历被运行期截断：仅取已结束者的均值只反映幸运者，故不列出。期间再次下降只延长该次，不另起一次。同一居民可有多次，区间因而略窄。列入名单的时长未统计。",
  ),
  sources: [
    "trivium#L33-39",
    "Kaplan, E. L. and Meier, P., “Nonparametric Estimation from Incomplete Observations”, Journal of the American Statistical Association 53, 1958",
    "Greenwood, M., The Natural Duration of Cancer, 1926",
  ],
} as const satisfies Partial<Chapter>;

const charts: readonly ReportChart[] = [
  {
    ...{ table: "recovery-curve", kind: "lines", x: "months", y: "share", series: "run", low: "low", high: "high" },
    title: text("Still below the earlier score", "仍低于先前分数"),
    summary: text(
      "The share of spells that last longer than so many months; where the line is high at its end, most never come back within the run.",
      "持续超过相应月数的比例；末端仍高者，表示多数在运行期内未恢复。",
    ),
  },
  {
    ...{ table: "recovery-by-group", kind: "dots", x: "group", y: "never", low: "low", high: "high" },
    facet: "attribute",
    title: text("Not back within the run, by group", "各群体未恢复比例"),
    summary: text(
      "The share of each group's spells that last longer than the run, with its interval.",
      "各群体持续超过运行期的比例及其区间。",
    ),
  },
];
