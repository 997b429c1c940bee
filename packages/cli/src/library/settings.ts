import { type Diagnostic, readLibrary, type Span } from "@tallyglass/policy";
import { childOf, type Tree } from "@tallyglass/policy/document";
import type { Change } from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { identityFindings } from "./document-findings.ts";

/** A path of a scenario that the command line sets, and where it does. */
export interface Setting {
  readonly path: string;
  /** The value as it was typed. */
  readonly text: string;
  /** The words that set it, such as `--seed` or `--set`. */
  readonly by: string;
}

/** An option such as `--set-a`, and all that was given with it. */
type Given = readonly [option: string, words: readonly string[]];

/**
 * The settings that options gave, option by option.
 *
 * @throws {Failure} that names all that are not a path and a value.
 */
export function settingsBy(...given: readonly Given[]): readonly (readonly Setting[])[] {
  const faults: { readonly option: string; readonly each: string }[] = [];
  const settings = given.map(([option, words]) =>
    words.map((each): Setting => {
      const at = each.indexOf("=");
      const [path, text] = [each.slice(0, Math.max(at, 0)).trim(), each.slice(at + 1).trim()];
      if (path === "" || text === "") faults.push({ option, each });
      return { path, text, by: option };
    }),
  );
  const [first] = faults;
  if (first === undefined) return settings;
  const whys = faults.map(({ option, each }) => `\`${option} ${each}\` is not a path and a value`);
  throw new Failure(exitCode.usage, whys.join("\nerror: "), `write it like ${first.option} years=10`);
}

/**
 * The same key set in two places is nobody's intention.
 *
 * @throws {Failure} that names both places.
 */
export function refuseSetTwice(settings: readonly Setting[]): void {
  for (const [index, setting] of settings.entries()) {
    const before = settings.slice(0, index).find(({ path }) => path === setting.path);
    if (before !== undefined) {
      throw new Failure(
        exitCode.usage,
        `\`${setting.path}\` is set twice: by ${written(before)} and by ${written(setting)}`,
      );
    }
  }
}

function written({ path, text, by }: Setting): string {
  return isOwn({ path, by }) ? `\`${by} ${text}\`` : `\`${by} ${path}=${text}\``;
}

/** Whether the option is one of the key alone, such as `--seed`. */
function isOwn({ path, by }: Pick<Setting, "path" | "by">): boolean {
  return by === `--${path}`;
}

/** Settings as changes of a scenario; those that are no plain value are left out, and told. */
interface ReadSettings {
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Settings as changes. A value is written as in YAML; `[3..14]` is an interval. */
export function readSettings(settings: readonly Setting[]): ReadSettings {
  const isOne = settings.filter(({ by }) => by === "--set").length === 1;
  const read = settings.map(({ path, text, by }) => {
    const own = isOwn({ path, by });
    const name = own || (isOne && by === "--set") ? by : `${by} (${path})`;
    const source = { name, text: own ? text : `${path}=${text}` };
    const end = source.text.length;
    const start = end - text.length;
    const span = { source, start, end };
    const { value, ...read } = readValue(text);
    const diagnostics = [...read.diagnostics, ...identityFindings([{ ...source, text }])];
    return {
      change: { path, value: placedAt(value, span), span: own ? span : { ...span, start: 0, end: path.length } },
      diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, span })),
    };
  });
  return {
    changes: read.flatMap(({ change, diagnostics }) => (diagnostics.length === 0 ? [change] : [])),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics.slice(0, 1)),
  };
}

const interval = /^\[\d+\.\.\d+\]$/;

function readValue(text: string): { readonly value: Tree; readonly diagnostics: readonly Diagnostic[] } {
  const source = { name: "--set", text: `value: ${interval.test(text) ? JSON.stringify(text) : text}\n` };
  const { others, diagnostics } = readLibrary([source], ["value"]);
  const nothing: Tree = { kind: "scalar", value: null, span: { source, start: 0, end: 0 } };
  return { value: (diagnostics.length === 0 && childOf(others[0], "value")) || nothing, diagnostics };
}

/** A tree all of whose parts stand at one place. */
function placedAt(tree: Tree, span: Span): Tree {
  switch (tree.kind) {
    case "scalar":
      return { ...tree, span };
    case "list":
      return { ...tree, items: tree.items.map((item) => placedAt(item, span)), span };
    case "map":
      return {
        ...tree,
        entries: tree.entries.map((entry) => ({ ...entry, keySpan: span, value: placedAt(entry.value, span) })),
        span,
      };
  }
}
