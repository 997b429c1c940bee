import type { Attribute, Behaviour } from "@tallyglass/policy";
import type { AssessedRow } from "../../counts/counted-run.ts";

/** A donation of marrow needs a patient who matches. */
const marrow = "red-cross.bone-marrow-donation";
/** By law given between 18 and 55. */
const blood = "health.blood-donation";

/**
 * What one act is at most, in the units of the attribute; all are assumptions. A day of service has 8 hours, a donation
 * 400 ml of blood, a gift RMB 500.
 */
const mostOfOneAct: Readonly<Record<string, number>> = { hours: 80, blood_ml: 400, amount_rmb: 50_000 };

/** Giving platelets needs a machine that few places have. */
const leftOut = "platelets_ml";

/** Of acts at will those that somebody of that age can count on, each as large as one act can be. */
export function feasibleActs(
  open: readonly Behaviour[],
  assessed: readonly Pick<AssessedRow, "behaviour">[],
  isYoung: boolean,
): readonly Behaviour[] {
  const closed = new Set([...assessed.map(({ behaviour }) => behaviour), marrow, ...(isYoung ? [] : [blood])]);
  return open.filter(({ code }) => !closed.has(code)).map(ofOneAct);
}

function ofOneAct(behaviour: Behaviour): Behaviour {
  const attributes = [...behaviour.attributes].filter(([name]) => name !== leftOut);
  return { ...behaviour, attributes: new Map(attributes.map(([name, each]) => [name, atMost(name, each)])) };
}

function atMost(name: string, attribute: Attribute): Attribute {
  const most = mostOfOneAct[name];
  if (most === undefined || attribute.type !== "number") return attribute;
  const amount = Math.min(attribute.range.to, most);
  return { ...attribute, optional: false, range: { ...attribute.range, from: amount, to: amount } };
}
