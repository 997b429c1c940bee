import { addPeriod, type Day } from "@tallyglass/policy";
import { fc } from "@tallyglass/testkit";
import type { Entry, HeldEntry, RecordContent } from "../src/index.ts";

/** What a bureau and a resident do about one record, one thing after another. */
type Step =
  | { readonly do: "correct"; readonly record: RecordContent }
  | { readonly do: "appeal" }
  | { readonly do: "reject" }
  | { readonly do: "uphold"; readonly record?: RecordContent }
  | { readonly do: "withdraw" };

/** What everybody has to believe of a record in the end, worked out step by step and not from entries. */
interface Believed {
  readonly id: string;
  readonly stands: boolean;
  readonly record: RecordContent;
  readonly appeals: readonly (readonly [id: string, state: string])[];
}

/** Entries as they were made, and what they come to. */
export interface History {
  readonly entries: readonly Entry[];
  readonly believed: readonly Believed[];
}

/** A bureau corrects to what it records itself. */
const behaviours = {
  court: ["court.judgment-default", "court.late-compliance"],
  police: ["police.detention"],
} as const;

function contentsOf(department: keyof typeof behaviours): fc.Arbitrary<RecordContent> {
  return fc
    .tuple(fc.constantFrom(...behaviours[department]), fc.integer({ min: 0, max: 300 }))
    .map(([behaviour, days]) => ({
      behaviour,
      date: addPeriod("2019-01-01", { count: days, unit: "day" }),
      attributes: {},
    }));
}

function stepsOf(contents: fc.Arbitrary<RecordContent>): fc.Arbitrary<Step> {
  return fc.oneof(
    fc.record({ do: fc.constant("correct" as const), record: contents }),
    fc.constant({ do: "appeal" as const }),
    fc.constant({ do: "reject" as const }),
    fc.record({ do: fc.constant("uphold" as const), record: contents }),
    fc.constant({ do: "uphold" as const }),
    fc.constant({ do: "withdraw" as const }),
  );
}

const changed = fc
  .constantFrom("court" as const, "police" as const)
  .map(contentsOf)
  .chain((contents) => fc.tuple(contents, fc.array(stepsOf(contents), { maxLength: 6 })));

export const resident = "syn-000007";

/** The records of one resident with all that becomes of them. */
export const histories: fc.Arbitrary<History> = fc.array(changed, { minLength: 1, maxLength: 3 }).map((records) => {
  const made = records.map(([record, changes], index) => historyOf(`record-${index}`, record, changes));
  return {
    entries: made.flatMap(({ entries }) => entries),
    believed: made.map(({ believed }) => believed),
  };
});

function historyOf(id: string, first: RecordContent, changes: readonly Step[]) {
  const origin = `fuzhou-jx/${first.behaviour.split(".")[0]}`;
  const made = { resident, origin, day: "2020-01-01" };
  const entries: Entry[] = [{ ...made, kind: "submission", id, record: first }];
  let record = first;
  let stands = true;
  let revision = 0;
  const appeals = new Map<string, string>();
  const add = (kind: string, more: object) => {
    const entry = { ...made, kind, id: `${id}-${kind}-${entries.length}`, of: id, ...more } as Entry;
    entries.push(entry);
    return entry.id;
  };
  const change = (to: RecordContent | undefined) => {
    revision += 1;
    if (to === undefined) stands = false;
    else record = to;
    add(to === undefined ? "withdrawal" : "correction", { revision, ...(to && { record: to }) });
  };
  for (const step of changes) {
    const [open] = [...appeals].find(([, state]) => state === "open") ?? [];
    if (step.do === "appeal") appeals.set(add("appeal", {}), "open");
    else if (step.do === "correct" && stands) change(step.record);
    else if (step.do === "withdraw" && stands) change(undefined);
    else if (step.do === "reject" && open !== undefined) {
      add("answer", { appeal: open, outcome: "rejected" });
      appeals.set(open, "rejected");
    } else if (step.do === "uphold" && open !== undefined && stands) {
      add("answer", { appeal: open, outcome: "upheld" });
      appeals.set(open, "upheld");
      change(step.record);
    }
  }
  return { entries, believed: { id, stands, record, appeals: [...appeals].sort() } };
}

/** The same entries in another order, some of them more than once, as an office may get them. */
function arrivals({ entries }: History): fc.Arbitrary<readonly HeldEntry[]> {
  const again = fc.array(fc.constantFrom(...entries), { maxLength: 5 });
  return again
    .chain((more) => fc.shuffledSubarray([...entries, ...more], { minLength: entries.length + more.length }))
    .map((all) => all.map((entry, index) => ({ entry, held: dayAfter(index) })));
}

function dayAfter(count: number): Day {
  return addPeriod("2020-02-01", { count, unit: "day" });
}

/** Histories with an order in which they come. */
export const inAnyOrder: fc.Arbitrary<{ readonly history: History; readonly arrived: readonly HeldEntry[] }> =
  histories.chain((history) => arrivals(history).map((arrived) => ({ history, arrived })));

/** In the order in which a history has its records. */
export function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : 1;
}
