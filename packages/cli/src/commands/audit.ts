import { availableParallelism } from "node:os";
import { buildReport, type Report } from "@tallyglass/audit";
import { conditionsMet, readConditions } from "../audit/fail-on.ts";
import { printFindings, printMet } from "../audit/print-findings.ts";
import { studyRun } from "../audit/study-run.ts";
import { type ReportFiles, reportFiles, writeReportFiles } from "../audit/write-report.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode } from "../exit-code.ts";
import { requirePath } from "../output/require-path.ts";
import { lockRunFolder } from "../run/lock-run-folder.ts";
import { makeFolder } from "../run/make-folder.ts";
import { openRun } from "../run/open-run.ts";
import type { Language } from "../text/phrases.ts";
import { print, printJson, say } from "./print.ts";

export interface AuditOptions {
  readonly out?: string;
  readonly failOn: readonly string[];
  /** Looks at the run alone. */
  readonly alone?: boolean;
  readonly workers?: number;
  readonly format: "table" | "json";
  readonly lang: Language;
}

/** Audits a run: writes the report, and prints the findings that matter. */
export async function runAudit(folder: string, options: AuditOptions, { signal, end }: CommandContext): Promise<void> {
  const { out = folder, failOn, workers = availableParallelism(), alone = false, lang } = options;
  if (options.out !== undefined) requirePath("--out", out);
  const conditions = readConditions(failOn);
  const run = openRun(folder);
  const release = out === folder ? lockRunFolder(folder) : () => {};
  try {
    const report = buildReport(await studyRun({ folder, run, workers, isAlone: alone, signal }));
    const met = conditionsMet(conditions, report);
    signal.throwIfAborted();
    const files = reportFiles(out);
    makeFolder(out);
    await writeReportFiles(report, files, lang);
    await tell(report, files, options);
    if (met.length === 0) return;
    say(printMet(met, lang));
    end(exitCode.findings);
  } finally {
    release();
  }
}

function tell(report: Report, files: ReportFiles, { format, lang }: AuditOptions): Promise<void> {
  return format === "json"
    ? printJson({ headlines: report.headlines, ...files })
    : print(printFindings(report, files, lang));
}
