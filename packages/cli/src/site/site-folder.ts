import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { systemCode } from "../records/system-code.ts";
import { makeFolder } from "../run/make-folder.ts";

/** What tells a site that we wrote from a folder of somebody else: its own list of files. */
const listName = "site.json";
const kind = "tallyglass-site";

/**
 * Makes a folder ready for a site: one that is not there is made, and a site that stands there loses its own files.
 *
 * @throws {Failure} if there is anything else in it.
 */
export function clearSiteFolder(path: string): void {
  makeFolder(path);
  for (const file of siteFiles(path)) rmSync(join(path, file), { force: true });
  const [other] = readdirSync(path).filter((name) => name !== listName && name !== "assets");
  const inAssets = readdirSync(path).includes("assets") ? readdirSync(join(path, "assets")) : [];
  if (other === undefined && inAssets.length === 0) return;
  throw new Failure(exitCode.usage, `${path} holds files that are not of a site`, "choose a folder that is empty");
}

export function writeSiteList(path: string, files: readonly string[]): void {
  writeFileSync(join(path, listName), `${JSON.stringify({ kind, files }, undefined, 2)}\n`);
}

/** The files of a site, as its list has them; only what stands in the folder itself or in its assets, whatever the list says. */
export function siteFiles(path: string): readonly string[] {
  try {
    const list = JSON.parse(readFileSync(join(path, listName), "utf8")) as { kind?: unknown; files?: unknown };
    const files = list.kind === kind && Array.isArray(list.files) ? list.files : [];
    return files.filter((file): file is string => /^(?:assets\/)?[\w-][\w.-]*$/.test(String(file)));
  } catch (error) {
    if (systemCode(error) === "ENOENT" || error instanceof SyntaxError) return [];
    throw error;
  }
}
