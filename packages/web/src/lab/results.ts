import type { Report, ReportChart, ReportTable, Text } from "@tallyglass/audit";
import type { Day, PolicyRecord } from "@tallyglass/policy";
import type { Score } from "@tallyglass/scoring";
import type { ExplainedChange, LifeEvent, PairedGroup, Unpaired, YearEnd } from "@tallyglass/simulation";

/** A chart of a table: the title of the chart is its finding, with the numbers, in both languages. */
export interface TableAndChart {
  readonly table: ReportTable;
  readonly chart: ReportChart;
}

/** A band at the end of the run, with its residents; `id` is nothing for those in no band. */
export interface BandInPage {
  readonly id: string | null;
  readonly name: Text;
  readonly rank: number | null;
  readonly residents: number;
}

/** A bar of the histogram: scores from one to another, both included. */
export interface ScoreBin {
  readonly from: number;
  readonly to: number;
  readonly residents: number;
}

/** What one attribute is told apart by. */
export interface ByAttribute extends TableAndChart {
  readonly attribute: string;
}

/** A run with everything that is drawn of it. */
export interface RunInPage {
  /** From the question to the charts, in the worker. */
  readonly seconds: number;
  readonly residents: number;
  /** Those of them who are scored: all that is shown is over these. */
  readonly scored: number;
  /** The last day of the last year. */
  readonly asOf: Day;
  /** The best first. */
  readonly bands: readonly BandInPage[];
  readonly bins: readonly ScoreBin[];
  readonly histogram: TableAndChart;
  readonly bandsByGroup: readonly ByAttribute[];
  readonly transitions: TableAndChart;
  readonly recovery: TableAndChart;
}

/** Which residents of a run are meant. */
export interface ResidentsQuery {
  readonly where:
    | { readonly kind: "everybody" }
    /** Nothing for those in no band. */
    | { readonly kind: "band"; readonly band: string | null }
    /** Both ends included, as a bar of the histogram. */
    | { readonly kind: "scores"; readonly from: number; readonly to: number };
  /** The value of each attribute that is named. */
  readonly values?: Readonly<Record<string, string>>;
  /** How many of those found are passed over. */
  readonly from: number;
  /** At most 200. */
  readonly count: number;
}

export interface ResidentInPage {
  readonly number: number;
  /** `syn-000042` */
  readonly resident: string;
  readonly attributes: readonly AttributeInPage[];
  readonly score: number;
  readonly band: string | null;
}

export interface AttributeInPage {
  readonly attribute: string;
  readonly name: Text;
  readonly value: string;
  readonly valueName: Text;
}

export interface ResidentsInPage {
  readonly total: number;
  /** In the order of their numbers. */
  readonly residents: readonly ResidentInPage[];
}

/** One life in full, and its account by the reference scorer on the last day of the run. */
export interface LifeInPage {
  readonly number: number;
  readonly resident: string;
  readonly asOf: Day;
  readonly attributes: readonly AttributeInPage[];
  /** By day: all deeds, recorded or not and why not, and records of what was not done. */
  readonly events: readonly LifeEvent[];
  readonly records: readonly PolicyRecord[];
  readonly years: readonly YearEnd[];
  readonly score: Score;
}

export type PairInPage = PairedInPage | UnpairedInPage;

/** Why two runs cannot be compared resident by resident. */
export interface UnpairedInPage {
  readonly isPaired: false;
  readonly reasons: readonly { readonly part: Unpaired; readonly text: Text }[];
}

export interface PairedInPage {
  readonly isPaired: true;
  readonly seconds: number;
  /** The residents of the smaller run. */
  readonly residents: number;
  readonly asOf: Day;
  readonly total: PairedGroup;
  /** Who changed at all, and which way: one row a way. */
  readonly ways: TableAndChart;
  readonly byGroup: readonly ByAttribute[];
  /** Those whose score differs most, the most first; at most ten. */
  readonly most: readonly ChangedInPage[];
}

export interface ChangedInPage {
  readonly number: number;
  readonly attributes: readonly AttributeInPage[];
  readonly scores: readonly [base: number, other: number];
  readonly bands: readonly [base: string | null, other: string | null];
  readonly change: ExplainedChange;
}

export type ReportInPage = Report;
