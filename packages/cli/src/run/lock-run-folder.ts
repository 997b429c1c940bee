import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { writingFailure } from "../output/writing-failure.ts";
import { removeAtExit } from "../records/remove-at-exit.ts";
import { systemCode } from "../records/system-code.ts";
import { makeFolder } from "./make-folder.ts";

export const lockName = ".lock";

/**
 * Makes the folder and keeps other processes out of it until the lock is given back.
 *
 * @throws {Failure} if another process is at work there, or nothing can be written.
 */
export function lockRunFolder(path: string): () => void {
  const lock = join(path, lockName);
  try {
    makeFolder(path);
    if (!takeLock(lock)) {
      const holder = holderOf(lock);
      if (isAtWork(holder)) throw inUse(path, `process ${holder} is running a simulation there`);
      const isOurs = /^\d+$/.test(holder) && removeStale(lock, holder) && takeLock(lock);
      if (!isOurs) throw inUse(path, "another process has just begun there");
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

function inUse(path: string, why: string): Failure {
  const help = `wait for it, or choose another folder with --out; where no such process runs, delete ${lockName} there`;
  return new Failure(exitCode.inUse, `${path}: ${why}`, help);
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    rmSync(lock, { force: true });
    throw error;
  }
}

/** What a lock says; nothing where it is just being written, or was just given back. */
function holderOf(lock: string): string {
  try {
    return readFileSync(lock, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return "";
    throw error;
  }
}

function isAtWork(holder: string): boolean {
  const id = Number(holder);
  if (!Number.isInteger(id) || id <= 0 || id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}

/** Takes away the lock that a dead process left. The lock of one that was faster is put back. */
function removeStale(lock: string, holder: string): boolean {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  }
  const isStale = holderOf(aside) === holder;
  if (isStale) rmSync(aside);
  else renameSync(aside, lock);
  return isStale;
}
