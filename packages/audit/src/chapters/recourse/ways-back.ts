import type { Behaviour, Scheme } from "@tallyglass/policy";
import { actSearch, plainTotal, type Stretch, scoreResident } from "@tallyglass/scoring";
import { policyOf } from "../../policy/study-policy.ts";
import type { StudiedLife, Study } from "../../study/study.ts";
import { beginningOf } from "../../study/year-end.ts";
import { feasibleActs } from "./feasible-acts.ts";

/** Which acts are counted on. */
export type Feasibility = "on-paper" | "feasible";

/** A resident below the band of the start, and the fewest acts that lead back into it. */
export interface WayBack {
  readonly life: StudiedLife;
  /** Nothing where no acts lead there. */
  readonly acts: number | undefined;
}

/** Lives below the band of the start at the end of the run. */
export function livesBelow(study: Study): readonly StudiedLife[] {
  const { companions, schemes } = study;
  const [scheme] = schemes;
  const rank = beginningOf(scheme)?.band.rank;
  if (rank === undefined) return [];
  const ranks = new Map(policyOf(study).scale?.bands.map((band) => [band.id, band.rank]));
  return (companions.lives ?? []).filter(({ years }) => {
    const band = years.findLast(({ policy }) => policy === scheme.id)?.band;
    return band !== undefined && band !== null && (ranks.get(band) ?? rank) > rank;
  });
}

/**
 * For each life the fewest acts by choice, within so many calendar years after the run, that lead into the band of the
 * start. What stands on the file stays there. Acts of a year to come open windows of their own, so that the fewest are
 * those of an empty file; each way is held against the scorer. Nothing where ways cannot be searched.
 */
export function waysBack(
  study: Study,
  below: readonly StudiedLife[],
  years: number,
  { feasibility, yearlyBudget }: { readonly feasibility: Feasibility; readonly yearlyBudget: number },
): readonly WayBack[] | undefined {
  const [scheme] = study.schemes;
  const stretch = stretchAfter(study, years);
  const searchFor = (mayGiveBlood: boolean) =>
    actSearch(scheme, actsFor(study, feasibility, mayGiveBlood), stretch, yearlyBudget);
  const [young, old] = [searchFor(true), searchFor(false)];
  if (young === undefined || old === undefined) return undefined;
  return below.map((life) => ({ life, acts: fewestFor(life, scheme, stretch, isYoung(life) ? young : old) }));
}

function stretchAfter({ facts }: Study, years: number): Stretch {
  const first = Number(facts.from.slice(0, 4)) + facts.years;
  return { from: `${first}-01-01`, to: `${first + years - 1}-12-31` };
}

const olderThanDonors = new Set(["56-65", "over-65"]);

function isYoung({ group }: StudiedLife): boolean {
  return !olderThanDonors.has(group.age ?? "");
}

function actsFor({ vocabulary, counted }: Study, feasibility: Feasibility, isYoung: boolean): readonly Behaviour[] {
  const open = [...vocabulary.behaviours.values()].filter(({ access }) => access?.who === "by-choice");
  return feasibility === "on-paper" ? open : feasibleActs(open, counted.assessed, isYoung);
}

function fewestFor(
  { resident, records }: StudiedLife,
  scheme: Scheme,
  { to: asOf }: Stretch,
  search: NonNullable<ReturnType<typeof actSearch>>,
): number | undefined {
  const beginning = beginningOf(scheme);
  const edge = beginning?.band.scores?.from;
  if (beginning === undefined || edge === undefined) return undefined;
  const now = scoreResident(scheme, resident, records, { asOf });
  const acts = search(Math.max(0, edge - plainTotal(now)));
  if (acts === undefined) return undefined;
  const own = acts.map((act) => ({ ...act, resident }));
  const then = scoreResident(scheme, resident, [...records, ...own], { asOf });
  return then.band !== null && then.band.rank <= beginning.band.rank ? acts.length : undefined;
}
