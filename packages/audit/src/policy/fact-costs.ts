import { chooseReadings, type PolicyRecord, type Scheme } from "@tallyglass/policy";
import { type Score, scoreResident } from "@tallyglass/scoring";
import { type StackedFact, stackedFacts } from "../stacked-facts.ts";
import type { Study } from "../study/study.ts";
import { chosenReadings, lastDayOf, policyOf } from "./study-policy.ts";

/** What one act costs. */
export interface FactCost {
  readonly fact: StackedFact;
  /** Of its records that cost most alone. */
  readonly largest: number;
  /** As the run reads the text. */
  readonly asRead: number;
  /** With every row counted; nothing where the policy has no such reading. */
  readonly all: number | null;
  /** Whether it sets the score, so that its cost is no sum of points. */
  readonly setsScore: boolean;
  readonly lists: readonly string[];
}

/** The acts whose records at least two clauses of the policy take, with what they cost. */
export function factCosts(study: Study): readonly FactCost[] {
  const everyRow = readAsAll(study);
  const covered = new Set(policyOf(study).clauses.flatMap(({ behaviours }) => behaviours));
  return stackedFacts
    .filter(({ records }) => records.filter(({ behaviour }) => covered.has(behaviour)).length > 1)
    .map((fact) => {
      const records = recordsOf(fact, study);
      const score = scoredBy(study.schemes[0], records, study);
      return {
        fact,
        largest: Math.max(...records.map((record) => costOf(scoredBy(study.schemes[0], [record], study)))),
        asRead: costOf(score),
        all: everyRow === undefined ? null : costOf(scoredBy(everyRow, records, study)),
        setsScore: score.settings.length > 0,
        lists: [...new Set(score.lists.map(({ list }) => list))],
      };
    });
}

function readAsAll({ schemes, library, vocabulary }: Study): Scheme | undefined {
  const [own] = schemes;
  const written = library.schemes.get(own.id);
  const options = written?.versions.flatMap(({ readings }) => readings.filter(({ id }) => id === "stacking"));
  if (written === undefined || !options?.some((reading) => reading.options.some(({ id }) => id === "all"))) return;
  const choice = { ...chosenReadings(own), stacking: "all" };
  return chooseReadings(written, choice, { ...vocabulary, schemes: library.schemes });
}

function recordsOf({ id, records }: StackedFact, { facts }: Study): readonly PolicyRecord[] {
  return records.map(({ behaviour, attributes = {} }) => ({
    ...{ resident, behaviour, attributes, fact: id },
    ...{ date: facts.from, recorded: facts.from },
  }));
}

const resident = "syn-0";

function scoredBy(scheme: Scheme, records: readonly PolicyRecord[], { facts }: Study): Score {
  return scoreResident(scheme, resident, records, { asOf: lastDayOf(facts) });
}

/** The points that clauses take, or all that the start lies above what the score is set to; the edges of the scale aside. */
function costOf({ lines, settings }: Score): number {
  const sum = (kinds: readonly string[]) =>
    lines.reduce((points, line) => (kinds.includes(line.kind) ? points + line.points : points), 0);
  if (settings.length > 0) return sum(["start"]) - Math.min(...settings.map(({ to }) => to));
  return -sum(["contribution", "stacking", "cap", "joint"]);
}
