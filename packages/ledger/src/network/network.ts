import type { Name, Span } from "@tallyglass/policy";
import type { Delay, Figure } from "@tallyglass/policy/document";

/** How the offices of a country send on what they have. */
export interface Network {
  readonly id: string;
  readonly title: Name;
  readonly hops: Readonly<Record<HopName, Hop>>;
  /** Departments whose bureaus send to the city otherwise than the rest, or not everything. */
  readonly departments: ReadonlyMap<string, DepartmentPolicy>;
  readonly faults: Faults;
}

export const hopNames = [
  "bureau-to-city",
  "city-to-province",
  "province-to-nation",
  "nation-to-province",
  "province-to-city",
] as const;

export type HopName = (typeof hopNames)[number];

/** A way from one level to the next, for records and for what changes them. */
export interface Hop {
  readonly records: Schedule;
  readonly corrections: Schedule;
}

export interface Schedule {
  /** Days from one dispatch to the next. */
  readonly every: Figure;
  /** The most entries of a batch. */
  readonly batch: Figure;
  /** Days on the way. */
  readonly transit: Delay;
}

export interface DepartmentPolicy {
  readonly hop: Hop;
  /** The behaviours of which records leave the bureau; all where nothing is said. */
  readonly submits?: ReadonlySet<string>;
}

/** What goes wrong on the way, as shares of batches. */
export interface Faults {
  readonly lost: number;
  readonly doubled: number;
  readonly late: number;
  readonly lateBy: Pick<Delay, "from" | "to">;
  /** Days until a batch without acknowledgement is sent again. */
  readonly againAfter: number;
  readonly outages: readonly Outage[];
}

/** Days of a run, from 0, on which nothing reaches an office. */
export interface Outage {
  readonly office: string;
  readonly from: number;
  readonly days: number;
  readonly span: Span;
}

export const noFaults: Faults = {
  lost: 0,
  doubled: 0,
  late: 0,
  lateBy: { from: 0, to: 0 },
  againAfter: 1,
  outages: [],
};
