import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Report, writeReport } from "@tallyglass/audit";
import { reportPage } from "@tallyglass/audit/page";
import { parseHTML } from "linkedom";
import { createPendingFile } from "../output/pending-file.ts";
import { writingFailure } from "../output/writing-failure.ts";
import { reportNames } from "../run/run-folder.ts";
import type { Language } from "../text/phrases.ts";

/** Where a report stands. */
export interface ReportFiles {
  readonly page: string;
  readonly data: string;
}

export function reportFiles(folder: string): ReportFiles {
  return { page: join(folder, reportNames.page), data: join(folder, reportNames.data) };
}

/** Writes both files of a report; either stands there only when it is whole. */
export async function writeReportFiles(report: Report, { page, data }: ReportFiles, language: Language): Promise<void> {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  await writeWhole(data, writeReport(report));
  await writeWhole(page, reportPage(report, document, { language, font: chineseFont() }));
}

function chineseFont(): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve("@tallyglass/audit/fonts/noto-sans-sc.ttf"));
}

async function writeWhole(path: string, text: string): Promise<void> {
  const pending = await createPendingFile(path);
  try {
    await writeFile(pending.path, text);
    await pending.commit();
  } catch (error) {
    await pending.abandon();
    throw writingFailure(error, path);
  }
}
