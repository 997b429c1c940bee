import { total } from "../../counts/by-value.ts";
import type { GroupDeedRow } from "../../counts/counted-run.ts";
import type { GroupRecording } from "../../metrics/recording-odds.ts";
import { type ExpectedCount, expectedHits, type KindCount } from "../../metrics/standardised-parity.ts";
import type { Text } from "../../report/report.ts";
import type { Study, StudyAttribute } from "../../study/study.ts";
import { attributesOf, groupsOf } from "../groups/attribute-groups.ts";
import { type ActKind, actKinds, type CountedActs, countsByBehaviour } from "./acts.ts";

/** What is recorded of a group of one kind of act. */
export type RecordedGroup = GroupRecording & ExpectedCount & { readonly name: Text };

/** The groups of an attribute, by kind of act. */
export interface RecordedAttribute {
  readonly attribute: StudyAttribute;
  readonly kinds: Readonly<Record<ActKind, readonly RecordedGroup[]>>;
}

/** What is recorded of each group of each attribute by which acts were counted. */
export function recordedGroups(study: Study, acts: CountedActs): readonly RecordedAttribute[] {
  return attributesOf(study, acts.rows).map((attribute) => {
    const [dishonest, trustworthy] = actKinds.map((kind) => groupsOfKind(study, acts[kind], attribute));
    return { attribute, kinds: { dishonest: dishonest ?? [], trustworthy: trustworthy ?? [] } };
  });
}

function groupsOfKind(
  { schemes: [{ id: policy }], counted }: Study,
  rows: readonly GroupDeedRow[],
  attribute: StudyAttribute,
): readonly RecordedGroup[] {
  const acting = groupsOf(rows, attribute);
  const all = countsByBehaviour(acting.flatMap((group) => group.rows));
  const own = new Map(acting.map((group) => [group.id, group.rows]));
  const ofPolicy = counted.bands.filter((row) => row.policy === policy);
  return groupsOf(ofPolicy, attribute).map(({ id, name, rows: residents }) => ({
    ...{ id, name, residentYears: total(residents, "residents") },
    ...recordedOf(own.get(id) ?? [], all),
  }));
}

function recordedOf(rows: readonly GroupDeedRow[], all: ReadonlyMap<string, KindCount>) {
  const [deeds, recorded] = [total(rows, "deeds"), total(rows, "recorded")];
  const byBehaviour = new Map([...countsByBehaviour(rows)].map(([behaviour, { among }]) => [behaviour, among]));
  return {
    ...{ deeds, recorded, hits: recorded, among: deeds },
    falseRecords: total(rows, "falseRecords"),
    expected: expectedHits(byBehaviour, all),
  };
}
