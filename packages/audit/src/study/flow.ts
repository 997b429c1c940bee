import type { Name } from "@tallyglass/policy";
import type { GroupValues } from "../counts/counted-run.ts";

/** Where copies of a record are: in logs of a level, or, apart from them, in listings that came down because of it. */
export type FlowPlace = "bureau" | "city" | "province" | "nation" | "listings";

/** A withdrawal travels as the network says; is sent on at once; or holds in the city alone. */
export type FlowRule = "as-written" | "at-once" | "city-only";

/** Copies that count, by place and everywhere, so many days after a first day. */
export type FlowCopies = Readonly<Record<FlowPlace | "everywhere", Int32Array>>;

/** The records of a run, sent through one network under one rule for corrections. */
export interface FlowRun {
  readonly network: { readonly id: string; readonly title: Name };
  readonly rule: FlowRule;
  readonly records: number;
  /** Withdrawn within the run. */
  readonly withdrawn: number;
  readonly wrong: number;
  /** Wrong records of which a copy still counts on the last of the days. */
  readonly neverCorrected: number;
  /** By group: its records, and how many of them a level had after so many days; the last place is for later ones. */
  readonly byGroup: Int32Array;
  readonly arrivals: Readonly<Record<"city" | "province" | "nation", readonly Int32Array[]>>;
  /** Of records withdrawn within the run, since the withdrawal; of wrong records, since they were logged. */
  readonly copies: FlowCopies;
  readonly errors: FlowCopies;
  /** Days; nothing where more than half are left on the last of the days. */
  readonly halfLifeOfCopies: number | null;
  readonly halfLifeOfErrors: number | null;
}

/** What became of the records of the first residents of a run between offices. */
export interface FlowStudy {
  readonly residents: number;
  /** So many days after a first one are told apart. */
  readonly days: number;
  /** The groups of which arrivals are told; the first is everybody. */
  readonly groups: readonly GroupValues[];
  /** The usual network as it is written first. */
  readonly runs: readonly FlowRun[];
}
