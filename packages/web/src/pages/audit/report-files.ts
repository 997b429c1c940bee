import { type Report, writeReport } from "@tallyglass/audit";
import { reportPage } from "@tallyglass/audit/page";
import type { Language } from "../../words/language.ts";

/** `report.json`, as `tallyglass audit` writes it. */
export function reportJson(report: Report): string {
  return writeReport(report);
}

/** `report.html`, as `tallyglass audit` writes it, but for the font that it brings along. */
export function reportHtml(report: Report, language: Language): string {
  return reportPage(report, document, { language });
}
