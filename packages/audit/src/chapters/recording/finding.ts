import { countedOnce } from "../../counts/by-value.ts";
import type { CountedRun } from "../../counts/counted-run.ts";
import type { KindCount } from "../../metrics/standardised-parity.ts";
import type { Text } from "../../report/report.ts";
import { amount, named, percent, signed, text } from "../../report/words.ts";
import type { Study } from "../../study/study.ts";
import { bracketed, join } from "../groups/table-parts.ts";
import { type ActKind, actKinds, countedActs, countOf, countsByBehaviour, givenByNobody, kindNames } from "./acts.ts";
import type { RecordingGap } from "./odds-tables.ts";
import type { GroupError, RecordError } from "./truth-tables.ts";

/** Acts of each kind, and those of them that were recorded. */
export interface Shares {
  readonly dishonest: KindCount;
  readonly trustworthy: KindCount;
  /** Good acts but awards and merits of office. */
  readonly unconferred: KindCount;
  /** The behaviour of each kind that is done most often. */
  readonly commonest: Readonly<Record<ActKind, { readonly name: Text; readonly count: KindCount } | undefined>>;
}

export function recordedShares(study: Study, counted: CountedRun): Shares {
  const acts = countedActs(study, counted);
  const [dishonest, trustworthy] = actKinds.map((kind) => {
    const all = [...countsByBehaviour(countedOnce(acts[kind]))];
    const most = all.reduce((best, each) => (each[1].among > best[1].among ? each : best), all[0] ?? nothing);
    const name = study.vocabulary.behaviours.get(most[0])?.name;
    return name === undefined ? undefined : { name: named(name), count: most[1] };
  });
  return {
    dishonest: countOf(countedOnce(acts.dishonest)),
    trustworthy: countOf(countedOnce(acts.trustworthy)),
    unconferred: countOf(givenByNobody(acts, study)),
    commonest: { dishonest, trustworthy },
  };
}

const nothing: readonly [string, KindCount] = ["", { hits: 0, among: 0 }];

interface Found {
  readonly shares: Shares;
  readonly gaps: readonly RecordingGap[];
  readonly error: RecordError | undefined;
  readonly errors: readonly GroupError[];
  /** With neighbourhood observers. */
  readonly observed: Shares | undefined;
  readonly unobserved: Shares | undefined;
}

export function recordingFinding({ shares, gaps, error, errors, observed, unobserved }: Found): Text {
  return join(
    shareWords(shares),
    sameActWords(gaps),
    error === undefined
      ? text("; what that does to scores was not run", "；其对分数的影响未运行")
      : errorWords(error, errors),
    observed === undefined || unobserved === undefined ? text(".", "。") : observerWords(observed, unobserved),
  );
}

function percentOf({ hits, among }: KindCount): string {
  return among === 0 ? "–" : percent(hits / among);
}

function shareWords({ dishonest, trustworthy, commonest }: Shares): Text {
  const most = (kind: ActKind) => {
    const found = commonest[kind];
    if (found === undefined) return text("", "");
    const share = percentOf(found.count);
    return text(
      ` (of the commonest, ${found.name.en.toLowerCase()}, ${share})`,
      `（其中最常见的${found.name.zh}为${share}）`,
    );
  };
  return join(
    text(
      `Of the dishonest acts that the policy counts, ${percentOf(dishonest)} come on record`,
      `政策所列失信行为有${percentOf(dishonest)}形成记录`,
    ),
    most("dishonest"),
    text(`, of the trustworthy ones ${percentOf(trustworthy)}`, `，守信行为为${percentOf(trustworthy)}`),
    most("trustworthy"),
  );
}

/** The widest gap in what is recorded of the same acts. */
function sameActWords(gaps: readonly RecordingGap[]): Text {
  const beyond = gaps.flatMap(({ attribute, kind, standardised }) =>
    standardised?.isBeyondChance ? [{ attribute, kind, found: standardised }] : [],
  );
  if (beyond.length === 0) {
    return text(
      "; of the same acts, groups differ no more than by chance",
      "；同类行为的记录比例，群体间差异未超出偶然",
    );
  }
  const { attribute, kind, found } = beyond.reduce((best, each) =>
    each.found.difference > best.found.difference ? each : best,
  );
  const { highest, lowest } = found;
  const [most, least] = [percent(highest.share), percent(lowest.share)];
  const [what, by] = [kindNames[kind], named(attribute.name)];
  return text(
    `; of the same ${what.en} acts, by ${by.en.toLowerCase()}, from ${least} (${lowest.name.en}) to ${most} (${highest.name.en})`,
    `；同类${what.zh}行为按${by.zh}从${least}（${lowest.name.zh}）到${most}（${highest.name.zh}）`,
  );
}

function errorWords({ mean, interval }: RecordError, errors: readonly GroupError[]): Text {
  const [way, wayZh] = mean < 0 ? ["below", "低"] : ["above", "高"];
  const by = amount(Math.abs(mean));
  return join(
    text(
      `; scores on the record are on average ${by} points ${way} those on the truth`,
      `；按记录的分数平均比如实分数${wayZh}${by}分`,
    ),
    bracketed(mean < 0 ? [-interval[1], -interval[0]] : interval, amount),
    extremes(errors),
  );
}

/** Whom records cost most, and whom least, or whom they flatter. */
function extremes(errors: readonly GroupError[]): Text {
  const [first] = errors;
  if (first === undefined) return text("", "");
  const worst = errors.reduce((best, each) => (each.mean < best.mean ? each : best), first);
  const best = errors.reduce((found, each) => (each.mean > found.mean ? each : found), first);
  return text(
    `, from ${signed(worst.mean)} (${worst.name.en}) to ${signed(best.mean)} (${best.name.en})`,
    `，从${signed(worst.mean)}（${worst.name.zh}）到${signed(best.mean)}（${best.name.zh}）`,
  );
}

function observerWords(observed: Shares, unobserved: Shares): Text {
  const [bad, good] = [percentOf(observed.dishonest), percentOf(observed.trustworthy)];
  const [badAlone, goodAlone] = [percentOf(unobserved.dishonest), percentOf(unobserved.trustworthy)];
  return text(
    `; neighbourhood observers change the recorded share of dishonest acts from ${badAlone} to ${bad}, and of trustworthy ones from ${goodAlone} to ${good}.`,
    `；设信息采集员后，失信行为记录比例由${badAlone}变为${bad}，守信行为由${goodAlone}变为${good}。`,
  );
}
