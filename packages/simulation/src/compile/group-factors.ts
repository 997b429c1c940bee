import type { Group } from "../model/group.ts";
import type { GroupFactor, ReachRow } from "../model/recording.ts";
import { eachCombination, type Joint, passes } from "./joint.ts";

/** The largest product of factors that one resident comes under, by the groups that somebody is in. */
export function mostOfGroups(
  groups: readonly GroupFactor[],
  kind: GroupFactor["kind"],
  scored: Group,
  joint: Joint,
): number {
  const products = productsOf(groups, kind, scored, joint);
  return products.reduce((most, { product }) => Math.max(most, product), 0);
}

/** The mean product over all who are scored. */
export function meanOfGroups(
  groups: readonly GroupFactor[],
  kind: GroupFactor["kind"],
  scored: Group,
  joint: Joint,
): number {
  let sum = 0;
  let all = 0;
  for (const { product, probability } of productsOf(groups, kind, scored, joint)) {
    sum += product * probability;
    all += probability;
  }
  return sum / all;
}

/** One row for everybody, with the share of all who are scored that collectors reach. */
export function meanReach(reach: readonly ReachRow[], scored: Group, joint: Joint): readonly ReachRow[] {
  const last = reach.at(-1);
  if (last === undefined) return reach;
  const around = joint.testOf(scored);
  const tests = reach.map(({ when }) => joint.testOf(when));
  const attributes = [...new Set([around, ...tests].flatMap((test) => [...test.keys()]))].sort((a, b) => a - b);
  const probabilities = joint.over(attributes);
  let sum = 0;
  let all = 0;
  eachCombination(joint, attributes, (values, index) => {
    if (!passes(around, attributes, values)) return;
    const probability = probabilities[index] as number;
    const row = reach[tests.findIndex((test) => passes(test, attributes, values))];
    sum += probability * (row?.share ?? 0);
    all += probability;
  });
  return [{ ...last, share: sum / all }];
}

/** For each combination of attributes that somebody who is scored has. */
function productsOf(
  groups: readonly GroupFactor[],
  kind: GroupFactor["kind"],
  scored: Group,
  joint: Joint,
): readonly { readonly product: number; readonly probability: number }[] {
  const own = groups.filter((group) => group.kind === kind);
  if (own.length === 0) return [{ product: 1, probability: 1 }];
  const around = joint.testOf(scored);
  const tests = own.map(({ when, times }) => ({ test: joint.testOf(when), times: times.value }));
  const all = [...around.keys(), ...tests.flatMap(({ test }) => [...test.keys()])];
  const attributes = [...new Set(all)].sort((left, right) => left - right);
  const probabilities = joint.over(attributes);
  const products: { readonly product: number; readonly probability: number }[] = [];
  eachCombination(joint, attributes, (values, index) => {
    const probability = probabilities[index] as number;
    if (probability === 0 || !passes(around, attributes, values)) return;
    const product = tests.reduce((so, { test, times }) => (passes(test, attributes, values) ? so * times : so), 1);
    products.push({ product, probability });
  });
  return products;
}
