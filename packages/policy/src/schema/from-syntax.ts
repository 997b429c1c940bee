import { z } from "zod";
import type { Diagnostic } from "../diagnostic.ts";
import type { Span } from "../source.ts";
import { suggestion } from "../suggestion.ts";
import {
  childAt,
  childOf,
  faultsIn,
  isFaulty,
  keySpanAt,
  type MapTree,
  type Path,
  plainValue,
  spanAt,
  type Tree,
} from "../syntax/tree.ts";
import { isAroundParts, partAround, without } from "./broken-parts.ts";
import { unwrapped } from "./unwrapped.ts";

/** What a tree came to under a schema. */
export interface Checked<T> {
  /** The document without the parts that are not sound, if what is left can be read on. */
  readonly value?: T;
  /** The tree that `value` was read from. */
  readonly tree: Tree;
  /** Top-level keys of which parts, or all, were left out. */
  readonly incomplete: ReadonlySet<string>;
  /** The places of maps that had a key which nobody knows: what they lack may be meant by it. */
  readonly loose: ReadonlySet<Span>;
  readonly diagnostics: readonly Diagnostic[];
}

z.config({ jitless: true });

/**
 * Holds a tree against the schema of its kind. Parts that break it are reported and left out, as are those in which
 * something was left out before, so that the meaning of the rest can be checked in the same pass; `placeholders` stand
 * in for required keys until then.
 */
export function checkAgainst<T>(
  schema: z.ZodType<T>,
  tree: Tree,
  placeholders: Readonly<Record<string, unknown>>,
): Checked<T> {
  const parsed = schema.safeParse(plainValue(tree), { reportInput: false });
  const faults = faultsIn(tree);
  if (parsed.success && faults.length === 0) {
    return { value: parsed.data, tree, incomplete: new Set(), loose: new Set(), diagnostics: [] };
  }
  const issues = parsed.error?.issues ?? [];
  const unknown = issues.flatMap((issue) => (isUnknown(issue) ? issue.keys.map((key) => [...pathOf(issue), key]) : []));
  const broken = issues.filter((issue) => !isUnknown(issue)).map(pathOf);
  const marked = faults.filter((path) => childAt(tree, path)?.kind === "scalar" || !isAroundParts(schema, path));
  const notSound = { broken: [...broken, ...marked], unknown };
  const sound = tree.kind === "map" ? soundParts(schema, tree, notSound, placeholders) : undefined;
  return {
    tree: sound?.tree ?? { kind: "map", entries: [], span: tree.span },
    ...(sound?.value !== undefined && { value: sound.value }),
    incomplete: new Set([...broken, ...faults].flatMap(([key]) => (key === undefined ? [] : [String(key)]))),
    loose: new Set(issues.filter(isUnknown).map((issue) => spanAt(tree, pathOf(issue)))),
    diagnostics: issues
      .filter((issue) => !isToldAlready(issue, tree, []))
      .flatMap((issue) => diagnosticsOf(schema, tree, issue)),
  };
}

function isUnknown(issue: z.core.$ZodIssue): issue is z.core.$ZodIssueUnrecognizedKeys {
  return issue.code === "unrecognized_keys";
}

function pathOf({ path }: z.core.$ZodIssue): Path {
  return path as Path;
}

/** What is not sound, by where it stands: keys that nobody knows are left out alone, the rest with what is around it. */
interface NotSound {
  readonly broken: readonly Path[];
  readonly unknown: readonly Path[];
}

/** What is left without the parts that are not sound, or if that does not load without their top-level keys. */
function soundParts<T>(
  schema: z.ZodType<T>,
  written: MapTree,
  { broken, unknown }: NotSound,
  placeholders: Readonly<Record<string, unknown>>,
): { readonly tree: Tree; readonly value?: T } {
  const parts = broken.map((path) => partAround(schema, path));
  const keys = broken.map((path) => path.slice(0, 1)).filter((path) => path.length > 0);
  let tree: Tree = written;
  for (const leftOut of [parts, keys]) {
    tree = without(written, [...unknown, ...leftOut]);
    const parsed = schema.safeParse({ ...placeholders, ...(plainValue(tree) as object) });
    if (parsed.success) return { tree, value: parsed.data };
  }
  return { tree };
}

