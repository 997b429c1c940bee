import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { redact, type Source } from "@tallyglass/policy";
import { say } from "../commands/print.ts";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";

/** The YAML files that paths lead to; folders are walked, except hidden ones and packages. */
export function documentFiles(paths: readonly string[]): readonly string[] {
  const files = paths.flatMap((path) => {
    const found = statOf(path);
    if (found.isDirectory()) return [...yamlFilesUnder(path)];
    if (!isYaml(path)) throw notYaml(path);
    return [path];
  });
  return [...new Map(files.map((file) => [realpathSync(file), file])).values()];
}

function* yamlFilesUnder(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((left, right) => (left.name < right.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* yamlFilesUnder(path);
    else if (isYaml(entry.name)) yield path;
  }
}

/** The text of a document, named as seen from where the reader stands. */
export function readDocument(file: string): Source {
  const tooLong = statOf(file).size > 2 ** 24;
  if (tooLong) throw new Failure(exitCode.badInput, `${file}: a document is at most 1 MiB`);
  const shown = relative(process.cwd(), file);
  return { name: shown.startsWith("..") ? file : shown, text: decode(file) };
}

/** Whether a document declares words: sources, or a catalogue. */
export function isWords({ text }: Source): boolean {
  return /^(sources|catalogue):/m.test(text);
}

/** Catalogues and sources that stand beside a policy file declare its words. */
export function wordsBeside(policy: string): readonly string[] {
  const beside = readNeighbours(documentsBeside(policy));
  return beside.filter(({ source }) => isWords(source)).map(({ file }) => file);
}

/** A document and all that stand in its folder. */
export function documentsBeside(file: string): readonly string[] {
  return readdirSync(dirname(file), { withFileTypes: true })
    .filter((entry) => isYaml(entry.name) && !entry.isDirectory())
    .map(({ name }) => join(dirname(file), name))
    .sort();
}

/** A document that nobody named, but that stands beside one that somebody did. */
interface Neighbour {
  readonly file: string;
  readonly source: Source;
}

/** Reads what nobody named. What cannot be read is told and left out: it may have nothing to do with the rest. */
export function readNeighbours(files: readonly string[]): readonly Neighbour[] {
  return files.flatMap((file) => {
    try {
      return [{ file, source: readDocument(file) }];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      say(redact(`left out: ${error.message}`));
      return [];
    }
  });
}

function decode(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) {
      throw new Failure(exitCode.badInput, `${file}:1:1: the file is not UTF-8 text`, "save it as UTF-8");
    }
    throw unreadable(file, error);
  }
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

function notYaml(path: string): Failure {
  return new Failure(
    exitCode.usage,
    `\`${path}\` is no document: documents end in .yaml`,
    "record files are checked where they are used, by `score`, `explain` and `compare`",
  );
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): Failure {
  const reason = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = { ENOENT: "there is no such file", EACCES: "it may not be read", EISDIR: "it is a folder" }[reason];
  return new Failure(exitCode.badInput, `cannot read \`${path}\`: ${why ?? reason}`);
}
