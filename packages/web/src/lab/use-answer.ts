import { useEffect, useRef, useState } from "react";
import { LabError } from "./lab-error.ts";
import type { LabProblem, LabProgress } from "./messages.ts";
import type { AskOptions } from "./open-lab.ts";

/** A question to the laboratory; two with the same key have the same answer. */
export interface Question<Result> {
  readonly key: string;
  readonly ask: (options: AskOptions) => Promise<Result>;
}

/** How far a question is. */
type AnswerState =
  /** There was none. */
  | { readonly kind: "none" }
  /** It is slow from 300 ms on: before that nothing is said. */
  | { readonly kind: "asked"; readonly isSlow: boolean; readonly progress: LabProgress | undefined }
  | { readonly kind: "answered" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "refused"; readonly problem: LabProblem };

export interface Answer<Result> {
  readonly state: AnswerState;
  /** Of the question that was answered last, which may be another. */
  readonly last: { readonly key: string; readonly result: Result } | undefined;
  readonly cancel: () => void;
  readonly askAgain: () => void;
}

const slowAfter = 300;

/** Asks the laboratory, and cancels when another question or none takes the place of this one. */
export function useAnswer<Result>(question: Question<Result> | undefined): Answer<Result> {
  const [round, setRound] = useState(0);
  const [held, setHeld] = useState<{ readonly key: string; readonly state: AnswerState }>();
  const [last, setLast] = useState<Answer<Result>["last"]>();
  const controller = useRef<AbortController>(undefined);
  const key = question?.key;

  // biome-ignore lint/correctness/useExhaustiveDependencies: questions of one key are one question
  useEffect(() => {
    if (question === undefined || key === undefined) return;
    const started = new AbortController();
    controller.current = started;
    let [isLeft, isSlow, progress]: [boolean, boolean, LabProgress | undefined] = [false, false, undefined];
    const show = (state: AnswerState) => {
      if (!isLeft) setHeld({ key, state });
    };
    const showAsked = () => show({ kind: "asked", isSlow, progress });
    const timer = setTimeout(() => {
      isSlow = true;
      showAsked();
    }, slowAfter);
    const onProgress = (told: LabProgress) => {
      progress = told;
      showAsked();
    };
    showAsked();
    question
      .ask({ signal: started.signal, onProgress })
      .then(
        (result) => {
          if (!isLeft) setLast({ key, result });
          show({ kind: "answered" });
        },
        (error: unknown) => show(whyNot(error)),
      )
      .finally(() => clearTimeout(timer));
    return () => {
      isLeft = true;
      clearTimeout(timer);
      started.abort();
    };
  }, [key, round]);

  const state: AnswerState =
    key === undefined
      ? { kind: "none" }
      : held?.key === key
        ? held.state
        : { kind: "asked", isSlow: false, progress: undefined };
  return { state, last, cancel: () => controller.current?.abort(), askAgain: () => setRound(round + 1) };
}

function whyNot(error: unknown): AnswerState {
  if (!(error instanceof LabError)) return { kind: "refused", problem: { kind: "failed", message: String(error) } };
  const { reason } = error;
  switch (reason.kind) {
    case "cancelled":
    case "superseded":
      return { kind: "cancelled" };
    default:
      return { kind: "refused", problem: reason };
  }
}
