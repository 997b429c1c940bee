import { type Band, contains, type Policy, type Scheme } from "@tallyglass/policy";
import { total } from "../../counts/by-value.ts";
import type { BandRow } from "../../counts/counted-run.ts";

/** The bands of a scheme, the best first, and the one that holds the score of those with nothing on record. */
export interface BandOrder {
  readonly bands: readonly Band[];
  readonly start: Band | undefined;
}

/** Residents by where their band stands to that of the start. */
export interface Standing {
  readonly above: number;
  readonly at: number;
  readonly below: number;
  /** In no band, or there is no band to start in. */
  readonly apart: number;
  readonly residents: number;
}

/** The bands of all versions, each once; the start is that of the last version that has one. */
export function bandOrder({ versions }: Scheme): BandOrder {
  const bands = new Map<string, Band>();
  for (const { scale } of versions) for (const band of scale?.bands ?? []) bands.set(band.id, band);
  return {
    bands: [...bands.values()].sort((left, right) => left.rank - right.rank),
    start: versions.map(startBand).findLast((band) => band !== undefined),
  };
}

function startBand({ scale }: Policy): Band | undefined {
  const start = scale?.start?.points;
  if (start === undefined) return undefined;
  return scale?.bands.find(({ scores }) => scores !== undefined && contains(scores, start));
}

/** Where residents stand to the band of the start. */
export function standingOf(rows: readonly BandRow[], { start }: BandOrder): Standing {
  const among = (isThere: (rank: number) => boolean) =>
    total(
      rows.filter(({ rank }) => rank !== null && isThere(rank)),
      "residents",
    );
  const residents = total(rows, "residents");
  if (start === undefined) return { above: 0, at: 0, below: 0, apart: residents, residents };
  const above = among((rank) => rank < start.rank);
  const at = among((rank) => rank === start.rank);
  const below = among((rank) => rank > start.rank);
  return { above, at, below, apart: residents - above - at - below, residents };
}
