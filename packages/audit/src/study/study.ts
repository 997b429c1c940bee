import type { Name, PolicyRecord, Scheme, Vocabulary } from "@tallyglass/policy";
import type { CountedRun, GroupValues } from "../counts/counted-run.ts";
import type { FlowStudy } from "./flow.ts";

/** An attribute of residents, its values in their own order. */
export interface StudyAttribute {
  readonly id: string;
  readonly name: Name;
  readonly values: readonly { readonly id: string; readonly name: Name }[];
}

/** What a run says of itself. */
export interface RunFacts {
  readonly scenario: string;
  readonly title: Name;
  /** The version of the program that made it. */
  readonly version: string;
  /** SHA-256 of the counts, and of the compiled plan. */
  readonly digest: string;
  readonly plan: string;
  readonly seed: number;
  /** The first year, and how many. */
  readonly from: string;
  readonly years: number;
  readonly residents: number;
  readonly replicates: number;
  readonly collectors: boolean;
  readonly feedback: boolean;
  /** Numbers of the scenario's documents, by where they come from. */
  readonly figures: { readonly cited: number; readonly assumed: number };
}

/** The residents of one group in two runs with the same draws, at the end of the last year. */
export interface PairedGroupCounts {
  readonly grouping: string;
  readonly group: GroupValues;
  readonly scored: number;
  readonly changed: number;
  readonly higher: number;
  readonly lower: number;
  readonly bandBetter: number;
  readonly bandWorse: number;
  /** The score in the second run less that in the first, over all, and the squares of it. */
  readonly difference: number;
  readonly squares: number;
}

/** Two runs with the same draws, of as many residents as `residents`. */
export interface PairedCounts {
  readonly residents: number;
  readonly first: CountedRun;
  readonly second: CountedRun;
  readonly groups: readonly PairedGroupCounts[];
}

/** A life of the run, opened again, with the whole truth about it. */
export interface StudiedLife {
  /** Synthetic by form. */
  readonly resident: string;
  readonly group: GroupValues;
  readonly records: readonly PolicyRecord[];
  readonly events: readonly StudiedEvent[];
  readonly years: readonly {
    readonly policy: string;
    readonly day: string;
    readonly score: number | null;
    readonly band: string | null;
    readonly lists: readonly string[];
  }[];
}

/** One thing that a resident did, or that was written down of the resident, and what became of it. */
export interface StudiedEvent {
  readonly behaviour: string;
  readonly date: string;
  readonly happened: boolean;
  /** Why there is a record of it; nothing where there is none. */
  readonly recorded?: "department" | "collector" | "elsewhere" | "misattributed" | "false";
  readonly onFileOf?: string;
  /** The days on which each level had it, and on which the city withdrew it. */
  readonly city?: string;
  readonly province?: string;
  readonly nation?: string;
  readonly noticed?: boolean;
  readonly appealed?: boolean;
  readonly withdrawn?: string;
}

/** A run under other readings than the run's own, of `Companions.readingResidents` residents. */
export interface ReadingRun {
  /** The options chosen, by reading; empty for the run's own. */
  readonly options: Readonly<Record<string, string>>;
  readonly counted: CountedRun;
  /** The first scheme under these options. */
  readonly scheme: Scheme;
}

/** A group of figures that is moved within its ranges: 0 puts each at its least, 1 at its most. */
export interface StudyFactor {
  readonly id: string;
  readonly name: Name;
  /** How many figures it moves. */
  readonly figures: number;
}

