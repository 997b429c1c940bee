import type { AsScenario } from "./as-scenario.ts";
import type { LifeInPage, PairInPage, ReportInPage, ResidentsInPage, ResidentsQuery, RunInPage } from "./results.ts";
import type { LabSettings, SettingsProblem } from "./settings.ts";

/** What the page asks the worker for. */
export interface LabQuestions {
  readonly run: { readonly settings: LabSettings };
  readonly digest: { readonly settings: LabSettings };
  readonly residents: { readonly settings: LabSettings; readonly query: ResidentsQuery };
  /** The resident by number. */
  readonly life: { readonly settings: LabSettings; readonly resident: number };
  readonly pair: { readonly base: LabSettings; readonly other: LabSettings };
  /** Alone: without the further runs that take a minute. */
  readonly report: { readonly settings: LabSettings; readonly isAlone: boolean };
  /** The same run on the command line. */
  readonly scenario: { readonly settings: LabSettings };
}

/** What comes of each. */
export interface LabResults {
  readonly run: RunInPage;
  /** SHA-256 of the merged counts of the run, as in the manifest of its folder. */
  readonly digest: string;
  readonly residents: ResidentsInPage;
  readonly life: LifeInPage;
  readonly pair: PairInPage;
  readonly report: ReportInPage;
  readonly scenario: AsScenario;
}

export type LabKind = keyof LabQuestions;

/** A question with the number by which its answers are known. */
export type LabQuestion<Kind extends LabKind = LabKind> = {
  [Each in Kind]: { readonly kind: Each; readonly id: number } & LabQuestions[Each];
}[Kind];

/** From the page to the worker. */
export type LabRequest = LabQuestion | { readonly kind: "cancel"; readonly id: number };

/** How far a question is: parts of its work, at most every 100 ms. */
export interface LabProgress {
  readonly done: number;
  readonly total: number;
}

/** Why there is no result. */
export type LabProblem =
  | { readonly kind: "settings"; readonly parts: readonly SettingsProblem[] }
  /** There is no such resident, or one who is not scored. */
  | { readonly kind: "no-resident" }
  | { readonly kind: "failed"; readonly message: string };

/** From the worker to the page. After any but `progress` nothing more comes of the question. */
export type LabAnswer =
  | ({ readonly kind: "progress"; readonly id: number } & LabProgress)
  | { readonly kind: "done"; readonly id: number; readonly result: LabResults[LabKind] }
  | { readonly kind: "cancelled"; readonly id: number; readonly by: "request" | "newer-run" }
  | { readonly kind: "problem"; readonly id: number; readonly problem: LabProblem };
