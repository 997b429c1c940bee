import { identityField, identityShapeOf } from "../identity/identity-shape.ts";
import { recordFields } from "../record/read-record.ts";
import type { RecordFinding } from "../record/record.ts";

const mostColumns = 1000;

/** Why a table with such columns is refused as a whole, or nothing. */
export function headerFinding(columns: readonly string[]): RecordFinding | undefined {
  if (columns.length > mostColumns) {
    return {
      code: "malformed-line",
      message: `the header has ${columns.length} columns; at most ${mostColumns} are read`,
    };
  }
  const identity = columns.findIndex(announcesIdentity);
  if (identity >= 0) {
    return {
      code: "identity-shaped",
      message: `column ${identity + 1} announces a real person's name, number, address or device; only synthetic residents are scored`,
    };
  }
  const nameless = columns.findIndex((column) => column === "" || column === "__proto__");
  if (nameless >= 0 && columns.length > 1) {
    return { code: "malformed-line", message: `column ${nameless + 1} of the header has no name` };
  }
  if (!columns.includes("resident")) {
    return { code: "missing-field", field: "resident", message: "the header has no column `resident`" };
  }
  const repeated = columns.findIndex((column, index) => columns.indexOf(column) < index);
  if (repeated < 0) return undefined;
  return { code: "malformed-line", message: `column ${repeated + 1} of the header has the name of one before it` };
}

const fieldNames: ReadonlySet<string> = new Set(recordFields);

function announcesIdentity(column: string): boolean {
  return !fieldNames.has(column) && (identityField(column) || identityShapeOf(column) !== undefined);
}
