import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writingFailure } from "../output/writing-failure.ts";
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

export function runFolder(path: string): RunFolder {
  const names = namesIn(path).filter((name) => !name.startsWith(lockName) && name !== `${checkpointName}.tmp`);
  const state = names.includes(manifestName)
    ? "finished"
    : names.includes(checkpointName)
      ? "unfinished"
      : names.length === 0
        ? "empty"
        : "foreign";
  return { path, manifest: join(path, manifestName), checkpoint: join(path, checkpointName), state };
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw writingFailure(error, path);
  }
}

/**
 * Takes away what a run wrote there beside its checkpoint, the manifest first, so that no half of it passes for a
 * run. With a checkpoint in it, the folder is one of ours all the while.
 */
export function clearRunFolder({ path, manifest }: RunFolder): void {
  try {
    rmSync(manifest, { force: true });
    for (const name of namesIn(path)) {
      if (isWritten(name)) rmSync(join(path, name), { recursive: true, force: true });
    }
  } catch (error) {
    throw writingFailure(error, path);
  }
}

/** Tables, documents, and what was begun of a file when the process was killed. */
function isWritten(name: string): boolean {
  return name.endsWith(".parquet") || name === "documents" || /^\.(?:.+\.tmp|lock\.\d+)$/.test(name);
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
