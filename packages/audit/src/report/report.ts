/** A text in both languages. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** What a number is: how it is written, and what may be done with it. */
export type Unit =
  | "residents"
  | "records"
  | "points"
  | "share"
  | "ratio"
  | "index"
  | "months"
  | "days"
  | "count"
  | "year";

/** A number of a chapter, under a name by which `--fail-on` and other programs find it. */
export interface ReportFigure {
  readonly id: string;
  readonly name: Text;
  /** Nothing where it is not determinable; then `why` says why. */
  readonly value: number | null;
  readonly unit: Unit;
  /** 95 of 100, by bootstrap. */
  readonly interval?: readonly [low: number, high: number];
  /** Over how many it was computed. */
  readonly among?: number;
  readonly why?: Text;
}

export interface ReportColumn {
  readonly id: string;
  readonly name: Text;
  readonly unit: Unit | "text" | "flag";
}

/** A cell of a column of text has both languages, or one word that needs none, such as an id. */
export type ReportCell = number | boolean | string | Text | null;

export interface ReportTable {
  readonly id: string;
  readonly title: Text;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** What has to be known to read it, such as that cells under a minimum are left out. */
  readonly note?: Text;
}

/** A picture of a table. Every column that it names is a column of that table. */
export interface ReportChart {
  readonly table: string;
  readonly title: Text;
  /**
   * `stacked` shares of 100 %, `bars` from 0, `columns` of a histogram, `dots` with whiskers, `lines` over an ordered x,
   * `cells` of a matrix, `flows` from `y` to `x`.
   */
  readonly kind: "stacked" | "bars" | "columns" | "dots" | "lines" | "cells" | "flows";
  readonly x: string;
  readonly y: string;
  /** Told apart by colour, and by pattern or label: no chart rests on colour alone. */
  readonly series?: string;
  /** Where whiskers begin and end. */
  readonly low?: string;
  readonly high?: string;
  /** Small charts side by side. */
  readonly facet?: string;
  /** The text summary: what one sees in it. */
  readonly summary: Text;
}

/** What a result stands on: the text of the policy, the counts of the run, figures that are assumed. */
export type Footing = "text" | "run" | "companions" | "assumptions";

export interface Chapter {
  readonly id: ChapterId;
  readonly title: Text;
  /** One sentence with its numbers: the result, or why there is none. Up to its first semicolon it stands by itself. */
  readonly finding: Text;
  readonly isDetermined: boolean;
  /** What is measured, and what misleads in it and how that is dealt with. */
  readonly definition: Text;
  readonly trap: Text;
  readonly figures: readonly ReportFigure[];
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
  /** Citations as in the library, such as `trivium#L33`, and published works in full. */
  readonly sources: readonly string[];
  readonly footing: readonly Footing[];
}

/** The chapters in the order of the report; the three problems of the base document stand first. */
export const chapterIds = [
  "ways",
  "recording",
  "vagueness",
  "bands",
  "mobility",
  "recovery",
  "wrong-records",
  "timeliness",
  "flow",
  "recourse",
  "proportionality",
  "stacking",
  "burdens",
  "feedback",
  "flips",
  "readings",
  "parameters",
  "mechanisms",
  "cities",
  "yardstick",
] as const;

export type ChapterId = (typeof chapterIds)[number];

/** What a report says of where it comes from. */
export interface TrustStrip {
  readonly synthetic: Text;
  readonly version: string;
  readonly scenario: string;
  readonly digest: string;
  readonly plan: string;
  readonly seed: number;
  readonly residents: number;
  readonly years: number;
  readonly replicates: number;
  readonly figures: { readonly cited: number; readonly assumed: number };
  /** What is calibrated, and what is assumed, in a sentence. */
  readonly footing: Text;
}

/** A finding that matters, with the chapter that shows it. */
export interface Headline {
  readonly chapter: ChapterId;
  readonly text: Text;
}

/** An audit, as `report.json` holds it. The same study gives the same bytes. */
export interface Report {
  readonly kind: "tallyglass-report";
  readonly format: 1;
  readonly title: Text;
  readonly trust: TrustStrip;
  readonly headlines: readonly Headline[];
  readonly chapters: readonly Chapter[];
}
