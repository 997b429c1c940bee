import { firstSettings, type LabSettings } from "../../lab/settings.ts";
import { type CompareState, keyOfSides } from "./compare-state.ts";

/** A question that one click asks; its words are in the words of the page. */
export interface ReadyQuestion {
  readonly id: "truth" | "good-deeds" | "collectors" | "appeals" | "expiry" | "start";
  readonly base: LabSettings;
  readonly other: LabSettings;
}

const tenYears = { ...firstSettings, years: 10 };

/**
 * What is asked most of such a scheme. Records that lapse after five years are looked at over ten; of the readings it
 * is the start on which most hangs.
 */
export const readyQuestions: readonly ReadyQuestion[] = [
  asked("truth", { scenario: "fuzhou-true" }),
  asked("good-deeds", { goodDeeds: 200 }),
  asked("collectors", { scenario: "fuzhou-collectors" }),
  asked("appeals", { scenario: "fuzhou-appeals" }),
  { id: "expiry", base: tenYears, other: { ...tenYears, readings: { validity: "5-years" } } },
  asked("start", { readings: { start: "0" } }),
];

function asked(id: ReadyQuestion["id"], changes: Partial<LabSettings>): ReadyQuestion {
  return { id, base: firstSettings, other: { ...firstSettings, ...changes } };
}

/** The ready question that two sides ask, if it is one. */
export function askedOf(sides: Pick<CompareState, "base" | "other">): ReadyQuestion | undefined {
  return readyQuestions.find((question) => keyOfSides(question) === keyOfSides(sides));
}
