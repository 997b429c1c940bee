import type { Companions, PairedCounts } from "@tallyglass/audit";
import { type CompanionPlan, single } from "./companion-plan.ts";
import type { StudiedScenarios } from "./studied-scenarios.ts";
import type { Variant } from "./variant.ts";

type PairName = {
  [Name in keyof Companions]-?: NonNullable<Companions[Name]> extends PairedCounts ? Name : never;
}[keyof Companions];

interface VariantPair {
  readonly first: Variant;
  readonly second: Variant;
}

const base: Variant = { kind: "base" };
const delta = (name: "truth" | "appeals" | "expiry"): Variant => ({ kind: "delta", delta: name });

const pairs: Readonly<Record<PairName, VariantPair>> = {
  truth: { first: base, second: delta("truth") },
  collectors: {
    first: { kind: "settings", collectors: true },
    second: { kind: "settings", collectors: false },
  },
  collectorsTruth: { first: { kind: "settings", collectors: true }, second: delta("truth") },
  withoutWrong: { first: base, second: { kind: "without-wrong" } },
  appeals: { first: base, second: delta("appeals") },
  expiry: { first: { kind: "settings", like: "expiry" }, second: delta("expiry") },
  feedback: { first: { kind: "settings", feedback: false }, second: { kind: "settings", feedback: true } },
};

/** A plan for each pair of which both scenarios can be made. */
export function pairPlans(
  scenarios: StudiedScenarios,
  residents: number,
): Readonly<Partial<Record<PairName, CompanionPlan<PairedCounts>>>> {
  const names = (Object.keys(pairs) as PairName[]).filter((name) => canBeMade(pairs[name], scenarios));
  return Object.fromEntries(names.map((name) => [name, single({ kind: "pair", ...pairs[name], residents })]));
}

function canBeMade({ first, second }: VariantPair, { base: { settings }, deltas }: StudiedScenarios): boolean {
  return [first, second].every((variant) => {
    if (variant.kind === "delta") return deltas[variant.delta] !== undefined;
    if (variant.kind !== "settings") return true;
    if (variant.like !== undefined && deltas[variant.like] === undefined) return false;
    return variant.feedback !== true || settings.feedbacks.length > 0;
  });
}
