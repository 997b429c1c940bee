import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type IdentityShape, identityShapeOf, type Name } from "@tallyglass/policy";
import type { FigureCounts } from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { readingFailure } from "../records/reading-failure.ts";
import { systemCode } from "../records/system-code.ts";
import { sha256 } from "./digest.ts";
import { isManifest } from "./is-manifest.ts";
import { isOurManifest } from "./run-folder.ts";
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
  /** SHA-256 of all of the above, as JSON without spaces. */
  readonly checksum: string;
}

export const syntheticNote: Name = {
  en: "All residents are synthetic. No real person is in these data, and none was scored.",
  zh: "所有居民均为虚构。数据中没有任何真实的人，也未对任何真实的人评分。",
};

/** A manifest with its checksum, by which an alteration is seen. */
export function sealed(manifest: Omit<Manifest, "checksum">): Manifest {
  return { ...manifest, checksum: sha256(JSON.stringify(manifest)) };
}

/**
 * Reads what a run folder says of itself.
 *
 * @throws {Failure} if it is no run, was altered, or is one that this version cannot read.
 */
export function readManifest(folder: string): Manifest {
  const path = join(folder, "manifest.json");
  const text = bytesOf(path)?.toString("utf8");
  if (text === undefined) throw notARun(folder);
  const manifest = parse(text, path);
  if (manifest.kind !== "tallyglass-run") throw new Failure(exitCode.badInput, `\`${folder}\` is no run of ours`);
  if (manifest.format !== 1) {
    throw new Failure(
      exitCode.badInput,
      `\`${folder}\` is written in format ${String(manifest.format)}, and this version reads format 1`,
      `it was made by tallyglass ${String(manifest.tallyglass)}`,
    );
  }
  const { checksum, ...said } = manifest;
  if (checksum !== sha256(JSON.stringify(said)) || !isManifest(manifest)) throw damaged(path, "it was changed");
  return manifest;
}

function parse(text: string, path: string): Partial<Manifest> {
  let shape: IdentityShape | undefined;
  const look = (key: string, value: unknown) => {
    for (const each of [key, value])
      if (typeof each === "string" && !digest.test(each)) shape ??= identityShapeOf(each);
    return value;
  };
  try {
    const value: unknown = JSON.parse(text, look);
    if (shape !== undefined) throw new Failure(exitCode.badInput, `${path} holds what has the form of a ${shape}`);
    if (typeof value === "object" && value !== null) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw damaged(path, "it is no JSON of ours", isOurManifest(text) ? makeAgain : makeElsewhere);
}

/** Its digits are nobody's, whatever they look like. */
const digest = /^[0-9a-f]{64}$/;

const makeAgain = "`tallyglass simulate … --force` makes the run again";
/** Where nothing tells it from a file of somebody else, which is not replaced. */
const makeElsewhere = "`tallyglass simulate … --out` makes the run again in another folder";

function damaged(path: string, why: string, help = makeAgain): Failure {
  return new Failure(exitCode.integrity, `${path} is not as it was written: ${why}`, help);
}

function notARun(folder: string): Failure {
  if (!existsSync(folder)) return new Failure(exitCode.badInput, `there is no folder \`${folder}\``, howToRun);
  if (!statSync(folder).isDirectory())
    return new Failure(exitCode.badInput, `\`${folder}\` is a file, not a run`, howToRun);
  return existsSync(join(folder, ".checkpoint"))
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
    throw damaged(folder, wrong.join(", "));
  }
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "")) return undefined;
    throw readingFailure(error, path);
  }
}
