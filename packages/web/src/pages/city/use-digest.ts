import { theLab } from "../../lab/the-lab.ts";
import { useAnswer } from "../../lab/use-answer.ts";
import { firstRun } from "./the-first-run.ts";
import { isBuilt, keyOf, type ShownRun } from "./use-run.ts";

/** As long as a hand rests on a slider before it moves on: until then no digest is asked for. */
const longestRest = 200;

/** The digest of the run that is shown, once it is known. */
export function useDigest({ settings, isCurrent }: ShownRun): string | undefined {
  const key = keyOf(settings);
  const wasBuilt = isBuilt(settings);
  const answer = useAnswer(
    wasBuilt || !isCurrent
      ? undefined
      : {
          key,
          ask: async (options) => {
            await new Promise((resolve) => setTimeout(resolve, longestRest));
            return theLab().digest(settings, options);
          },
        },
  );
  if (wasBuilt) return firstRun.digest;
  return answer.last?.key === key ? answer.last.result : undefined;
}
