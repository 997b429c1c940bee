import type { z } from "zod";
import type { behaviourSummary, policySummary } from "./api/schemas/library.ts";
import type { runRequest, runResult } from "./api/schemas/runs.ts";
import type { account, comparedList, scoreList } from "./api/schemas/scores.ts";
import type { Language } from "./text.ts";

/** What is to be looked at: records as JSON Lines, each yet to be checked. */
interface RecordQuestion {
  readonly lines: string;
  readonly asOf?: string | undefined;
  readonly readings?: Readonly<Record<string, string>> | undefined;
}

export type RunRequest = z.output<typeof runRequest>;
export type RunResult = z.output<typeof runResult>;

/** How large a run would be. */
export interface RunSize {
  readonly residents: number;
  readonly years: number;
  readonly replicates: number;
}

/** What can be asked, and what is answered. All of it is plain data, so that it may come from another thread. */
interface Questions {
  readonly policies: { readonly question: object; readonly answer: readonly z.output<typeof policySummary>[] };
  readonly behaviours: {
    readonly question: { readonly policy?: string | undefined };
    readonly answer: readonly z.output<typeof behaviourSummary>[];
  };
  readonly score: {
    readonly question: RecordQuestion & { readonly policy: string };
    readonly answer: z.output<typeof scoreList>;
  };
  readonly explain: {
    readonly question: RecordQuestion & {
      readonly policy: string;
      readonly resident?: string | undefined;
      readonly toward?: string | undefined;
    };
    readonly answer: z.output<typeof account>;
  };
  readonly compare: {
    readonly question: RecordQuestion & {
      readonly policies?: readonly string[] | undefined;
      readonly resident?: string | undefined;
    };
    readonly answer: z.output<typeof comparedList>;
  };
  readonly size: { readonly question: RunRequest; readonly answer: RunSize };
}

export type QuestionKind = keyof Questions;
export type Question<Kind extends QuestionKind> = Questions[Kind]["question"];
export type Answer<Kind extends QuestionKind> = Questions[Kind]["answer"];

/** Who watches a long piece of work, and may stop it. */
export interface Watch {
  readonly signal: AbortSignal;
  /** @param total nothing where nobody knows yet */
  readonly onProgress: (done: number, total: number | null) => void;
}

export interface AuditRequest {
  /** In which the page of the report opens. */
  readonly language: Language;
  /** Whether nothing is run beside the run itself. */
  readonly isAlone: boolean;
}

export type ReportForm = "html" | "json";

/**
 * What the server needs of the rest: answers, and runs that are kept under ids. Whoever starts the server brings it,
 * since it is made of files and threads, of which the server knows nothing.
 *
 * What it rejects with is a `Problem`, which the sender is told, or a fault of ours.
 */
export interface Laboratory {
  /** Aborting stops the work, so that what takes too long holds up nobody else. */
  ask<Kind extends QuestionKind>(kind: Kind, question: Question<Kind>, signal: AbortSignal): Promise<Answer<Kind>>;
  /** Whole runs that were kept before. */
  keptRuns(): Promise<ReadonlyMap<string, { readonly result: RunResult; readonly isAudited: boolean }>>;
  /** Nothing stands under the id until the run is whole; once it is aborted, it rejects at once and leaves nothing. */
  simulate(id: string, request: RunRequest, watch: Watch): Promise<RunResult>;
  audit(id: string, request: AuditRequest, watch: Watch): Promise<void>;
  report(id: string, form: ReportForm): Promise<Uint8Array<ArrayBuffer>>;
  remove(id: string): Promise<void>;
}
