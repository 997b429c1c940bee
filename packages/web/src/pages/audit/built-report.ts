import { firstReportText } from "virtual:first-report";
import type { Report } from "@tallyglass/audit";
import { firstSettings, type LabSettings } from "../../lab/settings.ts";

/** The run whose report came with the page. */
export const builtSettings: LabSettings = firstSettings;

let read: Report | undefined;

/** The report of that run by itself, which was made when the site was built. */
export function builtReport(): Report {
  read ??= JSON.parse(firstReportText) as Report;
  return read;
}
