import { z } from "zod";
import type { Diagnostic } from "../diagnostic.ts";
import type { Span } from "../source.ts";
import { suggestion } from "../suggestion.ts";
import { childOf, keySpanAt, type Path, plainValue, spanAt, type Tree } from "../syntax/tree.ts";

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
 * Holds a tree against the schema of its kind. Parts that break it are reported and left out, so
 * that the meaning of the rest can be checked in the same pass; `placeholders` stand in for
 * required keys until then.
 */
export function checkAgainst<T>(
  schema: z.ZodType<T>,
  tree: Tree,
  placeholders: Readonly<Record<string, unknown>>,
): Checked<T> {
  const parsed = schema.safeParse(plainValue(tree), { reportInput: false });
  if (parsed.success) {
    return { value: parsed.data, tree, incomplete: new Set(), loose: new Set(), diagnostics: [] };
  }
  const { issues } = parsed.error;
  const diagnostics = issues.flatMap((issue) => diagnosticsOf(schema, tree, issue));
  const incomplete = new Set(issues.flatMap(topLevelKeys));
  const sound = withoutBroken(tree, issues);
  const again = schema.safeParse({ ...placeholders, ...(plainValue(sound) as object) });
  return {
    ...(again.success && { value: again.data }),
    tree: sound,
    incomplete,
    loose: new Set(issues.flatMap((issue) => looseSpans(tree, issue))),
    diagnostics,
  };
}

function looseSpans(tree: Tree, issue: z.core.$ZodIssue): Span[] {
  return issue.code === "unrecognized_keys" ? [spanAt(tree, issue.path as Path)] : [];
}

/** The top-level key of which a part is not sound. A key that nobody knows leaves the rest as it was. */
function topLevelKeys(issue: z.core.$ZodIssue): string[] {
  return issue.code === "unrecognized_keys" || issue.path.length === 0 ? [] : [String(issue.path[0])];
}

/** The tree without what the issues name: keys that nobody knows, the item of a list, or else the key. */
function withoutBroken(whole: Tree, issues: readonly z.core.$ZodIssue[]): Tree {
  const tree = issues.reduce(withoutUnknown, whole);
  if (tree.kind !== "map") return { kind: "map", entries: [], span: tree.span };
  const keys = new Set<string>();
  const items = new Map<string, Set<number>>();
  for (const issue of issues) {
    const index = issue.path[1];
    for (const key of topLevelKeys(issue)) {
      if (typeof index === "number") items.set(key, (items.get(key) ?? new Set()).add(index));
      else keys.add(key);
    }
  }
  const entries = tree.entries
    .filter(({ key }) => !keys.has(key))
    .map((entry) => ({ ...entry, value: withoutItems(entry.value, items.get(entry.key)) }));
  return { ...tree, entries };
}

function withoutUnknown(tree: Tree, issue: z.core.$ZodIssue): Tree {
  return issue.code === "unrecognized_keys" ? withoutKeys(tree, issue.path as Path, new Set(issue.keys)) : tree;
}

function withoutKeys(tree: Tree, path: Path, keys: ReadonlySet<string>): Tree {
  const [step, ...rest] = path;
  if (tree.kind === "list") {
    return { ...tree, items: tree.items.map((item, index) => (index === step ? withoutKeys(item, rest, keys) : item)) };
  }
  if (tree.kind !== "map") return tree;
  const entries =
    step === undefined
      ? tree.entries.filter(({ key }) => !keys.has(key))
      : tree.entries.map((entry) =>
          entry.key === step ? { ...entry, value: withoutKeys(entry.value, rest, keys) } : entry,
        );
  return { ...tree, entries };
}

function withoutItems(tree: Tree, broken: ReadonlySet<number> | undefined): Tree {
  if (broken === undefined || tree.kind !== "list") return tree;
  return { ...tree, items: tree.items.filter((_, index) => !broken.has(index)) };
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
  const found = path.reduce<Tree | undefined>(childOf, tree);
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
  const value = childOf(path.reduce<Tree | undefined>(childOf, tree), key);
  const isHalfOfText = value?.kind === "scalar" && value.value === null;
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

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}
