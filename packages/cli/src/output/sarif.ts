import { type Diagnostic, diagnosticCodes } from "@tallyglass/policy";
import { toPlainDiagnostic } from "./plain-diagnostic.ts";

/** Findings in SARIF 2.1.0, which code hosts and editors show in place. */
export function toSarif(diagnostics: readonly Diagnostic[]) {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "tallyglass",
            rules: Object.entries(diagnosticCodes).map(([id, text]) => ({ id, shortDescription: { text } })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map(toResult),
      },
    ],
  };
}

function toResult(diagnostic: Diagnostic) {
  const { code, severity, message, file, line, column, endLine, endColumn, help } = toPlainDiagnostic(diagnostic);
  return {
    ruleId: code,
    level: severity,
    message: { text: help === undefined ? message : `${message}; ${help}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}
