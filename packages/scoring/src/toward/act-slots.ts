import {
  addPeriod,
  type Behaviour,
  type Clause,
  type Day,
  type Policy,
  type Scheme,
  type Window,
} from "@tallyglass/policy";
import { versionAtAct, versionOn } from "../reference/versions.ts";
import { groupActs } from "./act-groups.ts";
import { type CandidateAct, candidateActs } from "./candidate-acts.ts";

/** From the first to the last day, both included. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

interface DatedAct extends CandidateAct {
  readonly date: Day;
}

/** Acts whose points hang on those of no other slot. */
export interface ActSlot {
  readonly acts: readonly DatedAct[];
  /** The clauses over them that hold on one of their days, and have not lapsed on the last. */
  readonly clauses: readonly Clause[];
  readonly joints: Policy["joints"];
  /** Whether each act earns what it earns however many there are. */
  readonly isPlain: boolean;
}

/**
 * Cuts the acts of a stretch of time into slots. What an act earns hangs on the year that it is done in, on what is in
 * force that day, and on what has lapsed since: of the days that are alike in the first two, the last is as good as
 * any. Nothing where a group of acts has windows of several kinds, so that its years cannot be told apart.
 */
export function actSlots(
  scheme: Scheme,
  behaviours: Iterable<Behaviour>,
  stretch: Stretch,
): readonly ActSlot[] | undefined {
  const known = [...behaviours];
  const days = lastDays(scheme, stretch);
  const lawOn = new Map(days.map((day) => [day, versionAtAct(scheme, day)]));
  const dated = days.flatMap((date) => {
    const policy = lawOn.get(date);
    return policy === undefined ? [] : candidateActs(policy, known).map((act): DatedAct => ({ ...act, date }));
  });
  const policies = [...new Set(days.flatMap((day) => lawOn.get(day) ?? []))];
  const last = versionOn(scheme, stretch.to);
  const clausesOf = ({ behaviour, date }: DatedAct) =>
    (lawOn.get(date)?.clauses ?? []).filter(
      (clause) => clause.behaviours.includes(behaviour) && stands(clause, date, stretch.to),
    );
  const slots = groupActs([...policies, last], dated).flatMap((acts) => slotsOf(acts, clausesOf, last.joints));
  return slots.every((slot) => slot !== undefined) ? slots : undefined;
}

/** The last day of each year, and the last days of what ends before it. */
function lastDays({ versions }: Scheme, { from, to }: Stretch): readonly Day[] {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  const ends = versions.flatMap(({ valid, clauses }) => [valid.to, ...clauses.map((clause) => clause.valid.to)]);
  const days = [...years.map((year) => `${String(year).padStart(4, "0")}-12-31`), ...ends, to];
  return [...new Set(days)].filter((day): day is Day => day !== undefined && day >= from && day <= to).sort();
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function slotsOf(
  acts: readonly DatedAct[],
  clausesOf: (act: DatedAct) => readonly Clause[],
  allJoints: Policy["joints"],
): readonly (ActSlot | undefined)[] {
  const clauses = [...new Set(acts.flatMap(clausesOf))];
  const ids = new Set(clauses.map(({ id }) => id));
  const joints = allJoints.filter((joint) => joint.clauses.some((id) => ids.has(id)));
  const windowed = clauses.filter(isWindowed);
  if (windowed.length === 0 && joints.length === 0) return [{ acts, clauses, joints, isPlain: true }];
  const windows: readonly Window[] = [...windowed, ...joints].map(({ window }) => window);
  const yearly = windows.filter(({ kind }) => kind === "calendar-year").length;
  if (yearly === 0) return [{ acts, clauses, joints, isPlain: false }];
  if (yearly < windows.length) return [undefined];
  return [...new Set(acts.map(({ date }) => yearOf(date)))].map((year) => {
    const own = acts.filter(({ date }) => yearOf(date) === year);
    return { acts: own, clauses: [...new Set(own.flatMap(clausesOf))], joints, isPlain: false };
  });
}

/** Whether records of a day count by a clause, and still do on the last day. */
function stands(clause: Clause, date: Day, last: Day): boolean {
  const { valid, expiry, window } = clause;
  if (date < (valid.from ?? date) || date > (valid.to ?? date)) return false;
  if (expiry !== undefined && addPeriod(date, expiry) <= last && !hasOwnExpiry(clause)) return false;
  return !(isWindowed(clause) && window.kind === "rolling" && addPeriod(date, window.period) <= last);
}

function hasOwnExpiry({ measure, grading }: Clause): boolean {
  return measure.kind === "each" && grading.kind === "table" && grading.rows.some(({ expiry }) => expiry !== undefined);
}

function isWindowed({ measure, cap }: Clause): boolean {
  return measure.kind !== "each" || cap !== undefined;
}
