import type { Answer, Question, QuestionKind } from "../laboratory.ts";
import { Problem } from "../problems/problem.ts";
import type { Surroundings } from "./route.ts";

/**
 * An answer of the laboratory.
 *
 * @throws {Problem} if it takes too long.
 */
export async function ask<Kind extends QuestionKind>(
  { laboratory, limits }: Pick<Surroundings, "laboratory" | "limits">,
  kind: Kind,
  question: Question<Kind>,
): Promise<Answer<Kind>> {
  const patience = AbortSignal.timeout(limits.answerTime);
  try {
    return await laboratory.ask(kind, question, patience);
  } catch (error) {
    if (error === patience.reason) throw new Problem("too-slow");
    throw error;
  }
}
