import { readLaboratory } from "../../src/build/read-laboratory.ts";
import { decodeLaboratory } from "../../src/data/decode-laboratory.ts";
import { decodeContents } from "../../src/lab/contents.ts";
import { createHandler } from "../../src/lab/create-handler.ts";
import type { LabAnswer, LabQuestion, LabResults } from "../../src/lab/messages.ts";
import { firstSettings, type LabSettings } from "../../src/lab/settings.ts";
import { libraryFolder } from "../page-library.ts";

/** The laboratory as the worker has it. */
export const texts = readLaboratory(libraryFolder);
export const contents = decodeContents(texts.contents);
export const laboratory = decodeLaboratory(texts.laboratory);

/** So few residents that a test is quick. */
export const few: LabSettings = { ...firstSettings, residents: 1_000 };

/** A worker without a worker: what is asked of it, and what it answers. */
export function openDesk() {
  const answers: LabAnswer[] = [];
  const heard = new Set<() => void>();
  const handle = createHandler({ contents, laboratory }, (answer) => {
    answers.push(answer);
    for (const hear of [...heard]) hear();
  });
  /** The first answer that fits, now or when it comes. */
  const answerWhere = <Answer extends LabAnswer>(fits: (answer: LabAnswer) => answer is Answer): Promise<Answer> =>
    new Promise((resolve) => {
      const hear = () => {
        const found = answers.find(fits);
        if (found === undefined) return;
        heard.delete(hear);
        resolve(found);
      };
      heard.add(hear);
      hear();
    });
  const ending = (id: number) =>
    answerWhere(
      (answer): answer is Exclude<LabAnswer, { kind: "progress" }> => answer.id === id && answer.kind !== "progress",
    );
  return {
    answers,
    answerWhere,
    ending,
    send: handle,
    ask: async <Kind extends keyof LabResults>(request: LabQuestion<Kind>): Promise<LabResults[Kind]> => {
      const question = request as LabQuestion;
      handle(question);
      const answer = await ending(question.id);
      if (answer.kind === "done") return answer.result as LabResults[Kind];
      throw new Error(JSON.stringify(answer));
    },
  };
}
