import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createEntryId } from "../../domain/entry-id.ts";
import { InUseError } from "../in-use-error.ts";

/** Who holds a folder. A process id is used again in time; with the moment at which it began it is not. */
interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly started: string;
}

/**
 * Takes a folder for this process alone, made if there is none, and gives what releases it. The lock of a process that is no more is taken
 * over.
 *
 * A lock is a file that was linked to its name, which only one process can do. A stale lock is not removed, since
 * somebody else may just have made it its own: it is succeeded, by linking a file to a name with the token of the
 * stale one, which again only one can do. The last successor holds the folder.
 *
 * @throws {InUseError} with the process that holds it.
 */
export function lockFolder(folder: string): () => void {
  makeFolder(folder);
  const own: Holder = { token: createEntryId(), pid: process.pid, started: startOf(process.pid) ?? "" };
  const claim = join(folder, `${claimPrefix}${own.token}`);
  writeFileSync(claim, JSON.stringify(own));
  try {
    while (!isTaken(folder, claim, own)) {}
    tidy(folder, claim);
  } finally {
    rmSync(claim, { force: true });
  }
  return () => rmSync(join(folder, lockName), { force: true });
}

/** Not those on the way to it: Node's own `recursive` never ends where a folder takes no other. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

const lockName = "lock";
const claimPrefix = "claim-";
const successorPrefix = "successor-of-";

/** Whether the folder is ours now; if not, something moved meanwhile, and one has to look again. */
function isTaken(folder: string, claim: string, own: Holder): boolean {
  const last = lastHolder(folder);
  if (last !== undefined && isAlive(last)) throw new InUseError(last.pid);
  const name = join(folder, last === undefined ? lockName : `${successorPrefix}${last.token}`);
  try {
    linkSync(claim, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  if (lastHolder(folder)?.token === own.token) return true;
  rmSync(name, { force: true });
  return false;
}

/** The end of the line of successors that begins with the lock. */
function lastHolder(folder: string): Holder | undefined {
  let last = readHolder(join(folder, lockName));
  for (let next = last; next !== undefined; next = readHolder(join(folder, `${successorPrefix}${next.token}`))) {
    last = next;
  }
  return last;
}

/** Puts the claim in the place of the lock, and only then removes those that it succeeded, and claims of the dead. */
function tidy(folder: string, claim: string): void {
  renameSync(claim, join(folder, lockName));
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const holder = name.startsWith(claimPrefix) ? readHolder(file) : undefined;
    const isLeft = holder !== undefined && !isAlive(holder);
    if (isLeft || name.startsWith(successorPrefix)) rmSync(file, { force: true });
  }
}

/** Nothing where there is no file; one that a failing machine left unreadable is of nobody. */
function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT"
      ? undefined
      : { token: "unreadable", pid: 0, started: "" };
  }
}

function isAlive({ pid, started }: Holder): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const now = startOf(pid);
  return now === undefined || started === "" || now === started;
}

/** When a process began, where the system tells (Linux): field 22 of what stands after the name of its program. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}
