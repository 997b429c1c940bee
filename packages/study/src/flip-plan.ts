import type { FlipStudy, PairedCounts } from "@tallyglass/audit";
import type { PopulationAttribute, Scenario } from "@tallyglass/simulation";
import { type CompanionPlan, mapped, several } from "./companion-plan.ts";

const effects = ["direct", "total"] as const;

/** Everybody taken for the first and for the last value of each attribute that something hangs on. */
export function flipPlan({ population }: Scenario, residents: number): CompanionPlan<readonly FlipStudy[]> {
  const flips = flippedAttributes(population.attributes, population.groups).flatMap(({ id, values }) =>
    effects.map((effect) => ({
      attribute: id,
      from: values[0]?.id ?? "",
      to: values.at(-1)?.id ?? "",
      effect,
    })),
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

function flippedAttributes(
  attributes: readonly PopulationAttribute[],
  groups: readonly (readonly string[])[],
): readonly PopulationAttribute[] {
  const counted = new Set(groups.flat());
  return attributes.filter(({ id }) => counted.has(id));
}
