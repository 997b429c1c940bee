import { Composer, type CST, type Document, Lexer, Parser } from "yaml";
import type { Diagnostic, DiagnosticCode } from "../diagnostic.ts";
import type { Source } from "../source.ts";
import { type Report, treeOf } from "./from-nodes.ts";
import { checkText, crowdedMaps, limits } from "./limits.ts";
import type { Tree } from "./tree.ts";

/** What a text came to. It is sound where there is no finding. */
export interface Syntax {
  /** All that could be read of it; without it the findings say why. What is not sound of it is left out and marked. */
  readonly tree?: Tree;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one document of plain data, with the place of each part, and every finding on the way. */
export function readSyntax(source: Source): Syntax {
  const textual = checkText(source);
  if (textual.length > 0) return { diagnostics: textual };
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, message, start, end, help) => {
    const span = { source, start, end };
    diagnostics.push({ code, severity: "error", message, span, ...(help && { help }) });
  };
  const tokens = tokensOf(source, report);
  if (tokens === undefined) return { diagnostics };
  const document = compose(source, tokens, report);
  const tree = document?.contents ? treeOf(source, document.contents, report) : undefined;
  const isReadable = diagnostics.every(({ code }) => ofOnePart.has(code));
  return isReadable && tree !== undefined ? { tree, diagnostics } : { diagnostics };
}

/** What is wrong with one key or value, and leaves the others as they are. */
const ofOnePart: ReadonlySet<DiagnosticCode> = new Set([
  "duplicate-key",
  "forbidden-key",
  "identity-shaped",
  "number-form",
  "text-control-character",
]);

function tokensOf(source: Source, report: Report): CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(source.text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > limits.depth && depthOf(parser.stack) > limits.depth) {
      report(
        "yaml-too-deep",
        `more than ${limits.depth} levels stand inside each other`,
        parser.stack.at(-1)?.offset ?? parser.offset,
        parser.offset,
        "no document of the language is nested so deep",
      );
      return undefined;
    }
  }
  for (const token of parser.end()) tokens.push(token);
  const crowded = tokens.flatMap((token) => crowdedMaps(token));
  for (const offset of crowded) {
    report("yaml-too-many-keys", `a map holds more than ${limits.keys} keys`, offset, offset, "split it up");
  }
  return crowded.length > 0 ? undefined : tokens;
}

/** How many maps and lists stand inside each other, of what is being read. */
function depthOf(stack: readonly CST.Token[]): number {
  return stack.filter(({ type }) => type === "block-map" || type === "block-seq" || type === "flow-collection").length;
}

function compose(source: Source, tokens: readonly CST.Token[], report: Report): Document | undefined {
  const composer = new Composer({ version: "1.2", uniqueKeys: false, merge: false, logLevel: "silent" });
  const directive = tokens.find((token) => token.type === "directive");
  if (directive?.type === "directive") {
    const end = directive.offset + directive.source.length;
    report("yaml-not-plain", "directives are not part of the language", directive.offset, end, "leave the line out");
    return undefined;
  }
  const documents = [...composer.compose(tokens, true, source.text.length)];
  for (const document of documents) {
    for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
      if (code === "TAG_RESOLVE_FAILED") continue;
      report("yaml-syntax", lowerFirst(message), pos[0], Math.max(pos[1], pos[0]));
    }
  }
  const [first, second] = documents;
  if (second !== undefined) {
    const [start, end] = second.range;
    report("yaml-not-plain", "a file holds one document", start, end, "put the second one into a file of its own");
  }
  if (first === undefined || first.contents === null) {
    report(
      "unknown-document",
      "the document is empty",
      0,
      0,
      "begin with `policy:`, `catalogue:`, `sources:`, `life:`, `population:`, `behaviours:`, `recording:` or `scenario:`",
    );
  }
  return first as Document | undefined;
}

function lowerFirst(message: string): string {
  const [line = ""] = message.split("\n");
  return (line.charAt(0).toLowerCase() + line.slice(1)).replace(/[.:]$/, "");
}
