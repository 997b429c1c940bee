import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { systemCode } from "./system-code.ts";

/** What the system refused, in the words of a user; any other error as it was. */
export function readingFailure(error: unknown, file: string): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  return new Failure(exitCode.badInput, `${file}: ${reasons.get(code) ?? `it cannot be read (${code})`}`);
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file"],
  ["ENOTDIR", "there is no such file"],
  ["EISDIR", "it is a folder, not a file"],
  ["EACCES", "you may not read it"],
  ["EPERM", "you may not read it"],
]);
