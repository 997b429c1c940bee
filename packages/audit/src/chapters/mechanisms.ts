import type { Chapter, Text } from "../report/report.ts";
import { amount, named, text } from "../report/words.ts";
import type { Study } from "../study/study.ts";
import { type Decomposition, decompositions } from "./mechanisms/decompositions.ts";
import { sharesTable } from "./mechanisms/shares-table.ts";

const frame = {
  id: "mechanisms",
  title: text("Where gaps between groups come from", "群体差距从何而来"),
  definition: text(
    "The same residents with the same draws are run under every combination of mechanisms, each acting or put out of action at its mean. The Shapley value of a mechanism is its contribution to the gap, averaged over all orders in which the mechanisms may come together; the values sum to the gap less what is left of it with none acting.",
    "以同一批居民、同样的随机数，在各机制“起作用”与“以均值取代”的全部组合下运行。一项机制的沙普利值，是其对差距的贡献在各种加入顺序下的平均；各值之和等于差距减去无机制起作用时的余量。",
  ),
  trap: text(
    "The shares hang on what it means to be without a mechanism: behaviour, recording and prices of deeds are levelled at their means, not at zero. Gates, such as what only a graduate can do, count as behaviour. A share says what the model does, and not who is to blame. What is left with none acting is chance.",
    "份额取决于“没有该机制”的含义：行为、记录与扣分加分均以均值取代，而非归零。资格限制（如仅毕业生可为之事）计入行为。份额说明模型如何运作，不说明责任归属。无机制起作用时的余量为偶然。",
  ),
  sources: ["Shapley, L. S. (1953): A value for n-person games"],
  footing: ["companions", "assumptions"],
} as const;

/** How much of the gaps between groups is due to behaviour, recording, wrong records, rules and feedback. */
export function mechanismsChapter(study: Study): Chapter {
  const { mechanisms } = study.companions;
  const each = mechanisms === undefined ? [] : decompositions(mechanisms, study);
  const [main] = each;
  if (mechanisms === undefined || main === undefined) {
    return {
      ...frame,
      isDetermined: false,
      finding: text(
        "Where gaps come from is not determinable: no run under combinations of mechanisms was made, or residents are not counted by income or residence.",
        "无法判断差距来源：未运行各机制的组合，或未按收入、城乡统计居民。",
      ),
      figures: [],
      tables: [],
      charts: [],
    };
  }
  return {
    ...frame,
    isDetermined: true,
    finding: findingOf(main),
    figures: each.flatMap((one) => [
      {
        id: `gap-${one.gap.id}`,
        name: one.gap.name,
        value: one.whole.mean,
        unit: one.gap.unit,
        ...(one.whole.interval && { interval: one.whole.interval }),
        among: mechanisms.residents,
      },
      ...one.shares.map(({ mechanism, share }) => ({
        id: `gap-${one.gap.id}-${mechanism.id}`,
        name: text(
          `${one.gap.name.en}: due to “${mechanism.name.en}”`,
          `${one.gap.name.zh}：由“${named(mechanism.name).zh}”所致`,
        ),
        value: share.mean,
        unit: one.gap.unit,
        ...(share.interval && { interval: share.interval }),
        among: mechanisms.residents,
      })),
    ]),
    tables: [sharesTable(each)],
    charts: [
      {
        table: "shares",
        title: text("What each mechanism adds to each gap", "各机制对各项差距的贡献"),
        kind: "bars",
        x: "of-gap",
        y: "mechanism",
        facet: "gap",
        summary: text(
          "For each gap, what each mechanism adds as a share of it; below zero it narrows the gap.",
          "各机制对每项差距的贡献占该差距的比例；负值表示缩小差距。",
        ),
      },
    ],
  };
}

function findingOf({ gap, whole, shares, isByChance }: Decomposition): Text {
  const { first, second, what } = gap.words;
  const size = sizeIn(gap.unit);
  const sorted = [...shares].sort((left, right) => Math.abs(right.share.mean) - Math.abs(left.share.mean));
  const parts = sorted.slice(0, 3).map(({ mechanism, share }) => {
    const { en, zh } = size(Math.abs(share.mean));
    const sign = share.mean < 0 ? text("−", "−") : text("+", "+");
    return text(`${sign.en}${en} by “${mechanism.name.en}”`, `“${named(mechanism.name).zh}”${sign.zh}${zh}`);
  });
  const [above, apart] = [whole.mean > 0, size(Math.abs(whole.mean))];
  const en = `The ${what.en} of ${first.en} is ${apart.en} ${above ? "above" : "below"} that of ${second.en}: ${parts.map((part) => part.en).join(", ")}`;
  const zh = `${first.zh}的${what.zh}比${second.zh}${above ? "高" : "低"}${apart.zh}：${parts.map((part) => part.zh).join("，")}`;
  return isByChance
    ? text(`${en}; over so few residents it is not told from chance.`, `${zh}；居民人数有限，与偶然无异。`)
    : text(`${en}.`, `${zh}。`);
}

function sizeIn(unit: Decomposition["gap"]["unit"]): (value: number) => Text {
  if (unit === "share") {
    return (value) => text(`${(value * 100).toFixed(1)} percentage points`, `${(value * 100).toFixed(1)}个百分点`);
  }
  return (value) => text(`${amount(value)} points`, `${amount(value)}分`);
}
