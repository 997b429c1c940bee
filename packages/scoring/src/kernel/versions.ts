import { never } from "../plan/day-number.ts";
import type { PlannedScale, PlannedVersion, ScoringPlan } from "../plan/scoring-plan.ts";
import { startsOf } from "./starts-of.ts";

const nothing: PlannedScale["edges"] = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };

/** The versions of a plan in rows of numbers. */
export class Versions {
  readonly count: number;
  /** 1 where a version has a scale, and where its clamp is `final` or `running`. */
  readonly scaled: Uint8Array;
  readonly final: Uint8Array;
  readonly running: Uint8Array;
  /** NaN where none was published. */
  readonly starts: Float64Array;
  readonly minima: Float64Array;
  readonly maxima: Float64Array;
  /** 1 where records of one act are stacked, 2 where they are stacked for each department. */
  readonly stacking: Uint8Array;
  private readonly froms: Int32Array;
  private readonly firstActs: Int32Array;
  private readonly lastActs: Int32Array;
  private readonly bandStarts: Int32Array;
  private readonly lows: Float64Array;
  private readonly highs: Float64Array;

  constructor({ versions }: ScoringPlan) {
    const bands = versions.map(({ scale }) => scale?.bands ?? []);
    this.count = versions.length;
    this.scaled = Uint8Array.from(versions, ({ scale }) => Number(scale !== undefined));
    this.final = Uint8Array.from(versions, ({ scale }) => Number(scale?.clamp === "final"));
    this.running = Uint8Array.from(versions, ({ scale }) => Number(scale?.clamp === "running"));
    this.starts = Float64Array.from(versions, ({ scale }) => scale?.start ?? Number.NaN);
    this.minima = Float64Array.from(versions, ({ scale }) => scale?.edges.from ?? 0);
    this.maxima = Float64Array.from(versions, ({ scale }) => scale?.edges.to ?? 0);
    this.stacking = Uint8Array.from(versions, ({ stacking }) => stackings[stacking]);
    this.froms = Int32Array.from(versions, ({ from }) => from);
    this.firstActs = Int32Array.from(versions, ({ acts }) => acts.from);
    this.lastActs = Int32Array.from(versions, ({ acts }) => acts.to);
    this.bandStarts = startsOf(bands);
    this.lows = Float64Array.from(bands.flat(), ({ scores = nothing }) => scores.from);
    this.highs = Float64Array.from(bands.flat(), ({ scores = nothing }) => scores.to);
  }

  /** The version that holds on a day. */
  on(day: number): number {
    let version = this.count - 1;
    while (version > 0 && (this.froms[version] as number) > day) version -= 1;
    return version;
  }

  /** The version that governs an act, or -1. */
  atAct(date: number): number {
    for (let version = 0; version < this.count; version += 1) {
      if (date >= (this.firstActs[version] as number) && date <= (this.lastActs[version] as number)) return version;
    }
    return -1;
  }

  /** The first day on which another version holds. */
  endOf(version: number): number {
    return version + 1 < this.count ? (this.froms[version + 1] as number) : never;
  }

  /** The band of a version that holds a score, or -1. */
  bandOf(version: number, score: number): number {
    const first = this.bandStarts[version] as number;
    const end = this.bandStarts[version + 1] as number;
    for (let band = first; band < end; band += 1) {
      if (score >= (this.lows[band] as number) && score <= (this.highs[band] as number)) return band - first;
    }
    return -1;
  }

  /** A score kept within the scale of a version. */
  within(version: number, score: number): number {
    return Math.min(Math.max(score, this.minima[version] as number), this.maxima[version] as number);
  }
}

const stackings: Readonly<Record<PlannedVersion["stacking"], number>> = {
  all: 0,
  "highest-per-fact": 1,
  "highest-per-department": 2,
};
