import type { Band, Consequence, Day, Policy, PolicyRecord, Scheme } from "@tallyglass/policy";
import { contains } from "@tallyglass/policy";
import type { ContributionLine, Listing, ScoreLine, SettingEffect, StandingEffect, StartLine } from "./account.ts";
import { gradeAll } from "./grade.ts";
import { applyCaps, applyJointRules, applyStacking } from "./limits.ts";
import { measureAll } from "./measure.ts";
import { type Remark, remarksOnPolicy, withoutCounted } from "./remarks.ts";
import { settle } from "./settle.ts";
import { standingRecords } from "./standing.ts";
import { sumPoints } from "./sum-points.ts";
import { versionOn } from "./versions.ts";

/** What one resident scores on one day, and why. The points of `lines` always add up to `score`. */
export interface Score {
  readonly resident: string;
  readonly policy: string;
  readonly asOf: Day;
  /** Nothing where the policy has no scale, or no start was ever published. */
  readonly score: number | null;
  /** The sum of all lines but the start: known also where the score is not. */
  readonly change: number;
  readonly band: Band | null;
  readonly lists: readonly Listing[];
  /** Every override and reset that stands, whether or not another one prevails. */
  readonly settings: readonly SettingEffect[];
  /** What follows from the score, the band and the lists. */
  readonly consequences: readonly Consequence[];
  readonly lines: readonly ScoreLine[];
  /** What did not count, and what came close. */
  readonly remarks: readonly Remark[];
}

/**
 * Scores one resident as things stand on one day. Records of others are passed over.
 *
 * This is the definition: it is written to be read, and a faster engine is right when it agrees
 * with it. It never reads the clock, and neither the order nor the grouping of the records
 * matters. `language/spec.md`, "From records to a score", has the same steps in words.
 *
 * @example
 * ```ts
 * const { score, lines } = scoreResident(fuzhou, "syn-000042", records, { asOf: "2018-12-31" });
 * ```
 */
export function scoreResident(
  scheme: Scheme,
  resident: string,
  records: readonly PolicyRecord[],
  { asOf }: { readonly asOf: Day },
): Score {
  const policy = versionOn(scheme, asOf);
  const own = records.filter((record) => record.resident === resident);
  const { standing, remarks } = standingRecords(scheme, own, asOf);
  const { lines: contributions, effects, remarks: gaps } = gradeAll(measureAll(standing, policy.stacking));
  const stacked = applyStacking(policy.stacking, contributions);
  const capped = applyCaps(stacked);
  const joined = applyJointRules(policy.joints, capped, asOf);
  const { known, lines: settled } = settle(policy.scale, joined, effects);
  const lines = [...startLine(policy), ...settled];
  const score = known ? sumPoints(lines) : null;
  const band = bandOf(policy, score);
  const lists = effects.flatMap((effect) => (effect.kind === "listing" ? [effect] : []));
  return {
    resident,
    policy: scheme.id,
    asOf,
    score,
    change: sumPoints(settled),
    band,
    lists,
    settings: effects.flatMap((effect) => (effect.kind === "listing" ? [] : [effect])),
    consequences: policy.consequences.filter((consequence) => follows(consequence, score, band, lists)),
    lines,
    remarks: [
      ...remarksOnPolicy(policy, score, band, asOf, standing),
      ...withoutCounted([...remarks, ...gaps], countedRecords(contributions, effects)),
    ],
  };
}

function countedRecords(
  contributions: readonly ContributionLine[],
  effects: readonly StandingEffect[],
): ReadonlySet<PolicyRecord> {
  return new Set([...contributions.flatMap(({ records }) => records), ...effects.map(({ record }) => record)]);
}

function startLine({ scale }: Policy): StartLine[] {
  const start = scale?.start;
  return start === undefined ? [] : [{ kind: "start", points: start.points, citations: start.citations }];
}

function bandOf({ scale }: Policy, score: number | null): Band | null {
  if (score === null) return null;
  return scale?.bands.find(({ scores }) => scores !== undefined && contains(scores, score)) ?? null;
}

function follows(
  { for: ground }: Consequence,
  score: number | null,
  band: Band | null,
  lists: readonly Listing[],
): boolean {
  switch (ground.kind) {
    case "band":
      return band?.id === ground.band;
    case "list":
      return lists.some(({ list }) => list === ground.list);
    case "score":
      return score !== null && contains(ground.scores, score);
  }
}
