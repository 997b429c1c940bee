import type { Laboratory } from "../data/laboratory.ts";
import { type Answerers, createAnswerers } from "./answer-questions.ts";
import type { LabContents } from "./contents.ts";
import type { LabAnswer, LabKind, LabProblem, LabQuestion, LabQuestions, LabRequest, LabResults } from "./messages.ts";
import { NoResident } from "./no-resident.ts";
import { checkSettings, type LabSettings, type SettingsProblem } from "./settings.ts";
import { Cancelled, createWork, type Work } from "./work.ts";

type CancelledBy = Extract<LabAnswer, { readonly kind: "cancelled" }>["by"];

/** A question that is under way. */
interface UnderWay {
  readonly question: LabQuestion;
  cancelledBy?: CancelledBy;
}

/**
 * What the worker does with a request, without the worker. Questions are answered beside each other, slice by slice; a
 * newer run cancels one that is under way.
 *
 * @example
 * ```ts
 * const handle = createHandler({ contents, laboratory }, (answer) => postMessage(answer));
 * handle({ kind: "run", id: 1, settings: firstSettings });
 * ```
 */
export function createHandler(
  { contents, laboratory }: { readonly contents: LabContents; readonly laboratory: Laboratory },
  post: (answer: LabAnswer) => void,
): (request: LabRequest) => void {
  const answerers = createAnswerers(laboratory);
  const underWay = new Map<number, UnderWay>();

  return (request) => {
    if (request.kind === "cancel") return cancel(request.id, "request");
    if (request.kind === "run") {
      for (const { question } of underWay.values()) if (question.kind === "run") cancel(question.id, "newer-run");
    }
    void answer(request);
  };

  function cancel(id: number, by: CancelledBy): void {
    const found = underWay.get(id);
    if (found !== undefined) found.cancelledBy ??= by;
  }

  async function answer(question: LabQuestion): Promise<void> {
    const { id } = question;
    const own: UnderWay = { question };
    underWay.set(id, own);
    const work = createWork(
      () => own.cancelledBy !== undefined,
      (progress) => post({ kind: "progress", id, ...progress }),
    );
    try {
      const parts = settingsOf(question).flatMap((settings) => checkSettings(settings, contents).problems);
      if (parts.length > 0) throw new BadSettings(parts);
      const result = await resultOf(answerers, question, work);
      await work.pause();
      post({ kind: "done", id, result });
    } catch (error) {
      if (error instanceof Cancelled) post({ kind: "cancelled", id, by: own.cancelledBy ?? "request" });
      else post({ kind: "problem", id, problem: problemOf(error) });
    } finally {
      underWay.delete(id);
    }
  }
}

function resultOf<Kind extends LabKind>(
  answerers: Answerers,
  question: LabQuestion<Kind>,
  work: Work,
): Promise<LabResults[Kind]> {
  const answer = answerers[question.kind] as (own: LabQuestions[Kind], work: Work) => Promise<LabResults[Kind]>;
  return answer(question as unknown as LabQuestions[Kind], work);
}

function settingsOf(question: LabQuestion): readonly LabSettings[] {
  return question.kind === "pair" ? [question.base, question.other] : [question.settings];
}

class BadSettings extends Error {
  override readonly name = "BadSettings";
  readonly parts: readonly SettingsProblem[];

  constructor(parts: readonly SettingsProblem[]) {
    super(parts.map(({ part }) => part).join(", "));
    this.parts = parts;
  }
}

function problemOf(error: unknown): LabProblem {
  if (error instanceof BadSettings) return { kind: "settings", parts: error.parts };
  if (error instanceof NoResident) return { kind: "no-resident" };
  return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
}
