import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { RunTable } from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { writeWhole } from "../output/write-whole.ts";
import { makeFolder } from "../run/make-folder.ts";
import { writeTables } from "../run/write-tables.ts";
import type { ReplayFacts } from "./replay-facts.ts";
import { replayTableNames } from "./replay-tables.ts";

const factsName = "replay.json";

/** What a replay that was stopped over its tables has left. */
const tableFiles: ReadonlySet<string> = new Set(replayTableNames.map((name) => `${name}.parquet`));

/** @throws {Failure} if the folder holds something that is no replay, or is no folder. */
export function requireReplayFolder(path: string): void {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) throw new Failure(exitCode.usage, `\`${path}\` is no folder`);
  const isOurs = existsSync(join(path, factsName)) || readdirSync(path).every((name) => tableFiles.has(name));
  if (!isOurs) {
    throw new Failure(
      exitCode.usage,
      `\`${path}\` holds other files and no replay`,
      "choose another folder with --out",
    );
  }
}

/** Writes the tables of a replay as Parquet, and then what it came to: until that stands there, the folder is no replay. */
export async function writeReplay(path: string, facts: ReplayFacts, tables: readonly RunTable[]): Promise<void> {
  makeFolder(path);
  rmSync(join(path, factsName), { force: true });
  const written = await writeTables(path, tables);
  await writeWhole(join(path, factsName), `${JSON.stringify({ ...facts, tables: written }, null, 2)}\n`);
}
