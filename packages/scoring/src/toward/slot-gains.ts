import type { Clause, PolicyRecord } from "@tallyglass/policy";
import type { ActSlot } from "./act-slots.ts";

/** The most sets of acts that are tried in one slot. */
const mostTries = 20_000;

/** The most points that so many acts bring, with the acts. */
export interface Gain {
  readonly gain: number;
  readonly records: readonly PolicyRecord[];
}

export const nothing: Gain = { gain: 0, records: [] };

/** What each clause gives for acts that stand alone on a file. */
export type Points = (records: readonly PolicyRecord[]) => ReadonlyMap<string, number>;

/**
 * The best gains by the number of acts, up to the most that the clauses of the slot can give, or up to so many acts.
 * Every set of acts is tried. Nothing where there are too many to try.
 */
export function slotGains(
  slot: ActSlot,
  resident: string,
  points: Points,
  mostActs = Number.POSITIVE_INFINITY,
): readonly Gain[] | undefined {
  const records = slot.acts.map(
    ({ behaviour, date, attributes }): PolicyRecord => ({ resident, behaviour, date, recorded: date, attributes }),
  );
  const most = mostOf(
    slot,
    records.map((record) => points([record])),
  );
  if (most === Number.POSITIVE_INFINITY && mostActs === Number.POSITIVE_INFINITY) return undefined;
  const byCount: Gain[] = [nothing];
  let tries = 0;
  for (let count = 1; count <= mostActs && gainAt(byCount) < most; count += 1) {
    let best = byCount.at(-1) ?? nothing;
    for (const chosen of multisets(records, count)) {
      tries += 1;
      if (tries > mostTries) return undefined;
      const gain = sumOf(points(chosen));
      if (gain > best.gain) best = { gain, records: chosen };
    }
    byCount.push(best);
  }
  return byCount;
}

/** The one act of a plain slot that brings most: so many of it bring so many times as much. */
export function bestAct({ acts }: ActSlot, resident: string, points: Points): Gain {
  return acts.reduce((best, { behaviour, date, attributes }) => {
    const records = [{ resident, behaviour, date, recorded: date, attributes }];
    const gain = sumOf(points(records));
    return gain >= best.gain && gain > 0 ? { gain, records } : best;
  }, nothing);
}

function sumOf(points: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const each of points.values()) sum += each;
  return sum;
}

function gainAt(byCount: readonly Gain[]): number {
  return byCount.at(-1)?.gain ?? 0;
}

/** What the clauses of a slot give at most, its joint rules applied. */
function mostOf({ clauses, joints }: ActSlot, alone: readonly ReadonlyMap<string, number>[]): number {
  const most = new Map(
    clauses.map((clause) => [
      clause.id,
      mostOfClause(
        clause,
        alone.map((points) => points.get(clause.id) ?? 0),
      ),
    ]),
  );
  for (const joint of joints) {
    const members = joint.clauses.flatMap((id) => (most.has(id) ? [id] : []));
    const values = members.map((id) => most.get(id) ?? 0);
    const sum = values.reduce((left, right) => left + right, 0);
    const joined = joint.rule === "largest" ? Math.max(0, ...values) : Math.min(sum, joint.points);
    for (const [index, id] of members.entries()) most.set(id, index === 0 ? joined : 0);
  }
  return sumOf(most);
}

function mostOfClause({ measure, grading, cap }: Clause, alone: readonly number[]): number {
  const limit = cap?.points ?? Number.POSITIVE_INFINITY;
  if (measure.kind === "each") return Math.max(0, ...alone) > 0 ? limit : 0;
  if (grading.kind === "steps") return Math.min(limit, grading.most?.points ?? Number.POSITIVE_INFINITY);
  const rows = grading.rows.map(({ effect: { points = 0 } }) => (typeof points === "object" ? points.to : points));
  return Math.min(limit, Math.max(0, ...rows));
}

/** Every choice of so many, each as often as one likes. */
function* multisets<T>(from: readonly T[], size: number, start = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = start; index < from.length; index += 1) {
    for (const others of multisets(from, size - 1, index)) yield [from[index] as T, ...others];
  }
}
