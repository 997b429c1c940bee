import type { Policy } from "@tallyglass/policy";
import type { BandInPage, RunInPage } from "../../lab/results.ts";

/** A share of the residents that another run has otherwise. */
export interface Moved {
  /** Those below the band of the start, those above it, or those of one band. */
  readonly what: { readonly kind: "below" | "above" } | { readonly kind: "band"; readonly band: BandInPage };
  readonly from: number;
  readonly to: number;
}

/** Shares that differ by less are called the same: they would be written alike. */
const least = 0.0005;

/** The rank of the band in which the policy lets everybody start; nothing where it does not say so. */
export function startRankOf({ scale }: Policy): number | undefined {
  const start = scale?.start?.points;
  if (start === undefined) return undefined;
  return scale?.bands.find(({ scores }) => scores !== undefined && start >= scores.from && start <= scores.to)?.rank;
}

/**
 * What moved from one run to another: first below and above the start, then the bands, those that moved most first.
 *
 * @param startRank of the band of the start; where it is not known, bands are all that can be told.
 */
export function movesOf(before: RunInPage, now: RunInPage, startRank: number | undefined): readonly Moved[] {
  const sides = (["below", "above"] as const).flatMap((kind): readonly Moved[] =>
    startRank === undefined
      ? []
      : [{ what: { kind }, from: besideStart(before, kind, startRank), to: besideStart(now, kind, startRank) }],
  );
  const bands = now.bands.map((band): Moved => {
    const old = before.bands.find(({ id }) => id === band.id);
    return {
      what: { kind: "band", band },
      from: share(old?.residents ?? 0, before),
      to: share(band.residents, now),
    };
  });
  return [...sides, ...bands.toSorted((one, other) => sizeOf(other) - sizeOf(one))].filter(
    (move) => sizeOf(move) >= least,
  );
}

function besideStart(run: RunInPage, side: "below" | "above", start: number): number {
  const isThere = ({ rank }: BandInPage) => rank !== null && (side === "below" ? rank > start : rank < start);
  return share(
    run.bands.filter(isThere).reduce((sum, { residents }) => sum + residents, 0),
    run,
  );
}

function share(residents: number, { scored }: RunInPage): number {
  return scored === 0 ? 0 : residents / scored;
}

function sizeOf({ from, to }: Moved): number {
  return Math.abs(to - from);
}
