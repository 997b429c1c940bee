import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
} from "yaml";
import type { Diagnostic, DiagnosticCode } from "../diagnostic.ts";
import { identityShapeOf } from "../identity/identity-shape.ts";
import type { Source, Span } from "../source.ts";
import { checkEscaped, checkText, crowdedMaps, limits } from "./limits.ts";
import type { MapEntry, ScalarTree, Tree } from "./tree.ts";

/** What a text came to. Without `tree` the findings say why. */
export interface Syntax {
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
  if (diagnostics.length > 0 || tree === undefined) return { diagnostics };
  return { tree, diagnostics };
}

type Report = (code: DiagnosticCode, message: string, start: number, end: number, help?: string) => void;

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

const meddlingKeys = new Set(["__proto__", "constructor", "prototype"]);

function treeOf(source: Source, node: unknown, report: Report): Tree {
  const span = spanOf(source, node as Node);
  if (isAlias(node) || hasMark(node)) {
    reportMark(span, report);
    return { kind: "scalar", value: null, span };
  }
  if (isMap(node)) {
    const entries = node.items.map((pair) => entryOf(source, pair.key, pair.value, span, report));
    reportDuplicates(entries, report);
    return { kind: "map", entries, span };
  }
  if (isSeq(node)) {
    return { kind: "list", items: node.items.map((item) => treeOf(source, item, report)), span };
  }
  return scalarOf(node, span, report);
}

function hasMark(node: unknown): boolean {
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  return anchor !== undefined || tag !== undefined;
}

function reportMark({ start, end }: Span, report: Report): void {
  const message = "anchors, aliases and tags are not part of the language";
  report("yaml-not-plain", message, start, end, "write the value out");
}

function spanOf(source: Source, node: Node | null): Span {
  const [start, end] = node?.range ?? [0, 0];
  return { source, start, end };
}

function entryOf(source: Source, key: unknown, value: unknown, around: Span, report: Report): MapEntry {
  const keySpan = isNode(key) && key.range ? spanOf(source, key) : around;
  if (!isScalar(key)) {
    report("yaml-not-plain", "a key is plain text", keySpan.start, keySpan.end, "write the key as a word");
  } else if (hasMark(key)) reportMark(keySpan, report);
  const name = isScalar(key) ? String(key.value) : "";
  if (meddlingKeys.has(name)) {
    report("forbidden-key", `\`${name}\` may not be a key`, keySpan.start, keySpan.end, "choose another word");
  }
  const nothing: ScalarTree = { kind: "scalar", value: null, span: keySpan };
  return { key: name, keySpan, value: value === null ? nothing : treeOf(source, value, report) };
}

function reportDuplicates(entries: readonly MapEntry[], report: Report): void {
  const seen = new Set<string>();
  for (const { key, keySpan } of entries) {
    if (seen.has(key)) {
      report("duplicate-key", `the key \`${key}\` stands twice`, keySpan.start, keySpan.end, "keep one of them");
    }
    seen.add(key);
  }
}

const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/;

function scalarOf(node: unknown, span: Span, report: Report): ScalarTree {
  const { value, source: text = "" } = isScalar(node) ? node : { value: null };
  if (typeof value === "number") {
    const exact = plainNumber.test(text) && (Number.isSafeInteger(value) || text.includes("."));
    if (!exact) {
      report(
        "number-form",
        "a number is plain decimal and within ±2^53",
        span.start,
        span.end,
        "quote it if it is a code rather than a number",
      );
    }
    return { kind: "scalar", value, span };
  }
  if (typeof value === "string" || typeof value === "boolean" || value === null) {
    const shape = typeof value === "string" && value.length >= 11 ? identityShapeOf(value) : undefined;
    const hidden = typeof value === "string" ? checkEscaped(value, span) : undefined;
    if (hidden !== undefined) report(hidden.code, hidden.message, span.start, span.end, hidden.help);
    if (shape !== undefined) {
      report("identity-shaped", `a value has the form of a ${shape}; no document holds one`, span.start, span.end);
    }
    return { kind: "scalar", value, span };
  }
  report("number-form", "a value is text, a number, true or false", span.start, span.end);
  return { kind: "scalar", value: null, span };
}

function lowerFirst(message: string): string {
  const [line = ""] = message.split("\n");
  return (line.charAt(0).toLowerCase() + line.slice(1)).replace(/[.:]$/, "");
}
