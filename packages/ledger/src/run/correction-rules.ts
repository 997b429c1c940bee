import type { Hop, Network, Schedule } from "../network/network.ts";
import type { Carrying } from "./carry.ts";

/**
 * What becomes of a withdrawal: it travels as the network says; the network sends it on the day on which it comes; or it
 * holds in the city, and nobody above hears of it.
 */
export const correctionRules = ["as-written", "at-once", "city-only"] as const;

export type CorrectionRule = (typeof correctionRules)[number];

/** How records are carried under a rule for corrections. Faults and outages stay. */
export function underRule<T extends Carrying>(carrying: T, rule: CorrectionRule): T {
  switch (rule) {
    case "as-written":
      return carrying;
    case "at-once":
      return { ...carrying, network: sentAtOnce(carrying.network) };
    case "city-only":
      return { ...carrying, correctionsEndAt: "city" };
  }
}

function sentAtOnce(network: Network): Network {
  const hops = Object.entries(network.hops).map(([name, hop]) => [name, correctedAtOnce(hop)]);
  const departments = Array.from(
    network.departments,
    ([id, policy]) => [id, { ...policy, hop: correctedAtOnce(policy.hop) }] as const,
  );
  return { ...network, hops: Object.fromEntries(hops) as Network["hops"], departments: new Map(departments) };
}

function correctedAtOnce({ records, corrections }: Hop): Hop {
  const { every, transit } = corrections;
  const daily: Schedule = {
    ...corrections,
    every: { ...every, value: 1 },
    transit: { ...transit, from: 0, to: 0 },
  };
  return { records, corrections: daily };
}
