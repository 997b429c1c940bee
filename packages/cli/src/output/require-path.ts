import { identityShapeOf } from "@tallyglass/policy";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";

/**
 * Refuses a path that says nothing, and one that would leave a real person's identifier behind as a name.
 *
 * @throws {Failure} that does not repeat it.
 */
export function requirePath(option: string, path: string): void {
  if (path === "")
    throw new Failure(exitCode.usage, `\`${option}\` says nothing`, `write it like ${option} runs/first`);
  const shape = path.split(/[/\\]/).flatMap((name) => identityShapeOf(name) ?? [])[0];
  if (shape === undefined) return;
  throw new Failure(exitCode.usage, `a name of \`${option}\` has the form of a ${shape}`, "choose another name");
}
