import type { AssessorSpread } from "../../metrics/assessor-spread.ts";
import type { Text } from "../../report/report.ts";
import { amount, percent, text, whole } from "../../report/words.ts";

/** What the sentence is made of. */
export interface VaguenessResult {
  readonly vague: number;
  readonly clauses: number;
  readonly offered: number | null;
  /** Of the points that anyone can earn at will. */
  readonly atWill: number | null;
  readonly earned: number | null;
  readonly open: { readonly readings: number; readonly passages: number };
  readonly widest: { readonly name: Text; readonly spread: AssessorSpread } | undefined;
}

export function vaguenessFinding({ vague, clauses, offered, atWill, earned, open, widest }: VaguenessResult): Text {
  const shares = [
    sharePart(offered, "of the points that rewards offer", "可得加分的"),
    sharePart(atWill, "of those that anyone can earn at will", "任何人可自主获得的加分的"),
    sharePart(earned, "of those earned in the run", "运行中所得加分的"),
  ].flatMap((part) => part ?? []);
  const rest =
    shares.length === 0
      ? text("", "")
      : text(`, with ${inSeries(shares.map(({ en }) => en))}`, `，占${shares.map(({ zh }) => zh).join("、")}`);
  const spread = spreadPart(widest);
  return text(
    `${whole(vague)} of ${whole(clauses)} clauses leave the outcome to an assessor${rest.en}; ${whole(open.readings)} questions of the text are open and ${whole(open.passages)} passages cannot be run at all${spread.en}.`,
    `${whole(clauses)}条条款中有${whole(vague)}条的结果取决于认定者${rest.zh}；文本另有${whole(open.readings)}处歧义、${whole(open.passages)}处无法执行${spread.zh}。`,
  );
}

/** One, two and three. */
function inSeries(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

function sharePart(share: number | null, en: string, zh: string): Text | undefined {
  return share === null ? undefined : text(`${percent(share)} ${en}`, `${zh}${percent(share)}`);
}

function spreadPart(widest: VaguenessResult["widest"]): Text {
  if (widest === undefined) return text("", "");
  const { name, spread } = widest;
  const strict = amount(spread.ratio * 100);
  return text(
    `; as the recording model has it, the strictest assessor records ${strict} deeds of a kind (${name.en.toLowerCase()}) for every 100 that the most lenient does`,
    `；按记录模型的设定，同类事项（${name.zh}）最宽松者每记录100件，最严格者记录${strict}件`,
  );
}
