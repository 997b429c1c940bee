import { readLibrary, type Span } from "@tallyglass/policy";
import { childOf, type Tree } from "@tallyglass/policy/document";
import type { Change } from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";

/** A path of a scenario that the command line sets, and where it does. */
export interface Setting {
  readonly path: string;
  /** The value as it was typed. */
  readonly text: string;
  /** The words that set it, such as `--seed` or `--set`. */
  readonly by: string;
}

/** `path=value` as it stands after `--set`. */
export function parseSetting(words: string): Setting | undefined {
  const at = words.indexOf("=");
  const path = words.slice(0, at).trim();
  return at < 1 || path === "" ? undefined : { path, text: words.slice(at + 1).trim(), by: "--set" };
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
  return by === "--set" ? `\`--set ${path}=${text}\`` : `\`${by} ${text}\``;
}

/**
 * Settings as changes of a scenario. A value is written as in YAML; `[3..14]` is an interval.
 *
 * @throws {Failure} if a value is no plain YAML.
 */
export function changesOf(settings: readonly Setting[]): readonly Change[] {
  return settings.map(({ path, text, by }) => {
    const name = by === "--set" || by === `--${path}` ? by : `${by} (${path})`;
    const source = { name, text: by === "--set" ? `${path}=${text}` : text };
    const end = source.text.length;
    const start = end - text.length;
    const span = { source, start, end };
    return {
      path,
      value: placedAt(readValue(path, text), span),
      span: by === "--set" ? { ...span, start: 0, end: path.length } : span,
    };
  });
}

const interval = /^\[\d+\.\.\d+\]$/;

function readValue(path: string, text: string): Tree {
  const yaml = interval.test(text) ? JSON.stringify(text) : text;
  const { others, diagnostics } = readLibrary([{ name: "--set", text: `value: ${yaml}\n` }], ["value"]);
  const value = childOf(others[0], "value");
  if (value === undefined || diagnostics[0] !== undefined) {
    throw new Failure(exitCode.usage, `\`--set ${path}\` has no plain value: ${diagnostics[0]?.message ?? "nothing"}`);
  }
  return value;
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
