import { parentPort } from "node:worker_threads";
import { answerQuestion } from "./answer-question.ts";
import type { FromAnswerThread, ToAnswerThread } from "./messages.ts";
import { plainFault, problemOf } from "./problem-of.ts";

/** Answers the questions that it is sent, one after another. */

parentPort?.on("message", async ({ kind, question }: ToAnswerThread) => {
  parentPort?.postMessage(await tryToAnswer(kind, question));
});

async function tryToAnswer(kind: ToAnswerThread["kind"], question: never | object): Promise<FromAnswerThread> {
  try {
    return { kind: "answer", answer: await answerQuestion(kind, question as never) };
  } catch (error) {
    const problem = problemOf(error);
    return problem === undefined ? { kind: "fault", fault: plainFault(error) } : { kind: "problem", problem };
  }
}
