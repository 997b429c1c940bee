import { readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writingFailure } from "../output/writing-failure.ts";
import { readingFailure } from "../records/reading-failure.ts";
import { systemCode } from "../records/system-code.ts";
import { lockName } from "./lock-run-folder.ts";
import { makeFolder } from "./make-folder.ts";

/** What stands where a run is to be written. */
type FolderState = "empty" | "unfinished" | "finished" | "foreign";

/** The folder of a run. It is a run once it has a manifest, which is written last. */
export interface RunFolder {
  readonly path: string;
  readonly manifest: string;
  readonly checkpoint: string;
  readonly state: FolderState;
}

const manifestName = "manifest.json";
const checkpointName = ".checkpoint";

/** The folder as it stands. Whatever has our names without being ours makes it somebody else's. */
export function runFolder(path: string): RunFolder {
  const names = namesIn(path).filter((name) => !name.startsWith(lockName) && name !== `${checkpointName}.tmp`);
  const [manifest, checkpoint] = [join(path, manifestName), join(path, checkpointName)];
  const state = isOurManifest(textOf(manifest))
    ? "finished"
    : isOurCheckpoint(textOf(checkpoint))
      ? "unfinished"
      : names.length === 0
        ? "empty"
        : "foreign";
  return { path, manifest, checkpoint, state };
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw writingFailure(error, path);
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw readingFailure(error, path);
  }
}

/** Also of one that was damaged, unless it lost its beginning: then nothing tells it from a file of somebody else. */
export function isOurManifest(text: string | undefined): boolean {
  if (text === undefined) return false;
  try {
    return (JSON.parse(text) as { kind?: unknown } | null)?.kind === "tallyglass-run";
  } catch {
    return /^\s*\{\s*"kind"\s*:\s*"tallyglass-run"/.test(text);
  }
}

const checkpointStart = '{"kind":"tallyglass-checkpoint"';

/** Also of one that was cut short. */
function isOurCheckpoint(text: string | undefined): boolean {
  return text !== undefined && checkpointStart.startsWith(text.slice(0, checkpointStart.length));
}

/**
 * Takes away what a run wrote there beside its checkpoint, the manifest first, so that no half of it passes for a
 * run. With a checkpoint in it, the folder is one of ours all the while. What no run writes stays.
 */
export function clearRunFolder({ path, manifest }: RunFolder): void {
  try {
    const documents = documentsOf(textOf(manifest));
    rmSync(manifest, { force: true });
    for (const name of namesIn(path)) {
      if (isWritten(name)) rmSync(join(path, name), { force: true });
    }
    for (const file of documents) removeDocument(path, file);
  } catch (error) {
    throw writingFailure(error, path);
  }
}

/** The tables of a run, as their files are called. */
const tables = [
  ...["totals", "bands", "scores", "transitions", "clauses", "lists", "deeds", "deeds-by-group"],
  ...["assessed", "wrong", "harm", "spells", "delays", "records"],
];

/** What an audit writes beside the tables of a run; it is out of date as soon as the run is another one. */
export const reportNames = { page: "report.html", data: "report.json" } as const;

/** Tables, the report, and what was begun of a file when the process was killed. */
function isWritten(name: string): boolean {
  const [, begun = name] = /^\.(.+\.(?:html|json|parquet))\.[^.]+\.tmp$/.exec(name) ?? [];
  if (/^\.(?:checkpoint\.tmp|lock\.\d+)$/.test(name)) return true;
  if (begun === reportNames.page || begun === reportNames.data) return true;
  return tables.some((table) => begun === `${table}.parquet`) || (begun === manifestName && begun !== name);
}

/** The documents that a manifest lists, as far as one can be read that was altered. */
function documentsOf(text: string | undefined): readonly string[] {
  if (!isOurManifest(text)) return [];
  try {
    const { documents } = JSON.parse(text ?? "") as { documents?: unknown };
    const files = Array.isArray(documents) ? documents.map((each) => (each as { file?: unknown } | null)?.file) : [];
    return files.filter((file) => typeof file === "string" && isInside("documents", file)) as readonly string[];
  } catch {
    return [];
  }
}

/** Whether a path leads into a folder, and not out of it again. */
function isInside(folder: string, file: string): boolean {
  const [first, ...rest] = file.split(/[/\\]/);
  return first === folder && rest.length > 0 && rest.every((step) => step !== "" && step !== "..");
}

/** A document, and the folders on the way to it that hold nothing else. */
function removeDocument(path: string, file: string): void {
  rmSync(join(path, file), { force: true });
  for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(path, folder));
    } catch {
      return;
    }
  }
}

/** Writes a file of a run, and the folders on the way to it. */
export function writeRunFile(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw writingFailure(error, path);
  }
}
