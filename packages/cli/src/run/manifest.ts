import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Name } from "@tallyglass/policy";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { systemCode } from "../records/system-code.ts";
import type { FigureCounts } from "./count-figures.ts";
import { sha256 } from "./digest.ts";
import type { RunSummary } from "./summarise.ts";

/** A file of a run, and what it has to hold. */
interface ManifestFile {
  /** Its path in the folder. */
  readonly file: string;
  readonly sha256: string;
}

export interface ManifestTable extends ManifestFile {
  readonly name: string;
  readonly rows: number;
}

/** What a run folder says of itself. */
export interface Manifest {
  readonly kind: "tallyglass-run";
  readonly format: 1;
  /** The version of the program that made it. */
  readonly tallyglass: string;
  readonly synthetic: true;
  readonly note: Name;
  readonly scenario: { readonly id: string; readonly title: Name };
  /** What the command line set, as it was typed. */
  readonly set: readonly { readonly path: string; readonly value: string }[];
  /** The keys of the scenario as they came to be. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly residents: number;
  /** Of each replicate. */
  readonly scored: readonly number[];
  readonly years: number;
  readonly seed: number;
  readonly replicates: number;
  /** SHA-256 of the merged counts. */
  readonly digest: string;
  /** SHA-256 of the compiled plan. */
  readonly plan: string;
  /** Numbers of the scenario's documents, by where they come from. */
  readonly figures: FigureCounts;
  readonly engine: Readonly<Record<"kernel" | "draws" | "node" | "platform", string>>;
  readonly workers: number;
  readonly shardResidents: number;
  /** In milliseconds; `running` over all sittings. */
  readonly timings: Readonly<Record<"reading" | "planning" | "running" | "writing", number>>;
  readonly summary: RunSummary;
  readonly documents: readonly ManifestFile[];
  readonly tables: readonly ManifestTable[];
  /** The city's records of the first residents, where they were asked for. */
  readonly records?: ManifestTable & { readonly residents: number };
}

export const syntheticNote: Name = {
  en: "All residents are synthetic. No real person is in these data, and none was scored.",
  zh: "所有居民均为虚构。数据中没有任何真实的人，也未对任何真实的人评分。",
};

/**
 * Reads what a run folder says of itself.
 *
 * @throws {Failure} if it is no run, or one that this version cannot read.
 */
export function readManifest(folder: string): Manifest {
  const text = textOf(join(folder, "manifest.json"));
  if (text === undefined) throw notARun(folder);
  const manifest = parse(text, folder);
  if (manifest.kind !== "tallyglass-run") throw new Failure(exitCode.badInput, `\`${folder}\` is no run of ours`);
  if (manifest.format !== 1) {
    throw new Failure(
      exitCode.badInput,
      `\`${folder}\` is written in format ${String(manifest.format)}, and this version reads format 1`,
      `it was made by tallyglass ${String(manifest.tallyglass)}`,
    );
  }
  return manifest;
}

function parse(text: string, folder: string): Manifest {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as Manifest;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Failure(exitCode.integrity, `${join(folder, "manifest.json")} is damaged: it is not JSON`);
}

function notARun(folder: string): Failure {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return new Failure(exitCode.badInput, `there is no folder \`${folder}\``, howToRun);
  const isUnfinished = statSync(join(folder, ".checkpoint"), { throwIfNoEntry: false }) !== undefined;
  return isUnfinished
    ? new Failure(
        exitCode.badInput,
        `the run in \`${folder}\` is not finished`,
        "`tallyglass simulate … --resume` goes on with it",
      )
    : new Failure(exitCode.badInput, `\`${folder}\` is no run: it has no manifest.json`, howToRun);
}

const howToRun = "`tallyglass simulate` makes runs";

/**
 * Holds the files of a run against its manifest.
 *
 * @throws {Failure} that names every file that differs.
 */
export function verifyFiles(folder: string, { documents, tables, records }: Manifest): void {
  const files = [...documents, ...tables, ...(records ? [records] : [])];
  const wrong = files.flatMap(({ file, sha256: expected }) => {
    const bytes = bytesOf(join(folder, file));
    if (bytes === undefined) return [`${file} is missing`];
    return sha256(bytes) === expected ? [] : [`${file} was changed`];
  });
  if (wrong.length > 0) {
    throw new Failure(exitCode.integrity, `\`${folder}\` is not as it was written: ${wrong.join(", ")}`);
  }
}

function textOf(path: string): string | undefined {
  return bytesOf(path)?.toString("utf8");
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "")) return undefined;
    throw error;
  }
}
