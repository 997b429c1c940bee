import { Button } from "react-aria-components";
import type { LabProblem, LabProgress } from "../lab/messages.ts";
import type { Answer } from "../lab/use-answer.ts";
import { useWords } from "../shell/use-page.ts";
import { type LabWords, labWords } from "../words/lab-words.ts";
import type { Language } from "../words/language.ts";
import { describeNumber } from "../words/numbers.ts";

/** How far an answer is, what can be done about it, and what to do where there is none. */
export function AnswerNote<Result>({ answer: { state, cancel, askAgain } }: { readonly answer: Answer<Result> }) {
  const { language } = useWords();
  const words = labWords[language];
  return (
    <div className="answer-note">
      <p role="status">{says(state, language)}</p>
      {state.kind === "asked" && state.isSlow && (
        <>
          <progress
            aria-label={words.asked(undefined)}
            value={state.progress?.done}
            max={state.progress === undefined ? undefined : Math.max(1, state.progress.total)}
          />
          <Button className="small" onPress={cancel}>
            {words.cancel}
          </Button>
        </>
      )}
      {(state.kind === "cancelled" || state.kind === "refused") && (
        <Button className="small" onPress={askAgain}>
          {words.again}
        </Button>
      )}
    </div>
  );
}

function says(state: Answer<unknown>["state"], language: Language): string {
  const words = labWords[language];
  switch (state.kind) {
    case "none":
    case "answered":
      return "";
    case "asked":
      return state.isSlow ? words.asked(state.progress && doneOf(state.progress, language)) : "";
    case "cancelled":
      return words.cancelled;
    case "refused":
      return problemWords(state.problem, words);
  }
}

function doneOf({ done, total }: LabProgress, language: Language): string {
  return `${describeNumber(done, language)} / ${describeNumber(total, language)}`;
}

function problemWords(problem: LabProblem, words: LabWords): string {
  switch (problem.kind) {
    case "settings":
      return problem.parts.map(({ part, kind }) => words.refused[kind](part)).join(" ");
    case "no-resident":
      return words.noResident;
    case "failed":
      return words.failed(problem.message);
  }
}
