import type { Policy, Scheme } from "@tallyglass/policy";
import { plainOf } from "@tallyglass/testkit";

/** The parts of a policy document that these laws read for themselves. */
interface WrittenPolicy {
  readonly valid: { readonly from: string };
  readonly scale?: {
    readonly start?: WrittenPoints;
    readonly minimum?: WrittenPoints;
    readonly maximum?: WrittenPoints;
    readonly clamp?: string;
    readonly bands?: readonly { readonly id: string; readonly score?: string | number }[];
  };
  readonly consequences?: readonly {
    readonly id: string;
    readonly for: { readonly band?: string; readonly list?: string; readonly score?: string | number };
  }[];
}

type WrittenPoints = number | { readonly points: number };

export function documentOn({ versions }: Scheme, asOf: string): WrittenPolicy {
  const written = versions.map((version: Policy) => plainOf(version) as WrittenPolicy);
  const begun = written
    .filter(({ valid }) => valid.from <= asOf)
    .sort((a, b) => (a.valid.from < b.valid.from ? 1 : -1));
  return (begun[0] ?? written[0]) as WrittenPolicy;
}

export function numberOf(points: WrittenPoints | undefined): number | undefined {
  return typeof points === "object" ? points.points : points;
}

/** Whether an interval, as it is written, holds a number; one that is left out holds none. */
export function holds(interval: string | number | undefined, value: number): boolean {
  if (interval === undefined) return false;
  const text = typeof interval === "number" ? `= ${interval}` : interval;
  const [, sign, bound = ""] = /^(>=|<=|>|<|=) *(-?[\d.]+)$/.exec(text) ?? [];
  switch (sign) {
    case ">":
      return value > Number(bound);
    case ">=":
      return value >= Number(bound);
    case "<":
      return value < Number(bound);
    case "<=":
      return value <= Number(bound);
    case "=":
      return value === Number(bound);
    default: {
      const [, open, low = "", high = "", close] = /^([[(])(-?[\d.]+?)\.\.(-?[\d.]+)([\])])$/.exec(text) ?? [];
      const above = open === "[" ? value >= Number(low) : value > Number(low);
      const below = close === "]" ? value <= Number(high) : value < Number(high);
      return above && below;
    }
  }
}
