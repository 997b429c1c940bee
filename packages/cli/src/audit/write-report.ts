import { join } from "node:path";
import { type Report, writeReport } from "@tallyglass/audit";
import { reportPage } from "@tallyglass/audit/page";
import { parseHTML } from "linkedom";
import { writeWhole } from "../output/write-whole.ts";
import { reportNames } from "../run/run-folder.ts";
import type { Language } from "../text/phrases.ts";
import { chineseFont } from "./chinese-font.ts";

/** Where a report stands. */
export interface ReportFiles {
  readonly page: string;
  readonly data: string;
}

export function reportFiles(folder: string): ReportFiles {
  return { page: join(folder, reportNames.page), data: join(folder, reportNames.data) };
}

/** Writes both files of a report, when both are made; either stands there only when it is whole. */
export async function writeReportFiles(report: Report, { page, data }: ReportFiles, language: Language): Promise<void> {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const texts = [writeReport(report), reportPage(report, document, { language, font: chineseFont() })] as const;
  await writeWhole(data, texts[0]);
  await writeWhole(page, texts[1]);
}
