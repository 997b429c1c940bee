import {
  type Clause,
  type Effect,
  fromUnits,
  type Grading,
  type Interval,
  type Policy,
  type Row,
} from "@tallyglass/policy";
import { describeInterval } from "../../account/describe-interval.ts";
import { describeTest } from "../../account/describe-test.ts";
import { attributeWord } from "../../words/attribute-words.ts";
import type { Language } from "../../words/language.ts";
import { nameIn } from "../../words/names.ts";
import { describeNumber } from "../../words/numbers.ts";
import { signed } from "../../words/points.ts";
import { policiesWords } from "../../words/policies-words.ts";

/** A row of a clause, or a step of it, in words. */
export interface DescribedRow {
  /** Points with their sign, or empty where there are none. */
  readonly points: string;
  /** What it asks, and what it does beside points. */
  readonly text: string;
  readonly citations: Clause["citations"];
}

/** All points that a clause can come to, each once: `−20, −30, −50`. Empty where it has none. */
export function pointsOf({ grading, cap }: Pick<Clause, "grading" | "cap">, language: Language): string {
  const { clause } = policiesWords[language];
  const most = (size: number | undefined) => (size === undefined ? [] : [clause.most(String(size))]);
  const points =
    grading.kind === "steps"
      ? [signed(grading.points), clause.after(signed(grading.more)), ...most(grading.most?.points)]
      : grading.rows.flatMap(({ effect }) => pointsOfEffect(effect));
  return [...new Set([...points, ...most(cap?.points)])].join(clause.comma);
}

/** What a clause does, in short: its points, or what else it does. */
export function describeOutcome(clause: Clause, policy: Policy, language: Language): string {
  const { grading } = clause;
  const rows = grading.kind === "table" ? grading.rows : [];
  const others = rows.map(({ effect: { points: _, ...effect } }) => describeEffect(effect, policy, language));
  const parts = [pointsOf(clause, language), ...others].filter((part) => part !== "");
  return [...new Set(parts)].join(policiesWords[language].clause.semicolon);
}

function pointsOfEffect({ points }: Effect): readonly string[] {
  if (points === undefined) return [];
  return [typeof points === "number" ? signed(points) : `${signed(points.from)}…${signed(points.to)}`];
}

/** What a clause looks at: each record by itself, or what those of a window come to. */
export function describeMeasure({ measure, window, where }: Clause, language: Language): string {
  const { clause, window: inWindow } = policiesWords[language];
  const only = Array.from(where, ([name, test]) => clause.only(describeTest(name, test, language)));
  const measured = () => {
    switch (measure.kind) {
      case "each":
        return clause.each;
      case "count":
        return clause.count(inWindow(window));
      case "sum": {
        const parts = Array.from(measure.weights, ([name, weight]) =>
          clause.weighted(weight, attributeWord(name, language)),
        );
        return clause.sum(parts.join(" + "), inWindow(window));
      }
    }
  };
  return [measured(), ...only].join(clause.semicolon);
}

/** What a row does beside points, and what it does without any. */
function describeEffect({ points, override, reset, list }: Effect, policy: Policy, language: Language): string {
  const { clause } = policiesWords[language];
  const listed = policy.lists.find(({ id }) => id === list)?.name ?? { en: list ?? "" };
  return [
    ...(typeof points === "object"
      ? [clause.discretion(signed(points.from), signed(points.to), signed(points.absent))]
      : []),
    ...(override === undefined ? [] : [clause.set(String(override))]),
    ...(reset === undefined ? [] : [clause.reset(String(reset))]),
    ...(list === undefined ? [] : [clause.list(nameIn(language, listed))]),
  ].join(clause.semicolon);
}

/** The rows or steps of a clause in words, in their order. */
export function describeRows(clause: Clause, policy: Policy, language: Language): readonly DescribedRow[] {
  const { grading } = clause;
  if (grading.kind === "steps") return describeSteps(grading, clause, language);
  return grading.rows.map((row) => describeRow(row, policy, language));
}

function describeRow({ when, effect, expiry, citations }: Row, policy: Policy, language: Language): DescribedRow {
  const { clause, period } = policiesWords[language];
  const tests = Array.from(when, ([name, test]) => describeTest(name, test, language));
  const parts = [
    tests.length === 0 ? clause.anyRecord : tests.join(clause.comma),
    describeEffect(effect, policy, language),
    expiry === undefined ? "" : clause.counts(period(expiry)),
  ];
  return {
    points: pointsOfEffect(effect).join(""),
    text: parts.filter((part) => part !== "").join(clause.semicolon),
    citations,
  };
}

type Steps = Grading & { readonly kind: "steps" };

function describeSteps(steps: Steps, { measure }: Clause, language: Language): readonly DescribedRow[] {
  const { clause } = policiesWords[language];
  const { of, decimals, first, points, every, more, most, partial, citations } = steps;
  const unit = measure.kind === "sum" && measure.unit !== undefined ? attributeWord(measure.unit, language) : "";
  const what = of === undefined ? unit : attributeWord(of, language);
  const further = describeNumber(Number(fromUnits(every, decimals)), language);
  const begin = describeInterval(writeFirst(first, decimals), language);
  return [
    { points: signed(points), text: clause.first(clause.amount(begin, what)), citations },
    { points: signed(more), text: clause.further(clause.amount(further, what), partial), citations },
    ...(most === undefined ? [] : [{ points: "", text: clause.most(String(most.points)), citations: most.citations }]),
  ];
}

/** The least that there is is more than nothing. */
function writeFirst({ from, to }: Interval, decimals: number): string {
  const [low, high] = [fromUnits(from, decimals), fromUnits(to, decimals)];
  if (from === to) return `= ${low}`;
  return from === 1 ? `(0..${high}]` : `[${low}..${high}]`;
}
