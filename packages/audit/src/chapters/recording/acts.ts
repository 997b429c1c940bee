import { countedOnce } from "../../counts/by-value.ts";
import type { CountedRun, GroupDeedRow } from "../../counts/counted-run.ts";
import type { KindCount } from "../../metrics/standardised-parity.ts";
import type { Text } from "../../report/report.ts";
import { text } from "../../report/words.ts";
import type { Study } from "../../study/study.ts";

/** The acts that a clause of the policies looks at, of one kind. */
export type ActKind = "dishonest" | "trustworthy";

export const actKinds = ["dishonest", "trustworthy"] as const satisfies readonly ActKind[];

export const kindNames: Readonly<Record<ActKind, Text>> = {
  dishonest: text("dishonest", "失信"),
  trustworthy: text("trustworthy", "守信"),
};

/** Acts and those of them that were recorded, of which `KindCount` speaks as hits. */
export function countsByBehaviour(rows: readonly GroupDeedRow[]): ReadonlyMap<string, KindCount> {
  const found = new Map<string, { hits: number; among: number }>();
  for (const { behaviour, deeds, recorded } of rows) {
    const count = found.get(behaviour) ?? { hits: 0, among: 0 };
    found.set(behaviour, count);
    count.hits += recorded;
    count.among += deeds;
  }
  return found;
}

/** All acts of some rows together. */
export function countOf(rows: readonly GroupDeedRow[]): KindCount {
  let [hits, among] = [0, 0];
  for (const { deeds, recorded } of rows) {
    hits += recorded;
    among += deeds;
  }
  return { hits, among };
}

/**
 * The rows of acts that some clause of the policies looks at. A population does other things too, and what no clause
 * asks for says nothing of the policy.
 */
export function countedActs({ schemes, vocabulary }: Study, { deedsByGroup }: CountedRun) {
  const asked = new Set(
    schemes.flatMap(({ versions }) =>
      versions.flatMap(({ clauses }) => clauses.flatMap(({ behaviours }) => behaviours)),
    ),
  );
  const rows = deedsByGroup.filter(({ behaviour }) => asked.has(behaviour));
  const ofKind = (kind: ActKind) => rows.filter((row) => vocabulary.behaviours.get(row.behaviour)?.kind === kind);
  return { rows, dishonest: ofKind("dishonest"), trustworthy: ofKind("trustworthy") };
}

export type CountedActs = ReturnType<typeof countedActs>;

/** Good acts that no office confers: their doer chose them, or came upon them. */
export function givenByNobody(acts: CountedActs, { vocabulary }: Study): readonly GroupDeedRow[] {
  return countedOnce(acts.trustworthy).filter(({ behaviour }) => {
    const who = vocabulary.behaviours.get(behaviour)?.access?.who;
    return who === "by-choice" || who === "by-circumstance";
  });
}
