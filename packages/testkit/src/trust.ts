import { appendFileSync } from "node:fs";

/** What a test shows of a promise: so many of something. */
export interface TrustFigure {
  /** The row of the table of promises, as `scripts/src/trust/rows.ts` calls it. */
  readonly row: string;
  /** What was counted; figures of one row and name add up. */
  readonly of: string;
  readonly count: number;
  /** What else there is to say: on which server, how many of which kind. */
  readonly note?: string;
}

/**
 * How much a test does: the short form, or with `TALLYGLASS_TRUST=full` what was promised (`npm run trust`).
 *
 * @example
 * ```ts
 * const kills = trustSize({ short: 5, full: 250 });
 * ```
 */
export function trustSize<T>({ short, full }: { readonly short: T; readonly full: T }): T {
  return process.env.TALLYGLASS_TRUST === "full" ? full : short;
}

/** Tells a figure to whoever collects them, once a test has come so far; otherwise to nobody. */
export function tellFigure(figure: TrustFigure): void {
  const path = process.env.TALLYGLASS_FIGURES;
  if (path !== undefined) appendFileSync(path, `${JSON.stringify(figure)}\n`);
}

/** What many things that are tried cost. */
export interface Cost {
  /** The same, with how long it took; also where it is a promise that takes long. */
  timed<T, Tried extends void | Promise<void>>(tried: (input: T) => Tried): (input: T) => Tried;
  /** Tells how long the slowest took and how much memory this process came to. */
  tell(): void;
}

/** Watches what the examples of laws cost, as a figure of a promise. */
export function costOf(row: string): Cost {
  let slowest = 0;
  return {
    timed: (tried) => (input) => {
      const since = performance.now();
      const note = () => {
        slowest = Math.max(slowest, performance.now() - since);
      };
      const result = tried(input);
      if (result instanceof Promise) return result.finally(note) as typeof result;
      note();
      return result;
    },
    tell() {
      tellFigure({ row, of: "seconds for the slowest", count: Math.ceil(slowest) / 1000 });
      tellFigure({ row, of: "MB at most", count: Math.ceil(process.resourceUsage().maxRSS / 1024) });
    },
  };
}
