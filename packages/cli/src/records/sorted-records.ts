import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PolicyRecord } from "@tallyglass/policy";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { mergeRuns } from "./merge-runs.ts";
import { removeAtExit } from "./remove-at-exit.ts";
import type { ResidentBatches, ResidentRecords } from "./resident-records.ts";
import { ResidentRun } from "./resident-run.ts";
import { readRun, writeRun } from "./run-file.ts";
import { systemCode } from "./system-code.ts";

/** So many files of one size are merged into one of the next, so that few are ever open at once. */
const runsPerMerge = 32;

/**
 * Records sorted by resident, in memory as long as they fit in one run and on disk beyond that: an
 * external merge sort. The order of what was added is kept within a resident.
 */
export class SortedRecords {
  readonly #runSize: number;
  readonly #signal: AbortSignal;
  readonly #run = new ResidentRun();
  /** Run files by generation; those of a later generation hold what was added earlier. */
  readonly #generations: string[][] = [];
  #folder: string | undefined;
  #keepFolder: (() => void) | undefined;
  #written = 0;
  #sorted: readonly ResidentRecords[] | undefined;
  readonly #onAbort = () => this.#removeNow();

  constructor(runSize: number, signal: AbortSignal) {
    this.#runSize = runSize;
    this.#signal = signal;
    signal.addEventListener("abort", this.#onAbort, { once: true });
  }

  /** Whether the next record needs `spill` before it. */
  get isFull(): boolean {
    return this.#run.size >= this.#runSize;
  }

  /** How many residents there are; only merging would tell, once there is more than one run. */
  get residents(): number | undefined {
    return this.#folder === undefined ? this.#run.residents : undefined;
  }

  add(resident: string, record: PolicyRecord | undefined): void {
    this.#run.add(resident, record);
  }

  /** Moves what is in memory to disk. */
  async spill(): Promise<void> {
    try {
      this.#folder ??= await this.#makeFolder();
      await this.#write(this.#folder, [this.#run.sorted()], 0);
    } catch (error) {
      this.#signal.throwIfAborted();
      throw spillFailure(error);
    }
    this.#run.clear();
  }

  /** Every resident once, in order; it can be walked again until it is disposed of. */
  async *residentsInOrder(): AsyncGenerator<ResidentRecords> {
    try {
      for await (const batch of mergeRuns([...this.#files().map(readRun), this.#inMemory()])) {
        for (const each of batch) {
          this.#signal.throwIfAborted();
          yield each;
        }
      }
    } catch (error) {
      this.#signal.throwIfAborted();
      throw error;
    }
  }

  async dispose(): Promise<void> {
    this.#signal.removeEventListener("abort", this.#onAbort);
    this.#forget();
    if (this.#folder === undefined) return;
    await rm(this.#folder, { recursive: true, force: true });
    this.#keepFolder?.();
  }

  #inMemory(): ResidentBatches {
    this.#sorted ??= this.#run.sorted();
    return [this.#sorted];
  }

  #files(): string[] {
    return this.#generations.toReversed().flat();
  }

  async #makeFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "tallyglass-"));
    this.#keepFolder = removeAtExit(folder);
    return folder;
  }

  async #write(folder: string, batches: ResidentBatches, generation: number): Promise<void> {
    this.#written += 1;
    const path = join(folder, `${this.#written}.jsonl`);
    await writeRun(path, batches, this.#signal);
    const files = this.#generations[generation] ?? [];
    this.#generations[generation] = files;
    files.push(path);
    if (files.length < runsPerMerge) return;
    await this.#write(folder, mergeRuns(files.map(readRun)), generation + 1);
    for (const file of files.splice(0)) await rm(file);
  }

  #forget(): void {
    this.#run.clear();
    this.#sorted = undefined;
    this.#generations.length = 0;
  }

  /** At once, for a caller who never comes to dispose; a file that is just being made is left to who makes it. */
  #removeNow(): void {
    this.#forget();
    if (this.#folder === undefined) return;
    try {
      rmSync(this.#folder, { recursive: true, force: true });
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
    }
  }
}

function spillFailure(error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  const why = code === "ENOSPC" || code === "EDQUOT" ? "there is no room left there" : `writing failed (${code})`;
  return new Failure(
    exitCode.usage,
    `more records than fit in memory are sorted in the temporary folder ${tmpdir()}, but ${why}`,
    "name another temporary folder with TMPDIR",
  );
}
