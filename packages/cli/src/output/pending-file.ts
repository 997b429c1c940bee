import { randomUUID } from "node:crypto";
import { access, chmod, constants, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { removeAtExit } from "../records/remove-at-exit.ts";
import { systemCode } from "../records/system-code.ts";
import { writingFailure } from "./writing-failure.ts";

/** A file that is being written beside the one that it will become. */
export interface PendingFile {
  /** Where to write. */
  readonly path: string;
  /** Puts it in its place, at once and whole. */
  commit(): Promise<void>;
  /** Removes it; what stood in its place stands there still. */
  abandon(): Promise<void>;
}

/**
 * Begins a file under a temporary name in the same folder. What is not a file, like `/dev/null` or
 * a named pipe, is written to directly: replacing it would destroy it.
 *
 * @throws {Failure} if it cannot be written, and from `commit`.
 */
export async function createPendingFile(out: string): Promise<PendingFile> {
  try {
    const present = await find(out);
    if (present !== undefined && !present.isFile) return { path: out, commit: async () => {}, abandon: async () => {} };
    const target = present?.path ?? out;
    const path = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    await reserve(path, present?.mode);
    const keep = removeAtExit(path);
    return {
      path,
      commit: async () => {
        try {
          await sync(path);
          await rename(path, target);
          keep();
        } catch (error) {
          throw writingFailure(error, out);
        }
      },
      abandon: async () => {
        await rm(path, { force: true });
        keep();
      },
    };
  } catch (error) {
    throw writingFailure(error, out);
  }
}

interface Present {
  readonly path: string;
  readonly isFile: boolean;
  readonly mode: number;
}

/** What stands there already, behind links, if anything does; it must be writable. */
async function find(out: string): Promise<Present | undefined> {
  try {
    const path = await realpath(out);
    const found = await stat(path);
    await access(path, constants.W_OK);
    if (found.isDirectory()) throw new Failure(exitCode.usage, `${out}: it is a folder, not a file`);
    return { path, isFile: found.isFile(), mode: found.mode };
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function reserve(path: string, mode: number | undefined): Promise<void> {
  const file = await open(path, "wx");
  await file.close();
  if (mode !== undefined) await chmod(path, mode & 0o7777);
}

async function sync(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
