import { isSmall } from "../metrics/small-cells.ts";
import type { Chapter, ReportFigure, Text } from "../report/report.ts";
import { amount, percent, signed, text, whole } from "../report/words.ts";
import type { Study } from "../study/study.ts";
import { type FlipEffect, flipEffects } from "./flips/flip-effects.ts";
import { causesTable, effectsTable } from "./flips/tables.ts";

const frame = {
  id: "flips",
  title: text("Taken for somebody else", "若被当作另一群体"),
  definition: text(
    "The same residents live the same draws, taken for members of another group. Direct: recording sees the other value, and nothing else does. Total: how often residents do things follows the other value as well. Reported are the mean change of the score at the end of the last year and the shares who change band, over those who have the first value.",
    "同一批居民、同样的随机数，被当作另一群体的成员。直接效应：仅记录环节看到另一取值；总效应：行为频率也随之改变。报告原取值居民在末年年终的平均分变化，以及档次变动的比例。",
  ),
  trap: text(
    "What counts as an effect of an attribute is decided by the causal graph, and the graph is the one that the documents assume: it is printed below. All other attributes stay as they are, those that hang on the flipped one too, so that the total effect is that of hazards and recording and not of another life. The rules themselves look at no attribute of residents.",
    "何为某属性的效应，取决于因果图；该图为各文件的假设，列于下表。其余属性保持不变，包括受该属性影响者；因此总效应仅指行为与记录，而非另一种人生。规则本身不看居民的任何属性。",
  ),
  sources: ["Kusner, M. J., Loftus, J., Russell, C., Silva, R. (2017): Counterfactual fairness"],
  footing: ["companions", "assumptions"],
} as const;

/** What being taken for a member of another group would change, all else equal. */
export function flipsChapter(study: Study): Chapter {
  const { flips = [], causes = [] } = study.companions;
  const effects = flips.flatMap((flip) => flipEffects(flip, study));
  const told = effects.filter(({ scored }) => !isSmall(scored));
  const largest = [...told].sort((left, right) => Math.abs(right.mean) - Math.abs(left.mean))[0];
  const tables = causes.length === 0 ? [] : [causesTable(causes, study)];
  if (largest === undefined) {
    return {
      ...frame,
      isDetermined: false,
      finding: text(
        "What being taken for somebody else would change is not determinable: no such run was made, or its groups are too small.",
        "无法判断被当作另一群体的后果：未作此类运行，或群体过小。",
      ),
      figures: [],
      tables,
      charts: [],
    };
  }
  return {
    ...frame,
    isDetermined: true,
    finding: findingOf(largest, told),
    figures: effects.flatMap(figuresOf),
    tables: [effectsTable(effects), ...tables],
    charts: [
      {
        table: "effects",
        title: text("Mean change of the score", "平均分变化"),
        kind: "dots",
        x: "mean",
        y: "flip",
        series: "effect",
        low: "low",
        high: "high",
        summary: text(
          "A row for each flip: left of zero a score falls; recording alone and what people do as well are told apart.",
          "每行为一种假设：零点以左为失分；仅改变记录与同时改变行为分别标示。",
        ),
      },
    ],
  };
}

function findingOf(largest: FlipEffect, told: readonly FlipEffect[]): Text {
  const { label, mean, worse, scored, flip } = largest;
  const other = told.find((each) => each.label.en === label.en && each.flip.effect !== flip.effect);
  const kind = kinds[flip.effect];
  const beside =
    other === undefined
      ? text("", "")
      : text(
          `; ${kinds[other.flip.effect].en} it would be ${signed(other.mean)}`,
          `；${kinds[other.flip.effect].zh}则为${signed(other.mean)}分`,
        );
  return {
    en: `Taken for ${label.en} ${kind.en}, ${whole(scored)} residents would score ${signed(mean)} points on average, and ${percent(worse)} would be in a worse band${beside.en}.`,
    zh: `${whole(scored)}名居民若${label.zh}（${kind.zh}），平均分变化${signed(mean)}分，${percent(worse)}降档${beside.zh}。`,
  };
}

const kinds = {
  direct: text("by recording alone", "仅记录按后者"),
  total: text("in what they do as well", "行为亦按后者"),
} as const;

function figuresOf({ id, flip, label, mean, interval, better, worse, scored }: FlipEffect): readonly ReportFigure[] {
  const effect = flip.effect === "direct" ? text("direct effect", "直接效应") : text("total effect", "总效应");
  const name = (what: Text) => text(`${label.en}, ${effect.en}: ${what.en}`, `${label.zh}，${effect.zh}：${what.zh}`);
  const small = isSmall(scored)
    ? { why: text(`Only ${amount(scored)} residents.`, `仅${amount(scored)}名居民。`) }
    : undefined;
  return [
    {
      id: `${id}-points`,
      name: name(text("mean change of the score", "平均分变化")),
      value: small ? null : mean,
      unit: "points",
      interval,
      among: scored,
      ...small,
    },
    {
      id: `${id}-worse`,
      name: name(text("in a worse band", "降档比例")),
      value: small ? null : worse,
      unit: "share",
      among: scored,
      ...small,
    },
    {
      id: `${id}-better`,
      name: name(text("in a better band", "升档比例")),
      value: small ? null : better,
      unit: "share",
      among: scored,
      ...small,
    },
  ];
}
