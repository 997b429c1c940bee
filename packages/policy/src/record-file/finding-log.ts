import { redact } from "../identity/identity-shape.ts";
import type { RecordFindingCode } from "../record/record.ts";

/** What is wrong with a row of a file, and where. */
export interface FileFinding<Code extends string = RecordFindingCode> {
  readonly file: string;
  readonly line: number;
  readonly code: Code;
  readonly message: string;
}

/** As it is shown: `records.csv:3: invalid-day: …`. */
export function formatFinding({ file, line, code, message }: FileFinding<string>): string {
  return `${file}:${line}: ${code}: ${message}`;
}

const mostKept = 20;
const identityCodes: ReadonlySet<string> = new Set(["identity-shaped", "not-synthetic"]);

/** Keeps the first findings and counts the rest, so that a million bad rows need no more room than twenty. */
export class FindingLog<Code extends string = RecordFindingCode> {
  readonly kept: FileFinding<Code>[] = [];
  count = 0;
  /** Those that `--skip-invalid` never skips. */
  identityCount = 0;

  get isFull(): boolean {
    return this.kept.length >= mostKept;
  }

  add(file: string, line: number, { code, message }: { readonly code: Code; readonly message: string }): void {
    this.count += 1;
    if (identityCodes.has(code)) this.identityCount += 1;
    if (!this.isFull) this.kept.push({ file, line, code, message: redact(message) });
  }
}
