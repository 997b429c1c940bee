import { isAlias, isMap, isNode, isScalar, isSeq, type Node } from "yaml";
import type { DiagnosticCode } from "../diagnostic.ts";
import { identityShapeOf } from "../identity/identity-shape.ts";
import type { Source, Span } from "../source.ts";
import { checkEscaped } from "./limits.ts";
import type { MapEntry, MapTree, ScalarTree, Tree } from "./tree.ts";

export type Report = (code: DiagnosticCode, message: string, start: number, end: number, help?: string) => void;

/** The plain data of a composed document. What may not stand in one is reported, left out and marked. */
export function treeOf(source: Source, node: unknown, report: Report): Tree {
  const span = spanOf(source, node as Node);
  if (isAlias(node) || hasMark(node)) {
    reportMark(span, report);
    return { kind: "scalar", value: null, span };
  }
  if (isMap(node)) {
    const written = node.items.map((pair) => entryOf(source, pair.key, pair.value, span, report));
    return mapOf(written, span, report);
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

/** A map of the entries that may stand in one, each key as it stands first. */
function mapOf(written: readonly (MapEntry | undefined)[], span: Span, report: Report): MapTree {
  const entries = new Map<string, MapEntry>();
  for (const entry of written) {
    if (entry === undefined) continue;
    const { key, keySpan } = entry;
    if (entries.has(key)) {
      report("duplicate-key", `the key \`${key}\` stands twice`, keySpan.start, keySpan.end, "keep one of them");
    } else entries.set(key, entry);
  }
  const isWhole = entries.size === written.length;
  return { kind: "map", entries: [...entries.values()], span, ...(!isWhole && { faulty: true }) };
}

/** A key with its value, of which all findings are told; nothing where there may be no such key. */
function entryOf(source: Source, key: unknown, value: unknown, around: Span, report: Report): MapEntry | undefined {
  const keySpan = isNode(key) && key.range ? spanOf(source, key) : around;
  if (!isScalar(key)) {
    report("yaml-not-plain", "a key is plain text", keySpan.start, keySpan.end, "write the key as a word");
  } else if (hasMark(key)) reportMark(keySpan, report);
  const name = isScalar(key) ? String(key.value) : "";
  const isAllowed = allowKey(name, keySpan, report);
  const nothing: ScalarTree = { kind: "scalar", value: null, span: keySpan };
  const tree = value === null ? nothing : treeOf(source, value, report);
  return isAllowed ? { key: name, keySpan, value: tree } : undefined;
}

const meddlingKeys = new Set(["__proto__", "constructor", "prototype"]);

function allowKey(name: string, { source, start, end }: Span, report: Report): boolean {
  // As written, too: a key that is a long number loses its last digits when it is read.
  const shape = identityShapeOf(name) ?? identityShapeOf(source.text.slice(start, end));
  if (shape !== undefined) {
    report("identity-shaped", `a key has the form of a ${shape}; no document holds one`, start, end);
  } else if (meddlingKeys.has(name)) {
    report("forbidden-key", `\`${name}\` may not be a key`, start, end, "choose another word");
  } else return true;
  return false;
}

function scalarOf(node: unknown, span: Span, report: Report): ScalarTree {
  const { value, source: text = "" } = isScalar(node) ? node : { value: null };
  const fault = faultOf(value, text, span);
  if (fault === undefined) return { kind: "scalar", value: value as ScalarTree["value"], span };
  report(fault.code, fault.message, span.start, span.end, fault.help);
  return { kind: "scalar", value: null, span, faulty: true };
}

interface Fault {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly help?: string;
}

function faultOf(value: unknown, text: string, span: Span): Fault | undefined {
  switch (typeof value) {
    case "number":
      return identityOf(Number.isInteger(value) ? [String(value), text] : []) ?? formOf(value, text);
    case "string":
      return identityOf([value]) ?? checkEscaped(value, span);
    default:
      return typeof value === "boolean" || value === null ? undefined : noPlainValue;
  }
}

function identityOf(texts: readonly string[]): Fault | undefined {
  const shape = texts.map(identityShapeOf).find((each) => each !== undefined);
  return shape && { code: "identity-shaped", message: `a value has the form of a ${shape}; no document holds one` };
}

const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/;

function formOf(value: number, text: string): Fault | undefined {
  if (plainNumber.test(text) && (Number.isSafeInteger(value) || text.includes("."))) return undefined;
  return {
    code: "number-form",
    message: "a number is plain decimal and within ±2^53",
    help: "quote it if it is a code rather than a number",
  };
}

const noPlainValue: Fault = { code: "number-form", message: "a value is text, a number, true or false" };
