import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RunResult } from "@tallyglass/server";
import { reportFiles } from "../audit/write-report.ts";
import { Failure } from "../failure.ts";
import { writingFailure } from "../output/writing-failure.ts";
import { removeAtExit } from "../records/remove-at-exit.ts";
import { systemCode } from "../records/system-code.ts";
import { makeFolder } from "../run/make-folder.ts";
import { readManifest } from "../run/manifest.ts";
import { reportNames } from "../run/run-folder.ts";
import { resultOf } from "./run-result.ts";

/** Where a job works: nothing of it is seen until it is whole. */
export interface Desk {
  readonly path: string;
  clear(): void;
}

interface KeptRun {
  readonly result: RunResult;
  readonly isAudited: boolean;
}

const runName = /^run-[a-z]{12}$/;
const deskName = /^\.desk-(\d+)-/;

/** The folder in which whole runs stand under their ids. */
export class RunShelf {
  readonly #path: string;
  #desks = 0;

  constructor(path: string) {
    this.#path = path;
    for (const name of namesIn(path)) if (isLeftOver(name)) rmSync(join(path, name), { recursive: true, force: true });
  }

  kept(): ReadonlyMap<string, KeptRun> {
    const found = namesIn(this.#path).flatMap((id): [string, KeptRun][] => {
      const result = runName.test(id) ? this.#resultOf(id) : undefined;
      return result === undefined ? [] : [[id, { result, isAudited: this.#isAudited(id) }]];
    });
    return new Map(found);
  }

  folder(id: string): string {
    return join(this.#path, id);
  }

  desk(): Desk {
    this.#desks += 1;
    const path = join(this.#path, `.desk-${process.pid}-${this.#desks}`);
    try {
      makeFolder(path);
      mkdirSync(join(path, "temporary"));
    } catch (error) {
      throw writingFailure(error, path);
    }
    const keep = removeAtExit(path);
    return {
      path,
      clear: () => {
        rmSync(path, { recursive: true, force: true });
        keep();
      },
    };
  }

  /** Puts a whole run in its place. */
  keep(id: string, from: string): void {
    renameSync(from, this.folder(id));
  }

  /** The data last: a run is audited once they are there. */
  keepReport(id: string, from: string): void {
    const [made, kept] = [reportFiles(from), reportFiles(this.folder(id))];
    rmSync(kept.data, { force: true });
    renameSync(made.page, kept.page);
    renameSync(made.data, kept.data);
  }

  async report(id: string, form: "html" | "json"): Promise<Uint8Array<ArrayBuffer>> {
    const { page, data } = reportFiles(this.folder(id));
    return new Uint8Array(await readFile(form === "html" ? page : data));
  }

  /** Out of sight at once, and then away. */
  remove(id: string): void {
    if (!existsSync(this.folder(id))) return;
    const desk = this.desk();
    try {
      renameSync(this.folder(id), join(desk.path, id));
    } finally {
      desk.clear();
    }
  }

  /** What is no run of ours is left alone. */
  #resultOf(id: string): RunResult | undefined {
    try {
      return resultOf(readManifest(this.folder(id)));
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  }

  #isAudited(id: string): boolean {
    return namesIn(this.folder(id)).includes(reportNames.data);
  }
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw writingFailure(error, path);
  }
}

/** Whether a server that is no more left it. */
function isLeftOver(name: string): boolean {
  const [, id] = deskName.exec(name) ?? [];
  if (id === undefined) return false;
  try {
    process.kill(Number(id), 0);
    return false;
  } catch (error) {
    return systemCode(error) === "ESRCH";
  }
}
