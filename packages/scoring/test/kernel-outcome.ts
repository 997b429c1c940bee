import type { Library, PolicyRecord, Scheme } from "@tallyglass/policy";
import {
  bandsOn,
  createEncoder,
  createKernel,
  dayNumber,
  dayText,
  type EncodedRecord,
  type Kernel,
  planScheme,
  type ScoreLine,
  type ScoringPlan,
  scoreResident,
} from "@tallyglass/scoring";

/** What both scorers say of a resident. */
interface Outcome {
  readonly score: number | null;
  readonly change: number;
  readonly band: string | undefined;
  readonly rank: number | undefined;
  readonly lists: readonly string[];
  /** By version and clause; what comes to nothing is left out. */
  readonly clauses: Readonly<Record<string, number>>;
  readonly settled: number;
}

/** A kernel and the reference, side by side over the same scheme. */
export interface Scorers {
  readonly scheme: Scheme;
  readonly plan: ScoringPlan;
  readonly kernel: Kernel;
  readonly encode: (records: readonly PolicyRecord[]) => readonly EncodedRecord[];
}

export function scorersOf(scheme: Scheme, { behaviours }: Pick<Library, "behaviours">): Scorers {
  const plan = planScheme(scheme, behaviours.values());
  return { scheme, plan, kernel: createKernel(plan), encode: createEncoder(plan) };
}

/** Adds a record as it is, or as if nobody knew yet that it will be corrected away. */
export function addTo(kernel: Kernel, record: EncodedRecord, withdrawn = record.withdrawn): number {
  const { behaviour, date, recorded, fact, values } = record;
  return kernel.add(behaviour, date, recorded, withdrawn, fact, values, 0);
}

/** Has the kernel forget all and take in these records. */
export function fill({ kernel, encode }: Scorers, records: readonly PolicyRecord[]): void {
  kernel.clear();
  for (const record of encode(records)) addTo(kernel, record);
}

export function kernelOn({ kernel, plan }: Scorers, day: number): Outcome {
  kernel.scoreOn(day);
  const { known, score, change, settled, listed, touched, touchedCount, clausePoints } = kernel;
  const band = bandsOn(plan, day)[kernel.band];
  const points = Array.from(touched.subarray(0, touchedCount), (clause): [string, number] => {
    const { id, version } = plan.clauses[clause] as ScoringPlan["clauses"][number];
    return [`${version} ${id}`, clausePoints[clause] as number];
  });
  return {
    score: known ? score : null,
    change,
    band: band?.id,
    rank: band?.rank,
    lists: plan.lists.filter((_, index) => listed[index] === 1).sort(),
    clauses: Object.fromEntries(points.filter(([, each]) => each !== 0).sort()),
    settled,
  };
}

export function referenceOn(scheme: Scheme, records: readonly PolicyRecord[], day: number): Outcome {
  const found = scoreResident(scheme, "syn-000001", records, { asOf: dayText(day) });
  const byClause = new Map<string, number>();
  let settled = 0;
  for (const line of found.lines) {
    const clause = clauseOf(scheme, line);
    if (clause !== undefined) byClause.set(clause, (byClause.get(clause) ?? 0) + line.points);
    else if (line.kind !== "start") settled += line.points;
  }
  return {
    score: found.score,
    change: found.change,
    band: found.band?.id,
    rank: found.band?.rank,
    lists: [...new Set(found.lists.map(({ list }) => list))].sort(),
    clauses: Object.fromEntries([...byClause].filter(([, points]) => points !== 0).sort()),
    settled,
  };
}

/** Which clause of which version a line is about; nothing for what is about the score as a whole. */
function clauseOf({ versions }: Scheme, line: ScoreLine): string | undefined {
  switch (line.kind) {
    case "start":
    case "reset":
    case "clamp":
    case "override":
      return undefined;
    default: {
      const version = versions.findIndex(({ clauses }) => clauses.includes(line.clause));
      return `${version} ${line.clause.id}`;
    }
  }
}

/** The days on which something of some records happens, and those beside them. */
export function daysAround(records: readonly PolicyRecord[]): readonly number[] {
  const days = records.flatMap(({ date, recorded, withdrawn = recorded }) => [date, recorded, withdrawn]);
  const around = days.map(dayNumber).flatMap((day) => [day - 1, day, day + 1]);
  return [...new Set(around)].sort((left, right) => left - right);
}
