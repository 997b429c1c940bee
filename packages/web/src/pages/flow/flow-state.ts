import {
  type AnswerOutcome,
  cityIds,
  type History,
  lastDay,
  mistakeIds,
  networkChoices,
  outcomes,
  type Planted,
} from "../../ledger/history.ts";
import { written } from "../../state/harmless.ts";
import type { Kept, LinkPart, LinkProblem, SharedState, StateForm } from "../../state/state-form.ts";

/** A history, the day that is looked at, and the office where somebody changed an entry. */
export interface FlowState extends SharedState, History {
  readonly day: number;
  readonly broken?: string;
}

export const highestSeed = 999;

/** What is written into links, and read of them; `offices` are those where something can be changed. */
export function flowForm(offices: readonly string[]): StateForm<FlowState> {
  return {
    first: { network: "assumed", seed: 1, day: 0 },
    write: partsOf,
    read: (state, key, value) => readPart(state, key, value, offices),
    keep: keepWhatFollows,
  };
}

function partsOf({ network, seed, day, wrong, appealed, answered, stray, broken }: FlowState): readonly LinkPart[] {
  return [
    ["network", network],
    ["seed", String(seed)],
    ["day", String(day)],
    ...(wrong === undefined ? [] : [["wrong", `${wrong.mistake};${wrong.city};${wrong.day}`] satisfies LinkPart]),
    ...(appealed === undefined ? [] : [["appeal", String(appealed)] satisfies LinkPart]),
    ...(answered === undefined ? [] : [["answer", `${answered.outcome};${answered.day}`] satisfies LinkPart]),
    ...(stray === undefined ? [] : [["stray", String(stray)] satisfies LinkPart]),
    ...(broken === undefined ? [] : [["broken", broken] satisfies LinkPart]),
  ];
}

function readPart(
  state: FlowState,
  key: string,
  value: string,
  offices: readonly string[],
): FlowState | "unknown-key" | "invalid" {
  const day = dayIn(value);
  switch (key) {
    case "network":
      return withPart(state, key, oneOf(networkChoices, value));
    case "seed":
      return withPart(state, key, seedIn(value));
    case "day":
      return withPart(state, key, day);
    case "wrong":
      return withPart(state, key, plantedIn(value));
    case "appeal":
      return withPart(state, "appealed", day);
    case "answer":
      return withPart(state, "answered", answeredIn(value));
    case "stray":
      return withPart(state, key, day);
    case "broken":
      return withPart(state, key, oneOf(offices, value));
    default:
      return "unknown-key";
  }
}

function withPart<Key extends keyof FlowState>(
  state: FlowState,
  key: Key,
  value: FlowState[Key] | undefined,
): FlowState | "invalid" {
  return value === undefined ? "invalid" : { ...state, [key]: value };
}

function seedIn(value: string): number | undefined {
  return /^\d{1,3}$/.test(value) && Number(value) <= highestSeed ? Number(value) : undefined;
}

function dayIn(value: string): number | undefined {
  return /^\d{1,3}$/.test(value) && Number(value) <= lastDay ? Number(value) : undefined;
}

function plantedIn(value: string): Planted | undefined {
  const [mistake, city, day, ...more] = value.split(";");
  const planted = { mistake: oneOf(mistakeIds, mistake), city: oneOf(cityIds, city), day: dayIn(day ?? "") };
  if (planted.mistake === undefined || planted.city === undefined || planted.day === undefined) return undefined;
  return more.length > 0 ? undefined : (planted as Planted);
}

function answeredIn(value: string): { readonly outcome: AnswerOutcome; readonly day: number } | undefined {
  const [said, on, ...more] = value.split(";");
  const [outcome, day] = [oneOf(outcomes, said), dayIn(on ?? "")];
  return outcome === undefined || day === undefined || more.length > 0 ? undefined : { outcome, day };
}

function oneOf<Each extends string>(all: readonly Each[], value: string | undefined): Each | undefined {
  return all.find((each) => each === value);
}

/** An appeal comes after its record, an answer after its appeal: what comes before is left out, by its name. */
function keepWhatFollows({ appealed, answered, ...state }: FlowState): Kept<FlowState> {
  const { wrong } = state;
  const isAppeal = appealed !== undefined && wrong !== undefined && appealed >= wrong.day;
  const isAnswer = answered !== undefined && isAppeal && answered.day >= appealed;
  const problems: readonly LinkProblem[] = [
    ...(appealed === undefined || isAppeal ? [] : [withoutGround("appeal", String(appealed))]),
    ...(answered === undefined || isAnswer ? [] : [withoutGround("answer", `${answered.outcome};${answered.day}`)]),
  ];
  return { state: { ...state, ...(isAppeal && { appealed }), ...(isAnswer && { answered }) }, problems };
}

function withoutGround(key: string, value: string): LinkProblem {
  return { kind: "invalid", key, ...written(value) };
}
