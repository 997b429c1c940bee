import type { PairInPage } from "../../lab/results.ts";
import { theLab } from "../../lab/the-lab.ts";
import { type Answer, useAnswer } from "../../lab/use-answer.ts";
import { builtPair } from "./built-pair.ts";
import { firstSides, keyOfSides } from "./compare-state.ts";
import { useCompare } from "./use-compare.ts";

/** A comparison, as far as it is known. */
export interface AskedPair {
  readonly pair: PairInPage;
  /** It is of the sides that are asked for; otherwise of those before, while these are under way. */
  readonly isCurrent: boolean;
  readonly answer: Answer<PairInPage>;
}

export function usePair(): AskedPair {
  const { base, other } = useCompare().state;
  const key = keyOfSides({ base, other });
  const isBuilt = key === keyOfSides(firstSides);
  const answer = useAnswer(isBuilt ? undefined : { key, ask: (options) => theLab().pair(base, other, options) });
  if (isBuilt) return { pair: builtPair(), isCurrent: true, answer };
  return { pair: answer.last?.result ?? builtPair(), isCurrent: answer.last?.key === key, answer };
}
