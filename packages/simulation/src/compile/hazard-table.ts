import type { Hazard } from "../model/behaviours.ts";
import type { Group } from "../model/group.ts";
import { eachCombination, type Joint, passes } from "./joint.ts";

/** The yearly hazard of one behaviour for each combination of the attributes that it looks at. */
export interface HazardTable {
  readonly attributes: readonly number[];
  readonly perYear: Float64Array;
  /** How likely each combination is among those scored. */
  readonly share: Float64Array;
}

/** The mean over the gate is `per-year`; outside the gate it never happens. */
export function hazardTable(hazard: Hazard, scored: Group, joint: Joint): HazardTable {
  const attributes = attributesOf(hazard, joint);
  const share = shareScored(attributes, scored, joint);
  const gate = joint.testOf(hazard.gate);
  const factors = hazard.multipliers.map(({ by, factors: written }) => {
    const attribute = joint.indexOf(by);
    return {
      place: attributes.indexOf(attribute),
      byValue: joint.valueIds(attribute).map((id) => written.get(id) ?? 1),
    };
  });
  const relative = new Float64Array(share.length);
  let gated = 0;
  let total = 0;
  eachCombination(joint, attributes, (values, index) => {
    if (!passes(gate, attributes, values)) return;
    let factor = 1;
    for (const { place, byValue } of factors) factor *= byValue[values[place] as number] as number;
    relative[index] = factor;
    gated += share[index] as number;
    total += (share[index] as number) * factor;
  });
  const mean = total === 0 ? 0 : (hazard.perYear.value * gated) / total;
  return { attributes, share, perYear: relative.map((factor) => factor * mean) };
}

function attributesOf({ gate, multipliers }: Hazard, joint: Joint): readonly number[] {
  const ids = [...gate.values.keys(), ...multipliers.map(({ by }) => by)];
  return [...new Set(ids.map((id) => joint.indexOf(id)))].sort((left, right) => left - right);
}

const shares = new WeakMap<Joint, WeakMap<Group, Map<string, Float64Array>>>();

/** The probability of each combination among those who are scored, which is worked out once. */
function shareScored(attributes: readonly number[], scored: Group, joint: Joint): Float64Array {
  const ofJoint = shares.get(joint) ?? new WeakMap<Group, Map<string, Float64Array>>();
  const ofScored = ofJoint.get(scored) ?? new Map<string, Float64Array>();
  const key = attributes.join();
  const share = ofScored.get(key) ?? workOutShare(attributes, scored, joint);
  shares.set(joint, ofJoint.set(scored, ofScored.set(key, share)));
  return share;
}

function workOutShare(attributes: readonly number[], scored: Group, joint: Joint): Float64Array {
  const test = joint.testOf(scored);
  const apart = [...test.keys()].filter((attribute) => !attributes.includes(attribute));
  const all = [...attributes, ...apart];
  const size = attributes.reduce((product, attribute) => product * joint.size(attribute), 1);
  const share = new Float64Array(size);
  const probabilities = joint.over(all);
  let total = 0;
  eachCombination(joint, all, (values, index) => {
    if (!passes(test, all, values)) return;
    const probability = probabilities[index] as number;
    total += probability;
    share[index % size] = (share[index % size] as number) + probability;
  });
  return share.map((each) => each / total);
}
