import type { CountedRun } from "../../counts/counted-run.ts";
import { type ReplicateMean, replicateMean } from "../../metrics/replicate-interval.ts";
import { shapley } from "../../metrics/shapley.ts";
import type { Text } from "../../report/report.ts";
import { text } from "../../report/words.ts";
import { endsOf, meanChange, shareBelow } from "../../study/outputs.ts";
import type { MechanismStudy, Study, StudyAttribute } from "../../study/study.ts";
import type { Where } from "../../study/year-end.ts";

/** A difference between two groups that is shared out. */
interface Gap {
  readonly id: string;
  readonly name: Text;
  readonly unit: "points" | "share";
  /** The two groups and what is compared, to make a sentence of. */
  readonly words: GapWords;
  of(run: CountedRun, replicate: number): number;
}

interface GapWords {
  readonly first: Text;
  readonly second: Text;
  readonly what: Text;
}

/** A gap, and how much of it each mechanism accounts for. */
export interface Decomposition {
  readonly gap: Gap;
  readonly whole: ReplicateMean;
  /** What is left with no mechanism acting. */
  readonly none: ReplicateMean;
  readonly shares: readonly {
    readonly mechanism: MechanismStudy["mechanisms"][number];
    readonly share: ReplicateMean;
  }[];
  /** Whether the interval of the gap holds 0, or there is none. */
  readonly isByChance: boolean;
}

/** The gaps that can be measured, each over all replicates of the runs. */
export function decompositions(study: MechanismStudy, { schemes, attributes }: Study): readonly Decomposition[] {
  const [scheme] = schemes;
  const last = study.runs.at(-1);
  if (last === undefined) return [];
  const replicates = last.totals.map(({ replicate }) => replicate);
  return pairsOf(attributes)
    .flatMap((pair) => gapsOf(pair, scheme))
    .filter((gap) => study.runs.every((run) => replicates.every((each) => Number.isFinite(gap.of(run, each)))))
    .map((gap) => decomposed(gap, study, replicates));
}

function decomposed(gap: Gap, { runs, mechanisms }: MechanismStudy, replicates: readonly number[]): Decomposition {
  const values = replicates.map((replicate) => runs.map((run) => gap.of(run, replicate)));
  const shares = values.map((each) => shapley(each));
  const whole = replicateMean(values.map((each) => each.at(-1) as number));
  return {
    gap,
    whole,
    none: replicateMean(values.map((each) => each[0] as number)),
    shares: mechanisms.map((mechanism, at) => ({
      mechanism,
      share: replicateMean(shares.map((each) => each[at] as number)),
    })),
    isByChance: whole.interval !== undefined && whole.interval[0] <= 0 && whole.interval[1] >= 0,
  };
}

interface Pair {
  readonly id: string;
  readonly first: Where;
  readonly second: Where;
  readonly names: readonly [Text, Text];
}

function pairsOf(attributes: readonly StudyAttribute[]): readonly Pair[] {
  const income = endsOf("income", attributes);
  const values = attributes.find(({ id }) => id === "residence")?.values.map(({ id }) => id) ?? [];
  const pairs: Pair[] = [];
  if (income !== undefined) {
    const names = [text("the poorest group", "最低收入组"), text("the richest group", "最高收入组")] as const;
    pairs.push({ id: "income", first: income.first, second: income.last, names });
  }
  if (values.includes("rural") && values.includes("urban")) {
    const where = (value: string) => ({ attribute: "residence", value });
    const names = [text("rural residents", "农村居民"), text("urban residents", "城镇居民")] as const;
    pairs.push({ id: "residence", first: where("rural"), second: where("urban"), names });
  }
  return pairs;
}

function gapsOf({ id, first, second, names: [one, other] }: Pair, scheme: Study["schemes"][0]): readonly Gap[] {
  const words = (what: Text) => ({
    words: { first: one, second: other, what },
    name: text(`${what.en}: ${one.en} less ${other.en}`, `${what.zh}：${one.zh}减${other.zh}`),
  });
  return [
    {
      id: `${id}-score`,
      ...words(text("mean score", "平均分")),
      unit: "points",
      of: (run, replicate) => meanChange(run, scheme, first, replicate) - meanChange(run, scheme, second, replicate),
    },
    {
      id: `${id}-below`,
      ...words(text("share below the band of the start", "低于起始档的比例")),
      unit: "share",
      of: (run, replicate) => shareBelow(run, scheme, first, replicate) - shareBelow(run, scheme, second, replicate),
    },
  ];
}
