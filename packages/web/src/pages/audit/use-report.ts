import type { Report } from "@tallyglass/audit";
import { useMemo } from "react";
import type { LabSettings } from "../../lab/settings.ts";
import { theLab } from "../../lab/the-lab.ts";
import { type Answer, useAnswer } from "../../lab/use-answer.ts";
import { keyOf } from "./audit-state.ts";
import { builtReport, builtSettings } from "./built-report.ts";

/** The report of a run, as far as it is known. */
export interface AskedReport {
  readonly report: Report;
  /** It is of the run that is asked for; otherwise of one before it, while that one is under way. */
  readonly isCurrent: boolean;
  /** With further runs. */
  readonly isFull: boolean;
  /** Of the run by itself, and of the further runs. */
  readonly alone: Answer<Report>;
  readonly further: Answer<Report>;
}

/** Asks for the report of a run by itself, and for the same with further runs where they are wanted. */
export function useReport(settings: LabSettings, isFull: boolean): AskedReport {
  const key = keyOf(settings);
  const isBuilt = key === keyOf(builtSettings);
  const alone = useAnswer(isBuilt ? undefined : { key, ask: (options) => theLab().report(settings, true, options) });
  const further = useAnswer(isFull ? { key, ask: (options) => theLab().report(settings, false, options) } : undefined);
  const known = useMemo(() => {
    if (isFull && further.last?.key === key) return { report: further.last.result, isCurrent: true, isFull: true };
    if (isBuilt) return { report: builtReport(), isCurrent: true, isFull: false };
    const isCurrent = alone.last?.key === key;
    return { report: alone.last?.result ?? builtReport(), isCurrent, isFull: false };
  }, [key, isBuilt, isFull, alone.last, further.last]);
  return { ...known, alone, further };
}
