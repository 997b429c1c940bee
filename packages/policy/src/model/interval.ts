import { fromUnits, toUnits } from "./decimal.ts";
import { intervalPattern } from "./interval-pattern.ts";

/**
 * The whole numbers from one to another, both included. With values in whole units every interval
 * of the language is one of these: over hours with one decimal, `> 5` is 51 and more.
 */
export interface Interval {
  /** -Infinity where it is open below. */
  readonly from: number;
  /** Infinity where it is open above. */
  readonly to: number;
}

export const everything: Interval = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** Reads `> 5` or `(50..100]` in units of so many decimals; nothing if a bound is finer than that. */
export function readInterval(text: string | number, decimals: number): Interval | undefined {
  const match = intervalPattern.exec(typeof text === "number" ? `= ${text}` : text);
  if (match === null) return undefined;
  const [, operator, bound, open, from, to, close] = match;
  if (operator !== undefined) {
    const at = toUnits(Number(bound), decimals);
    return at === undefined ? undefined : comparison(operator, at);
  }
  const low = toUnits(Number(from), decimals);
  const high = toUnits(Number(to), decimals);
  if (low === undefined || high === undefined) return undefined;
  return { from: open === "(" ? low + 1 : low, to: close === ")" ? high - 1 : high };
}

function comparison(operator: string, at: number): Interval {
  switch (operator) {
    case ">":
      return { ...everything, from: at + 1 };
    case ">=":
      return { ...everything, from: at };
    case "<":
      return { ...everything, to: at - 1 };
    case "<=":
      return { ...everything, to: at };
    default:
      return { from: at, to: at };
  }
}

export function contains({ from, to }: Interval, value: number): boolean {
  return value >= from && value <= to;
}

/** What two intervals share, or nothing. */
export function intersection(left: Interval, right: Interval): Interval | undefined {
  const shared = { from: Math.max(left.from, right.from), to: Math.min(left.to, right.to) };
  return isEmpty(shared) ? undefined : shared;
}

export function isEmpty({ from, to }: Interval): boolean {
  return from > to;
}

/** An interval in the notation of the language. */
export function writeInterval({ from, to }: Interval, decimals: number): string {
  if (from === to) return `= ${fromUnits(from, decimals)}`;
  if (from === Number.NEGATIVE_INFINITY) return `<= ${fromUnits(to, decimals)}`;
  if (to === Number.POSITIVE_INFINITY) return `>= ${fromUnits(from, decimals)}`;
  return `[${fromUnits(from, decimals)}..${fromUnits(to, decimals)}]`;
}
