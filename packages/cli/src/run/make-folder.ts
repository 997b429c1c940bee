import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { systemCode } from "../records/system-code.ts";

/** Makes a folder and those on the way to it. Node's own `recursive` never ends where a folder takes no other. */
export function makeFolder(path: string): void {
  try {
    makeOne(path);
  } catch (error) {
    const above = dirname(path);
    if (systemCode(error) !== "ENOENT" || above === path) throw error;
    makeFolder(above);
    makeOne(path);
  }
}

function makeOne(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const isThere = systemCode(error) === "EEXIST" && statSync(path).isDirectory();
    if (!isThere) throw error;
  }
}
