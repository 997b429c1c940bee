/** A table of a run: its columns by name, and its rows in the order of the columns. */
export interface CountedTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string }[];
  rows(): Iterable<readonly (string | number | boolean | null)[]>;
}

/** The residents that a row is about: the value of each attribute by which it was counted. */
export type GroupValues = Readonly<Record<string, string>>;

/** What a run counted of residents who have certain attributes. */
export interface GroupRow {
  readonly replicate: number;
  /** The attributes by which it was counted, separated by commas. A resident is counted once in each grouping. */
  readonly grouping: string;
  readonly group: GroupValues;
}

/** Residents by band on the last day of a year. */
export interface BandRow extends GroupRow {
  readonly policy: string;
  readonly year: number;
  /** Nothing where the score is in no band. */
  readonly band: string | null;
  /** 1 is the best. */
  readonly rank: number | null;
  readonly residents: number;
}

/** Points on the last day of a year, over all residents of the group. */
export interface ScoreRow extends GroupRow {
  readonly policy: string;
  readonly year: number;
  readonly scoreSum: number;
  readonly gained: number;
  readonly lost: number;
}

/** Residents by band on the last day of a year and of the next, over all years. */
export interface TransitionRow extends GroupRow {
  readonly policy: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly residents: number;
}

interface ClauseRow {
  readonly replicate: number;
  readonly policy: string;
  readonly year: number;
  readonly clause: string;
  readonly version: string;
  readonly borrowedFrom: string | null;
  readonly residents: number;
  readonly points: number;
}

interface ListRow extends GroupRow {
  readonly policy: string;
  readonly year: number;
  readonly list: string;
  readonly residents: number;
}

/** What residents did in a year, and what the bureaus made of it. */
interface DeedRow {
  readonly replicate: number;
  readonly year: number;
  readonly behaviour: string;
  readonly deeds: number;
  readonly byDepartment: number;
  readonly byCollector: number;
  readonly elsewhere: number;
  readonly misattributed: number;
  readonly falseRecords: number;
}

/** What residents of a group did in all years, and how much of it was recorded. */
export interface GroupDeedRow extends GroupRow {
  readonly behaviour: string;
  readonly deeds: number;
  readonly recorded: number;
  /** Records, about them, of what they did not do. */
  readonly falseRecords: number;
}

/** Ill-defined deeds by who graded them. */
export interface AssessedRow {
  readonly replicate: number;
  readonly behaviour: string;
  readonly assessor: string;
  readonly deeds: number;
  readonly recorded: number;
}

/** Wrong records by what became of them. */
export interface WrongRow {
  readonly replicate: number;
  readonly behaviour: string;
  readonly filed: number;
  readonly noticed: number;
  readonly appealed: number;
  readonly upheld: number;
  readonly withdrawnInRun: number;
}

/** Residents with wrong records on the last day of a year, against the same files without them. */
export interface HarmRow {
  readonly replicate: number;
  readonly policy: string;
  readonly year: number;
  readonly residents: number;
  readonly harmed: number;
  readonly pointsLost: number;
  readonly pointsGained: number;
  readonly bandWorse: number;
  readonly newlyListed: number;
}

/** Spells below what the score was before it fell, in months; those not ended when the run did are censored. */
export interface SpellRow extends GroupRow {
  readonly policy: string;
  readonly months: number;
  readonly ended: boolean;
  readonly spells: number;
}

/** Records by the days, in stretches of 30 from `fromDays` on, until a level had them. */
export interface DelayRow extends GroupRow {
  readonly fromDays: number;
  readonly level: "city" | "province" | "nation";
  readonly records: number;
}

interface TotalRow {
  readonly replicate: number;
  readonly residents: number;
  readonly scored: number;
  readonly records: number;
}

/** What one run counted. Every count is a whole number. */
export interface CountedRun {
  readonly totals: readonly TotalRow[];
  readonly bands: readonly BandRow[];
  readonly scores: readonly ScoreRow[];
  readonly transitions: readonly TransitionRow[];
  readonly clauses: readonly ClauseRow[];
  readonly lists: readonly ListRow[];
  readonly deeds: readonly DeedRow[];
  readonly deedsByGroup: readonly GroupDeedRow[];
  readonly assessed: readonly AssessedRow[];
  readonly wrong: readonly WrongRow[];
  readonly harm: readonly HarmRow[];
  readonly spells: readonly SpellRow[];
  readonly delays: readonly DelayRow[];
}
