import { hiddenInJson } from "../record/hidden-in-json.ts";
import { identityInText } from "../record/identity-in-text.ts";
import type { RawRecord } from "../record/read-record.ts";
import { malformed, mostFields, type Row } from "./row.ts";

/** The record of a line of JSON, or why there is none; nothing for a line that is empty. */
export function readJsonLine(text: string, number: number): Row | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return text.trim() === "" ? undefined : refusedOr(malformed(number, notJson(error)), text);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return hiddenRow(number, text) ?? malformed(number, "the line is JSON, but not an object");
  }
  const raw = value as RawRecord;
  const fields = countPlainFields(raw);
  if (fields === undefined || fields !== countColons(text)) {
    const hidden = hiddenRow(number, text);
    if (hidden !== undefined) return hidden;
  }
  const size = fields ?? Object.keys(raw).length;
  if (size > mostFields)
    return refusedOr(malformed(number, `the line has ${size} fields; a record has a handful`), text);
  return { kind: "row", line: number, raw };
}

/** Says where JSON ended to be JSON, without repeating what stands there, as the parser would. */
function notJson(error: unknown): string {
  const [, position] = /at position (\d+)/.exec(String(error)) ?? [];
  return position === undefined
    ? "the line is not JSON"
    : `the line is not JSON from column ${Number(position) + 1} on`;
}

function refusedOr(row: Row, text: string): Row {
  const finding = identityInText(text);
  return finding === undefined ? row : { kind: "refused", line: row.line, finding };
}

function hiddenRow(line: number, text: string): Row | undefined {
  const finding = hiddenInJson(text);
  return finding === undefined ? undefined : { kind: "refused", line, finding };
}

/** How many fields an object has, or nothing if one of them nests or is a number that lost digits. */
function countPlainFields(raw: RawRecord): number | undefined {
  let count = 0;
  for (const field in raw) {
    const value = raw[field];
    if (typeof value === "object" && value !== null) return undefined;
    if (typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER) return undefined;
    count += 1;
  }
  return count;
}

/** Every key has its colon, so a flat object with as many colons as keys has no key twice. */
function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) count += 1;
  return count;
}