/** Whether an issue is only about a value that was left out, or about a choice that would stand but for one. */
function isToldAlready(issue: z.core.$ZodIssue, tree: Tree, around: Path): boolean {
  if (issue.code === "invalid_key") return false;
  const path = [...around, ...pathOf(issue)];
  const found = childAt(tree, path);
  if (found?.kind === "scalar" && isFaulty(found)) return true;
  if (issue.code !== "invalid_union") return false;
  return issue.errors.some((option) => option.length > 0 && option.every((each) => isToldAlready(each, tree, path)));
}

function diagnosticsOf(schema: z.ZodType, tree: Tree, issue: z.core.$ZodIssue): Diagnostic[] {
  const path = issue.path as Path;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownKey(schema, tree, path, key));
  }
  if (issue.code === "invalid_key") {
    const key = String(path.at(-1));
    const message = issue.issues[0]?.message ?? "this key has not the form it should have";
    return [
      {
        code: "invalid-value",
        severity: "error",
        message: `\`${key}\`: ${message}`,
        span: keySpanAt(tree, path.slice(0, -1), key),
      },
    ];
  }
  const found = childAt(tree, path);
  if (found === undefined) {
    const key = String(path.at(-1));
    const span = spanAt(tree, path);
    return [
      {
        code: "missing-key",
        severity: "error",
        message: `the key \`${key}\` is missing`,
        span: { ...span, end: Math.min(span.end, span.start + 1) },
        ...(key === "cite" && { help: citeHelp }),
      },
    ];
  }
  return [describe(issue, found)];
}

function unknownKey(schema: z.ZodType, tree: Tree, path: Path, key: string): Diagnostic {
  const value = childOf(childAt(tree, path), key);
  const isHalfOfText = value?.kind === "scalar" && value.value === null && !isFaulty(value);
  const help = suggestion(key, keysAt(schema, path)) ?? (isHalfOfText ? commaHelp : undefined);
  return {
    code: "unknown-key",
    severity: "error",
    message: `unknown key \`${key}\``,
    span: keySpanAt(tree, path, key),
    ...(help && { help }),
  };
}

const citeHelp = "say where it comes from: `source#place`, or `{ assumption: why }` where no text has it";
const commaHelp = "a text with a comma needs quotes inside `{ }` and `[ ]`";

function describe(issue: z.core.$ZodIssue, found: Tree): Diagnostic {
  const { span } = found;
  const written = found.kind === "scalar" ? `\`${String(found.value)}\`` : `a ${found.kind}`;
  switch (issue.code) {
    case "invalid_type":
      return {
        code: "wrong-type",
        severity: "error",
        message: `expected ${typeNames[issue.expected] ?? issue.expected}, found ${written}`,
        span,
      };
    case "invalid_value": {
      const values = issue.values.map(String);
      const help = found.kind === "scalar" ? suggestion(String(found.value), values) : undefined;
      return {
        code: "invalid-value",
        severity: "error",
        message: `${written} is not one of ${values.map((value) => `\`${value}\``).join(", ")}`,
        span,
        ...(help && { help }),
      };
    }
    default:
      return {
        code: "invalid-value",
        severity: "error",
        message: `${lowerFirst(issue.message)}, found ${written}`,
        span,
      };
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  int: "a whole number",
  number: "a number",
  boolean: "`true` or `false`",
  array: "a list",
  object: "a map",
  record: "a map",
};

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

/** The keys that the schema knows where a path leads, for suggestions. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let at: z.core.$ZodType = schema;
  for (const step of path) {
    const inner = unwrapped(at);
    if (inner instanceof z.ZodObject) at = inner.shape[String(step)] ?? inner;
    else if (inner instanceof z.ZodArray) at = inner.element;
    else if (inner instanceof z.ZodRecord) at = inner.valueType;
  }
  return objectKeys(unwrapped(at));
}

function objectKeys(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((each) => objectKeys(unwrapped(each)));
  return [];
}
