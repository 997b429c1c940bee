import { faultsOf } from "./faults-of.ts";
import { identityFaults } from "./identity-faults.ts";
import type { Report } from "./report.ts";
import { ReportError, writePath } from "./report-error.ts";
import { reportDocument } from "./schema.ts";

/**
 * Reads `report.json`.
 *
 * @throws {ReportError} if it is no report, with every fault and where it is.
 *
 * @example
 * ```ts
 * readReport(writeReport(report)).chapters[0]?.finding.en;
 * ```
 */
export function readReport(text: string): Report {
  return checkedReport(parsed(text));
}

/** A value as a report, its keys in the order of the schema. */
export function checkedReport(value: unknown): Report {
  const identities = identityFaults(value);
  if (identities.length > 0) throw new ReportError(identities);
  const { data, error } = reportDocument.safeParse(value, { reportInput: false });
  if (error !== undefined) {
    throw new ReportError(
      error.issues.map(({ path, message }) => ({ path: writePath(path), message: lower(message) })),
    );
  }
  const report = data as Report;
  const faults = faultsOf(report);
  if (faults.length > 0) throw new ReportError(faults);
  return report;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ReportError([{ path: "", message: "it is not JSON" }]);
  }
}

function lower(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
