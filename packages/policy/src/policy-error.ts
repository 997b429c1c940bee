import { type Diagnostic, formatDiagnostic } from "./diagnostic.ts";

/**
 * Thrown when a text is not the document it should be. It carries every finding, not only the
 * first, so that an author can mend a file in one pass.
 */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join("\n\n"));
    this.diagnostics = diagnostics;
  }
}
