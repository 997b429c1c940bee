import { type Diagnostic, positionOf, redact } from "@tallyglass/policy";

/** A finding as data: places are counted from 1. */
export interface PlainDiagnostic {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly help?: string;
}

export function toPlainDiagnostic({ code, severity, message, span, help }: Diagnostic): PlainDiagnostic {
  const { line, column } = positionOf(span);
  const end = positionOf({ ...span, start: span.end });
  return {
    code,
    severity,
    message: redact(message),
    file: span.source.name,
    line,
    column,
    endLine: end.line,
    endColumn: end.column,
    ...(help !== undefined && { help: redact(help) }),
  };
}
