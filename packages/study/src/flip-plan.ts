import type { FlipStudy, PairedCounts } from "@tallyglass/audit";
import type { FlipEffect, Scenario } from "@tallyglass/simulation";
import { type CompanionPlan, mapped, several } from "./companion-plan.ts";

const effects: readonly FlipEffect[] = ["direct", "total"];

/** Everybody taken for the first and for the last value of each attribute by which residents are counted. */
export function flipPlan(base: Scenario, residents: number): CompanionPlan<readonly FlipStudy[]> {
  const flips = flippedAttributes(base).flatMap(({ id, from, to }) =>
    effects.map((effect) => ({ attribute: id, from, to, effect })),
  );
  const jobs = flips.map(({ attribute, from, to, effect }) => ({
    kind: "pair" as const,
    first: { kind: "taken-for" as const, attribute, value: from, effect },
    second: { kind: "taken-for" as const, attribute, value: to, effect },
    residents,
  }));
  return mapped(several<"pair">(jobs), (pairs) =>
    flips.map((flip, at) => ({ ...flip, pair: pairs[at] as PairedCounts })),
  );
}

/** All values that somebody is taken for. */
export function flippedValues(base: Scenario): readonly { readonly attribute: string; readonly value: string }[] {
  return flippedAttributes(base).flatMap(({ id, from, to }) => [
    { attribute: id, value: from },
    { attribute: id, value: to },
  ]);
}

function flippedAttributes({ population: { attributes, groups } }: Scenario) {
  const counted = new Set(groups.flat());
  return attributes
    .filter(({ id }) => counted.has(id))
    .map(({ id, values }) => ({ id, from: values[0]?.id ?? "", to: values.at(-1)?.id ?? "" }));
}
