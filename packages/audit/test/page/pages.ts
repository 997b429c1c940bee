import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Report } from "@tallyglass/audit";
import { reportPage } from "@tallyglass/audit/page";
import { parseHTML } from "linkedom";
import { sampleReport } from "../sample-report.ts";

/** The font that comes with the package. */
export const font = new Uint8Array(
  readFileSync(createRequire(import.meta.url).resolve("@tallyglass/audit/fonts/noto-sans-sc.ttf")),
);

export const languages = ["en", "zh"] as const;

/** A page of a report, without the font unless it is asked for. */
export function pageOf(report: Report = sampleReport, options: Partial<Parameters<typeof reportPage>[2]> = {}): string {
  return reportPage(report, emptyDocument(), { language: "en", ...options });
}

/** A page, read again. */
export function readPage(page: string) {
  return parseHTML(page).document;
}

export function emptyDocument() {
  return parseHTML("<!doctype html><html><body></body></html>").document;
}
