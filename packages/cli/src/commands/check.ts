import { realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { type Diagnostic, formatDiagnostic, redact, type Source, tidyDiagnostics } from "@tallyglass/policy";
import { readScenarioLibrary, scenarioDocumentKinds } from "@tallyglass/simulation";
import type { CommandContext } from "../command-context.ts";
import { exitCode } from "../exit-code.ts";
import { identityFindings, withoutConsequences } from "../library/document-findings.ts";
import { DocumentIndex } from "../library/document-index.ts";
import { documentFiles, documentsBeside, isWords, readDocument, readNeighbours } from "../library/documents.ts";
import { textsOf } from "../library/open-scenario.ts";
import { libraryFolder } from "../library/policy-files.ts";
import { toPlainDiagnostic } from "../output/plain-diagnostic.ts";
import { toSarif } from "../output/sarif.ts";
import { print, printJson, say } from "./print.ts";

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
  const library = documentFiles([libraryFolder]).filter((file) => !given.has(realpathSync(file)));
  const sources = files.map(readDocument);
  const names = new Set(sources.map(({ name }) => name));
  const known = new Set([...given, ...library.map((file) => realpathSync(file))]);
  const context = [...library.map(readDocument), ...contextBeside(paths, known)];
  const texts = [...contextFor(sources, context), ...sources];
  const all = withoutConsequences([...readScenarioLibrary(texts).diagnostics, ...identityFindings(sources)], texts);
  const isAsked = ({ span }: Diagnostic) => names.has(span.source.name);
  const findings = tidyDiagnostics(all).filter(isAsked);
  const unsound = new Set(all.filter((each) => isError(each) && !isAsked(each)).map(({ span }) => span.source));
  for (const { name } of unsound) say(redact(`\`${name}\`, which stands beside, is not sound: check it, too`));
  const found = new Set(findings.map(({ span }) => span.source));
  const restsOnUnsound = sources.filter((source) => !found.has(source) && restsOn(source, texts, unsound));
  for (const { name } of restsOnUnsound) {
    say(redact(`\`${name}\` rests on what is not sound, and was not checked whole`));
  }
  if (findings.some(isError) || restsOnUnsound.length > 0) end(exitCode.findings);
  switch (format) {
    case "pretty":
      return print(pretty(findings, files.length, restsOnUnsound.length === 0));
    case "json":
      return printJson(findings.map(toPlainDiagnostic));
    case "sarif":
      return printJson(toSarif(findings));
  }
}

/** A policy needs the words that stand beside it, a scenario or one of its documents all that stands there. */
function contextBeside(paths: readonly string[], known: ReadonlySet<string>): readonly Source[] {
  const asked = paths.filter((path) => statSync(path).isFile());
  const folders = new Set(asked.filter((file) => isOfScenarios(readDocument(file))).map(dirname));
  const beside = new Map<string, Source>();
  for (const { file, source } of readNeighbours([...new Set(asked.flatMap(documentsBeside))])) {
    if (folders.has(dirname(file)) || isWords(source)) beside.set(realpathSync(file), source);
  }
  return [...beside].flatMap(([path, source]) => (known.has(path) ? [] : [source]));
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** Whether a scenario is read from something that is not sound. */
function restsOn(source: Source, texts: readonly Source[], unsound: ReadonlySet<Source>): boolean {
  const ids = unsound.size === 0 ? [] : new DocumentIndex([source]).ids("scenario");
  return ids.some((id) => textsOf(id, texts).some((text) => unsound.has(text)));
}

/** What the files are read with. The scenarios of the library matter only to scenarios and their documents. */
function contextFor(sources: readonly Source[], context: readonly Source[]): readonly Source[] {
  return sources.some(isOfScenarios) ? context : context.filter((text) => !isOfScenarios(text));
}

function isOfScenarios(text: Source): boolean {
  const index = new DocumentIndex([text]);
  return scenarioDocumentKinds.some((kind) => index.all(kind).length > 0);
}

function pretty(findings: readonly Diagnostic[], files: number, isWhole: boolean): string {
  const documents = files === 1 ? "1 document" : `${files} documents`;
  if (findings.length === 0) return `${documents}, no finding${isWhole ? "" : " in what could be checked"}\n`;
  const count = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
  return `${findings.map(formatDiagnostic).join("\n\n")}\n\n${documents}, ${count}\n`;
}
