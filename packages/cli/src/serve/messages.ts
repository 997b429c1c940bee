import type { Answer, AuditRequest, Question, QuestionKind, RunRequest, RunResult } from "@tallyglass/server";
import type { PlainFault, PlainProblem } from "./problem-of.ts";

/** To the thread that answers: one question at a time. */
export interface ToAnswerThread {
  readonly kind: QuestionKind;
  readonly question: Question<QuestionKind>;
}

/** Why a thread or process could not do what it was asked to. */
type Failed =
  | { readonly kind: "problem"; readonly problem: PlainProblem }
  | { readonly kind: "fault"; readonly fault: PlainFault };

export type FromAnswerThread = { readonly kind: "answer"; readonly answer: Answer<QuestionKind> } | Failed;

/** To the process of a job: what it is. */
export type JobToDo =
  | { readonly kind: "simulate"; readonly folder: string; readonly request: RunRequest }
  | { readonly kind: "audit"; readonly folder: string; readonly out: string; readonly request: AuditRequest };

export type FromJobProcess =
  | { readonly kind: "progress"; readonly done: number; readonly total: number | null }
  | { readonly kind: "done"; readonly result: RunResult | null }
  | Failed;