/** Runs with factors moved. A point has a number from 0 to 1 for each factor. */
export interface ParameterStudy {
  readonly residents: number;
  readonly factors: readonly StudyFactor[];
  readonly outputs: readonly StudyOutput[];
  /** Each run: where its factors stood, and what came out, by output. */
  readonly morris: {
    readonly trajectories: readonly (readonly EvaluatedPoint[])[];
    /** How far a factor moves in one step. */
    readonly step: number;
  };
  /** Matrices of Saltelli's scheme over the leading factors, whose places in `factors` are given. */
  readonly sobol: {
    readonly leaders: readonly number[];
    readonly a: readonly EvaluatedPoint[];
    readonly b: readonly EvaluatedPoint[];
    /** By leader: `a` with its column taken from `b`. */
    readonly mixed: readonly (readonly EvaluatedPoint[])[];
  };
  /** The outputs of runs as written that differ in nothing but their draws. */
  readonly seeds?: readonly (readonly number[])[];
}

export interface EvaluatedPoint {
  readonly at: readonly number[];
  readonly outputs: readonly number[];
}

/** A number that a run comes to. */
export interface StudyOutput {
  readonly id: string;
  readonly name: Name;
}

/** A run of every combination of mechanisms, each left as it is or put out of action. */
export interface MechanismStudy {
  readonly residents: number;
  readonly mechanisms: readonly { readonly id: string; readonly name: Name; readonly off: Name }[];
  /** By combination: bit k of its number says whether mechanism k acts. Replicates tell the error of sampling. */
  readonly runs: readonly CountedRun[];
}

/** The same residents with the same draws, taken for members of another group. */
export interface FlipStudy {
  readonly attribute: string;
  readonly from: string;
  readonly to: string;
  /** `direct`: recording sees the other value. `total`: what residents do hangs on it as well. */
  readonly effect: "direct" | "total";
  readonly pair: PairedCounts;
}

/** What an attribute of residents feeds: the causal graph that flips assume. */
export interface AttributeCauses {
  readonly attribute: string;
  /** The attributes that its own table in the population looks at. */
  readonly parents: readonly string[];
  /** In how many hazards it is a factor, in how many a gate; and in how many rows of recording and of reach. */
  readonly factors: number;
  readonly gates: number;
  readonly recording: number;
}

/** Further runs that an audit looks at, with the draws of the run itself. What is not there was not run. */
export interface Companions {
  /** The run against perfect recording. */
  readonly truth?: PairedCounts;
  /** The run with neighbourhood observers against the run without; and against perfect recording. */
  readonly collectors?: PairedCounts;
  readonly collectorsTruth?: PairedCounts;
  /** The run against itself without false and misattributed records. */
  readonly withoutWrong?: PairedCounts;
  /** The run against prompt appeals by all. */
  readonly appeals?: PairedCounts;
  /** The run against records that expire. */
  readonly expiry?: PairedCounts;
  /** The run without feedback against the run with it. */
  readonly feedback?: PairedCounts;
  /** The same residents under each city. */
  readonly cities?: { readonly residents: number; readonly counted: CountedRun; readonly schemes: readonly Scheme[] };
  readonly readings?: { readonly residents: number; readonly runs: readonly ReadingRun[] };
  readonly parameters?: ParameterStudy;
  readonly mechanisms?: MechanismStudy;
  readonly flips?: readonly FlipStudy[];
  readonly causes?: readonly AttributeCauses[];
  /** The records of the first residents, sent from office to office. */
  readonly flow?: FlowStudy;
  /** Residents drawn without regard to what became of them. */
  readonly lives?: readonly StudiedLife[];
  /** Residents of the first ones who have wrong records; `among` says how many were looked at. */
  readonly wronged?: { readonly among: number; readonly lives: readonly StudiedLife[] };
}

/** Everything that an audit looks at. */
export interface Study {
  readonly facts: RunFacts;
  readonly counted: CountedRun;
  /** Those by which the run's residents are scored, under the readings of the run. */
  readonly schemes: readonly [Scheme, ...Scheme[]];
  readonly vocabulary: Vocabulary;
  /** The schemes of the library as they are written, to choose other readings from. */
  readonly library: { readonly schemes: ReadonlyMap<string, Scheme> };
  readonly attributes: readonly StudyAttribute[];
  readonly companions: Companions;
}
