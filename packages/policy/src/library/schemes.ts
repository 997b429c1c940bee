import { addPeriod } from "../model/day.ts";
import type { Findings } from "../model/findings.ts";
import type { Policy, Scheme } from "../model/policy.ts";
import { spanAt } from "../syntax/tree.ts";

/** A scheme of a single version. */
export function schemeOf(policy: Policy): Scheme {
  return { id: policy.id, versions: [policy] };
}

/**
 * The versions of each policy, the earliest first. A version without an end holds until the next
 * one begins; two that are in force on the same day are a finding.
 */
export function gatherSchemes(policies: readonly Policy[], findings: Findings): ReadonlyMap<string, Scheme> {
  const byId = new Map<string, Policy[]>();
  for (const policy of policies) byId.set(policy.id, [...(byId.get(policy.id) ?? []), policy]);
  const schemes = [...byId].map(([id, versions]): [string, Scheme] => {
    const sorted = versions.toSorted((left, right) => (left.valid.from < right.valid.from ? -1 : 1));
    const [first, ...others] = sorted.map((version, index) => endBefore(version, sorted[index + 1], findings));
    return [id, Object.freeze({ id, versions: Object.freeze([first as Policy, ...others] as const) })];
  });
  return new Map(schemes);
}

function endBefore(version: Policy, next: Policy | undefined, findings: Findings): Policy {
  if (next === undefined) return version;
  const { to } = version.valid;
  if (version.valid.from === next.valid.from || (to !== undefined && to >= next.valid.from)) {
    findings.error(
      "overlapping-versions",
      spanAt(next.syntax, ["valid"]),
      `two versions of \`${next.id}\` are in force on ${next.valid.from}`,
      { related: [{ message: "the other version", span: spanAt(version.syntax, ["valid"]) }] },
    );
  }
  if (to !== undefined) return version;
  const last = addPeriod(next.valid.from, { count: -1, unit: "day" });
  return Object.freeze({ ...version, valid: Object.freeze({ ...version.valid, to: last }) });
}
