import type { AttributeValue, PolicyRecord, Scheme } from "@tallyglass/policy";
import {
  bandsOn,
  dayText,
  type Kernel,
  never,
  type PlannedAttribute,
  type ScoringPlan,
  scoreResident,
} from "@tallyglass/scoring";

/**
 * The reference scorer in the clothes of the kernel, so that a whole run can be scored by either. It does
 * not know when an outcome changes, and names every day on which it might.
 */
export function referenceKernel(scheme: Scheme, plan: ScoringPlan): Kernel {
  const records: { date: number; recorded: number; withdrawn: number; record: PolicyRecord }[] = [];
  const clausePoints = new Float64Array(plan.clauses.length);
  const touched = new Int32Array(plan.clauses.length);
  const listed = new Uint8Array(plan.lists.length);
  const state = { known: false, score: Number.NaN, change: 0, band: -1, changesOn: never, touchedCount: 0, settled: 0 };

  const add: Kernel["add"] = (behaviour, date, recorded, withdrawn, fact, values, offset) => {
    const planned = plan.behaviours[behaviour];
    const record: PolicyRecord = {
      resident: "syn-000000",
      behaviour: planned?.code ?? "",
      date: dayText(date),
      recorded: dayText(recorded),
      ...(withdrawn !== never && { withdrawn: dayText(withdrawn) }),
      ...(fact >= 0 && { fact: String(fact) }),
      attributes: decode(planned?.attributes ?? [], values, offset),
    };
    records.push({ date, recorded, withdrawn, record });
    return records.length - 1;
  };

  const scoreOn = (day: number) => {
    const all = records.map(({ record }) => record);
    const { score, change, band, lists, lines } = scoreResident(scheme, "syn-000000", all, { asOf: dayText(day) });
    clausePoints.fill(0);
    listed.fill(0);
    const found = new Set<number>();
    let ofClauses = 0;
    for (const line of lines) {
      if (line.kind !== "contribution" && line.kind !== "stacking" && line.kind !== "cap" && line.kind !== "joint")
        continue;
      const clause = plan.clauses.findIndex(
        ({ id, version }) => id === line.clause.id && scheme.versions[version]?.clauses.includes(line.clause) === true,
      );
      found.add(clause);
      clausePoints[clause] = (clausePoints[clause] as number) + line.points;
      ofClauses += line.points;
    }
    touched.set([...found]);
    for (const { list } of lists) listed[plan.lists.indexOf(list)] = 1;
    const days = records.flatMap(({ recorded, withdrawn }) => [recorded, withdrawn]).filter((each) => each > day);
    Object.assign(state, {
      known: score !== null,
      score: score ?? Number.NaN,
      change,
      band: bandsOn(plan, day).findIndex(({ id }) => id === band?.id),
      touchedCount: found.size,
      settled: change - ofClauses,
      changesOn: Math.min(...days, never),
    });
  };

  return Object.defineProperties(
    {
      clear: () => void records.splice(0),
      add,
      withdraw: () => {
        throw new Error("a run names the day of withdrawal with the record");
      },
      scoreOn,
      ...{ listed, touched, clausePoints, silent: false },
    },
    Object.fromEntries(
      Object.keys(state).map((name) => [name, { get: () => state[name as keyof typeof state], enumerable: true }]),
    ),
  ) as unknown as Kernel;
}

function decode(
  attributes: readonly PlannedAttribute[],
  values: Float64Array,
  offset: number,
): Readonly<Record<string, AttributeValue>> {
  return Object.fromEntries(
    attributes.flatMap((attribute, place): [string, AttributeValue][] => {
      const value = values[offset + place] as number;
      if (Number.isNaN(value)) return [];
      if (attribute.type === "enumeration") return [[attribute.name, attribute.values[value] ?? ""]];
      return [[attribute.name, attribute.type === "boolean" ? value === 1 : value]];
    }),
  );
}
