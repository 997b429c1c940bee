import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/src/repository.ts";

let files: readonly string[] | undefined;

/** Every file that is, or would be, committed, by its path from the root. */
export function repositoryFiles(): readonly string[] {
  files ??= execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root })
    .toString()
    .split("\0")
    .filter((path) => path !== "" && existsSync(join(root, path)))
    .sort();
  return files;
}

/** The source files of every package. */
export function packageSources(): readonly string[] {
  return repositoryFiles().filter((path) => /^packages\/[^/]+\/src\/.*\.tsx?$/.test(path));
}

export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The names that a module declares or hands on by name. */
export function exportedNames(text: string): readonly string[] {
  const declared = text.matchAll(/^export (?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm);
  const handedOn = text.matchAll(/^export (?:type )?\{([^}]*)\}/gm);
  return [
    ...Array.from(declared, ([, name = ""]) => name),
    ...Array.from(handedOn).flatMap(([, list = ""]) => list.match(/\w+(?=\s*(?:,|$))/g) ?? []),
  ];
}
