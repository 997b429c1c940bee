import type { Report } from "@tallyglass/audit";
import { auditPhrases } from "../text/audit-phrases.ts";
import type { Language } from "../text/phrases.ts";
import type { Met } from "./fail-on.ts";
import type { ReportFiles } from "./write-report.ts";

/** The findings that matter, and where the whole report lies. */
export function printFindings({ title, trust, headlines }: Report, files: ReportFiles, language: Language): string {
  const words = auditPhrases[language];
  const findings = headlines.map(
    ({ text, chapter }, at) => `${String(at + 1).padStart(2)}. ${text[language]} [${chapter}]`,
  );
  return `${[
    `${title[language]}\n${trust.synthetic[language]}`,
    findings.join("\n"),
    trust.footing[language],
    `${words.page}  ${files.page}\n${words.data}  ${files.data}`,
  ].join("\n\n")}\n`;
}

/** What `--fail-on` found, one line each. */
export function printMet(met: readonly Met[], language: Language): string {
  const words = auditPhrases[language];
  return met
    .map(({ condition: { written }, value }) =>
      value === null ? words.notDeterminable(written) : words.holds(written, value),
    )
    .join("\n");
}
