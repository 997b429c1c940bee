import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { systemCode } from "../records/system-code.ts";

/** What the system, or DuckDB in its name, refused, in the words of a user; any other error as it was. */
export function writingFailure(error: unknown, out: string): unknown {
  const code = systemCode(error) ?? duckdbCode(error);
  if (code === undefined) return error;
  return new Failure(exitCode.usage, `${out}: ${reasons.get(code) ?? `it cannot be written (${code})`}`);
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such folder"],
  ["ENOTDIR", "a file stands where a folder has to be"],
  ["EISDIR", "it is a folder, not a file"],
  ["EEXIST", "it is a file, not a folder"],
  ["EACCES", "you may not write there"],
  ["EPERM", "you may not write there"],
  ["EROFS", "nothing can be written there"],
  ["ENOSPC", "there is no room left on the disk"],
  ["EDQUOT", "there is no room left for you on the disk"],
  ["EFBIG", "it would be larger than a file may be there"],
  ["ENAMETOOLONG", "its name is too long"],
]);

/** DuckDB repeats the words of the system, not its codes. */
function duckdbCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !error.message.startsWith("IO Error")) return undefined;
  return /no space left|could not write/i.test(error.message) ? "ENOSPC" : "EIO";
}
