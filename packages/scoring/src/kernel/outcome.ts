import { exact } from "./exact.ts";
import type { Lines } from "./lines.ts";
import { Running } from "./running.ts";
import type { Settings } from "./settings.ts";
import type { Versions } from "./versions.ts";

/** What the points of a resident come to under a version. */
export class Outcome {
  known = false;
  score = Number.NaN;
  change = Number.NaN;
  settled = Number.NaN;
  band = -1;
  private readonly versions: Versions;
  private readonly lines: Lines;
  private readonly settings: Settings;
  private readonly running = new Running();

  constructor(versions: Versions, lines: Lines, settings: Settings) {
    this.versions = versions;
    this.lines = lines;
    this.settings = settings;
  }

  /** Settles what the lines come to. */
  settle(version: number): void {
    const { versions } = this;
    if (versions.scaled[version] === 0) this.settleNothing();
    else if (this.settings.empty && versions.running[version] === 0) this.settlePlainly(version, this.lines.sum);
    else this.settleFully(version, this.lines.sum);
  }

  /** Without a scale there is neither a score nor points. */
  private settleNothing(): void {
    this.lines.given.clear();
    this.known = false;
    this.score = Number.NaN;
    this.change = 0;
    this.settled = 0;
    this.band = -1;
  }

  /** Where nothing sets the score, and it is not kept within the scale after each day. */
  private settlePlainly(version: number, given: number): void {
    const { versions } = this;
    const points = exact(given);
    const start = versions.starts[version] as number;
    const known = !Number.isNaN(start);
    const total = known ? start + points : points;
    const clamp = known && versions.final[version] === 1 ? versions.within(version, total) - total : 0;
    this.finish(version, known, total + clamp, points + clamp, clamp);
  }

  /** A new start, then the edges of the scale, then the lowest override. */
  private settleFully(version: number, given: number): void {
    const { versions, settings } = this;
    const published = versions.starts[version] as number;
    const start = Number.isNaN(published) ? 0 : published;
    const isReset = !Number.isNaN(settings.reset);
    const reset = isReset ? settings.reset - start - exact(given - this.lines.sumAfter(settings.resetOn)) : 0;
    const points = exact(given + reset);
    const known = isReset || !Number.isNaN(published);
    const clamp = known ? this.clamped(version, start + points) - (start + points) : 0;
    if (Number.isNaN(settings.override)) {
      this.finish(version, known, start + points + clamp, points + clamp, reset + clamp);
      return;
    }
    exact(points + clamp);
    const change = settings.override - start;
    this.finish(version, true, settings.override, change, change - given);
  }

  private clamped(version: number, total: number): number {
    const { versions, settings } = this;
    if (versions.final[version] === 1) return versions.within(version, total);
    if (versions.running[version] === 0) return total;
    const begins = Number.isNaN(settings.reset) ? (versions.starts[version] as number) : settings.reset;
    return this.running.end(versions, version, this.lines, begins, settings.resetOn);
  }

  private finish(version: number, known: boolean, score: number, change: number, settled: number): void {
    this.known = known;
    this.score = known ? exact(score) : Number.NaN;
    this.change = exact(change);
    this.settled = settled;
    this.band = known ? this.versions.bandOf(version, score) : -1;
  }
}
