import type { Readable } from "node:stream";
import { type Behaviour, type Day, type PolicyRecord, readRecord, type Vocabulary } from "@tallyglass/policy";
import { type FileFinding, FindingLog, type Row } from "@tallyglass/policy/record-file";
import { readRows } from "./read-rows.ts";
import type { RecordInput } from "./record-input.ts";
import type { ResidentRecords } from "./resident-records.ts";
import { SortedRecords } from "./sorted-records.ts";

export interface GatherOptions {
  readonly vocabulary: Pick<Vocabulary, "behaviours">;
  /** Stops it; nothing that it wrote is left. */
  readonly signal?: AbortSignal | undefined;
  /** Told, as it reads on, how many bytes of all inputs it has read. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  /** How many records are held in memory before they are sorted out to disk. */
  readonly runSize?: number | undefined;
  readonly stdin?: Readable | undefined;
}

/** What files of records came to. */
export interface GatheredResidents {
  /** The first twenty, in the order of the files. */
  readonly findings: readonly FileFinding[];
  readonly findingCount: number;
  /** Findings of real people's identifiers: no option skips these. */
  readonly identityFindings: number;
  /** How many rows were left out. */
  readonly refused: number;
  /** How many files were left out from some line on, so that nobody knows how many rows that are. */
  readonly refusedFiles: number;
  /** How many records were accepted. */
  readonly records: number;
  /** How many residents they are of, where they fit in memory; else only `residents()` tells. */
  readonly residentCount: number | undefined;
  /** The latest day that an accepted record names. */
  readonly lastDay: Day | undefined;
  /** Every resident once, in order, with all records of all files; it can be walked more than once. */
  residents(): AsyncIterable<ResidentRecords>;
  /** Removes what was put on disk. To be called in any case. */
  dispose(): Promise<void>;
}

const defaultRunSize = 200_000;

/**
 * Reads files of records once, checks every row, and sorts what is sound by resident. Memory is
 * bounded by `runSize`, not by the files: what does not fit is sorted on disk.
 *
 * @throws {Failure} if a file cannot be read, or the temporary folder has no room.
 *
 * @example
 * ```ts
 * const gathered = await gatherResidents(recordInputs(["records.csv"]), { vocabulary: library });
 * try {
 *   for await (const { resident, records } of gathered.residents()) …
 * } finally {
 *   await gathered.dispose();
 * }
 * ```
 */
export async function gatherResidents(
  inputs: readonly RecordInput[],
  {
    vocabulary,
    signal = new AbortController().signal,
    onProgress,
    runSize = defaultRunSize,
    stdin = process.stdin,
  }: GatherOptions,
): Promise<GatheredResidents> {
  signal.throwIfAborted();
  const sorted = new SortedRecords(runSize, signal);
  const gathering = new Gathering(vocabulary.behaviours, sorted);
  let bytes = 0;
  const onBytes = (more: number) => {
    bytes += more;
    onProgress?.(Math.round(bytes));
  };
  try {
    for (const input of inputs) {
      for await (const rows of readRows(input, { vocabulary, signal, stdin, onBytes })) {
        signal.throwIfAborted();
        for (const row of rows) {
          if (sorted.isFull) await sorted.spill();
          gathering.take(input.file, row);
        }
      }
    }
    signal.throwIfAborted();
  } catch (error) {
    await sorted.dispose();
    throw error;
  }
  const { log, refused, refusedFiles, records, lastDay } = gathering;
  return {
    findings: log.kept,
    findingCount: log.count,
    identityFindings: log.identityCount,
    refused,
    refusedFiles,
    records,
    residentCount: sorted.residents,
    lastDay: lastDay === "" ? undefined : lastDay,
    residents: () => sorted.residentsInOrder(),
    dispose: () => sorted.dispose(),
  };
}

class Gathering {
  readonly log = new FindingLog();
  refused = 0;
  refusedFiles = 0;
  records = 0;
  lastDay: Day = "";
  readonly #behaviours: ReadonlyMap<string, Behaviour>;
  readonly #behavioursWithoutHelp: ReadonlyMap<string, Behaviour>;
  readonly #sorted: SortedRecords;

  constructor(behaviours: ReadonlyMap<string, Behaviour>, sorted: SortedRecords) {
    this.#behaviours = behaviours;
    this.#behavioursWithoutHelp = new MapWithoutKeys(behaviours);
    this.#sorted = sorted;
  }

  take(file: string, row: Row): void {
    if (row.kind !== "row") {
      if (row.kind === "refused") this.refused += 1;
      else this.refusedFiles += 1;
      this.log.add(file, row.line, row.finding);
      return;
    }
    const behaviours = this.log.isFull ? this.#behavioursWithoutHelp : this.#behaviours;
    const checked = readRecord(row.raw, { behaviours });
    switch (checked.kind) {
      case "record":
        this.#keep(checked.record);
        break;
      case "resident":
        this.#sorted.add(checked.resident, undefined);
        break;
      case "refused":
        this.refused += 1;
        for (const finding of checked.findings) this.log.add(file, row.line, finding);
    }
  }

  #keep(record: PolicyRecord): void {
    this.records += 1;
    this.#sorted.add(record.resident, record);
    const { recorded, withdrawn } = record;
    if (recorded > this.lastDay) this.lastDay = recorded;
    if (withdrawn !== undefined && withdrawn > this.lastDay) this.lastDay = withdrawn;
  }
}

/**
 * The same map, with no keys to suggest from. Looking for what a mistyped behaviour meant takes
 * milliseconds, which nobody will read any more once the first findings are told.
 */
class MapWithoutKeys<K, V> extends Map<K, V> {
  override keys(): MapIterator<K> {
    return new Map<K, V>().keys();
  }
}
