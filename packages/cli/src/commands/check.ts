import { realpathSync, statSync } from "node:fs";
import { type Diagnostic, formatDiagnostic, type Source, tidyDiagnostics } from "@tallyglass/policy";
import { readScenarioLibrary, scenarioDocumentKinds } from "@tallyglass/simulation";
import type { CommandContext } from "../command-context.ts";
import { exitCode } from "../exit-code.ts";
import { identityFindings, withoutConsequences } from "../library/document-findings.ts";
import { DocumentIndex } from "../library/document-index.ts";
import { documentFiles, documentsBeside, readDocument, wordsBeside } from "../library/documents.ts";
import { libraryFolder } from "../library/policy-files.ts";
import { toPlainDiagnostic } from "../output/plain-diagnostic.ts";
import { toSarif } from "../output/sarif.ts";
import { print, printJson } from "./print.ts";

export interface CheckOptions {
  readonly format: "pretty" | "json" | "sarif";
}

/**
 * Reads the files with the words and policies of the library and the words that stand beside them, and
 * names every finding in the files.
 * Ends with 1 where there is an error.
 */
export async function runCheck(
  paths: readonly string[],
  { format }: CheckOptions,
  { end }: CommandContext,
): Promise<void> {
  const files = documentFiles(paths);
  const given = new Set(files.map((file) => realpathSync(file)));
  const beside = paths.filter((path) => statSync(path).isFile()).flatMap(contextBeside);
  const context = documentFiles([libraryFolder, ...beside]).filter((file) => !given.has(realpathSync(file)));
  const sources = files.map(readDocument);
  const names = new Set(sources.map(({ name }) => name));
  const texts = [...contextFor(sources, context.map(readDocument)), ...sources];
  const all = withoutConsequences([...readScenarioLibrary(texts).diagnostics, ...identityFindings(sources)], texts);
  const findings = tidyDiagnostics(all).filter(({ span }) => names.has(span.source.name));
  if (findings.some(({ severity }) => severity === "error")) end(exitCode.findings);
  switch (format) {
    case "pretty":
      return print(pretty(findings, files.length));
    case "json":
      return printJson(findings.map(toPlainDiagnostic));
    case "sarif":
      return printJson(toSarif(findings));
  }
}

/** A policy needs the words that stand beside it, a scenario or one of its documents all that stands there. */
function contextBeside(file: string): readonly string[] {
  return isOfScenarios(readDocument(file)) ? documentsBeside(file) : wordsBeside(file);
}

/** What the files are read with. The scenarios of the library matter only to scenarios and their documents. */
function contextFor(sources: readonly Source[], context: readonly Source[]): readonly Source[] {
  return sources.some(isOfScenarios) ? context : context.filter((text) => !isOfScenarios(text));
}

function isOfScenarios(text: Source): boolean {
  const index = new DocumentIndex([text]);
  return scenarioDocumentKinds.some((kind) => index.all(kind).length > 0);
}

function pretty(findings: readonly Diagnostic[], files: number): string {
  const documents = files === 1 ? "1 document" : `${files} documents`;
  if (findings.length === 0) return `${documents}, no finding\n`;
  const count = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
  return `${findings.map(formatDiagnostic).join("\n\n")}\n\n${documents}, ${count}\n`;
}
