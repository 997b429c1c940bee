import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { writingFailure } from "../output/writing-failure.ts";
import { removeAtExit } from "../records/remove-at-exit.ts";
import { systemCode } from "../records/system-code.ts";

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
const lockName = ".lock";

export function runFolder(path: string): RunFolder {
  const names = namesIn(path).filter((name) => name !== lockName && name !== `${checkpointName}.tmp`);
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
    const code = systemCode(error);
    if (code === "ENOENT") return [];
    if (code === "ENOTDIR") throw new Failure(exitCode.usage, `${path}: it is a file, not a folder`);
    throw writingFailure(error, path);
  }
}

/** Takes away what a run wrote there, the manifest first, so that no half of it passes for a run. */
export function clearRunFolder({ path, manifest, checkpoint }: RunFolder): void {
  for (const file of [manifest, checkpoint, `${checkpoint}.tmp`]) rmSync(file, { force: true });
  for (const name of namesIn(path)) {
    if (name.endsWith(".parquet") || name === "documents") rmSync(join(path, name), { recursive: true, force: true });
  }
}

/**
 * Makes the folder and keeps other processes out of it until the lock is given back.
 *
 * @throws {Failure} if another process is at work there, or nothing can be written.
 */
export function lockRunFolder({ path }: RunFolder): () => void {
  const lock = join(path, lockName);
  try {
    mkdirSync(path, { recursive: true });
    if (!takeLock(lock)) {
      const holder = holderOf(lock);
      if (holder !== undefined) {
        throw new Failure(exitCode.inUse, `${path}: process ${holder} is running a simulation there`);
      }
      rmSync(lock, { force: true });
      if (!takeLock(lock)) throw new Failure(exitCode.inUse, `${path}: another process has just begun there`);
    }
  } catch (error) {
    throw writingFailure(error, path);
  }
  const release = removeAtExit(lock);
  return () => {
    rmSync(lock, { force: true });
    release();
  };
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** The process that holds a lock, if it is still there. */
function holderOf(lock: string): number | undefined {
  const holder = Number(readFileSync(lock, "utf8"));
  if (!Number.isInteger(holder) || holder <= 0 || holder === process.pid) return undefined;
  try {
    process.kill(holder, 0);
    return holder;
  } catch (error) {
    return systemCode(error) === "EPERM" ? holder : undefined;
  }
}

/** Writes a file of a run, and the folders on the way to it. */
export function writeRunFile(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw writingFailure(error, path);
  }
}
