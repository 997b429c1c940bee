import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { writingFailure } from "../output/writing-failure.ts";
import { readingFailure } from "../records/reading-failure.ts";
import { systemCode } from "../records/system-code.ts";
import { littleEndian } from "./digest.ts";
import { RunState } from "./run-state.ts";
import type { Sharding } from "./shards.ts";

/** What a checkpoint says of the run that it belongs to. */
export interface CheckpointHead {
  readonly scenario: string;
  readonly version: string;
  readonly plan: string;
}

interface WrittenHead extends CheckpointHead {
  readonly kind: "tallyglass-checkpoint";
  readonly format: 1;
  readonly sharding: Sharding;
  readonly tallyLength: number;
  /** Milliseconds of work that are in it. */
  readonly spent: number;
}

/** A checkpoint as it was found. */
export interface Checkpoint {
  readonly head: CheckpointHead;
  readonly state: RunState;
}

/**
 * Writes what a run has come to into one file, whole or not at all: a line that says what it is, the bits of
 * the merged shards, the sums, and the digest of all that.
 *
 * @throws {Failure} if it cannot be written.
 */
export function writeCheckpoint(path: string, head: CheckpointHead, state: RunState, spent: number): void {
  const { sharding, tallies, tallyLength, merged } = state;
  const written: WrittenHead = {
    ...{ kind: "tallyglass-checkpoint", format: 1, ...head, sharding },
    ...{ tallyLength, spent },
  };
  const parts = [Buffer.from(`${JSON.stringify(written)}\n`), merged, ...tallies.map(littleEndian)];
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  const pending = `${path}.tmp`;
  try {
    const file = openSync(pending, "w");
    try {
      for (const part of [...parts, hash.digest()]) writeAll(file, part);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(pending, path);
  } catch (error) {
    rmSync(pending, { force: true });
    throw writingFailure(error, path);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

const digestLength = 32;

/** What a checkpoint holds, or nothing where there is none that can be gone on from. */
export function readCheckpoint(path: string): Checkpoint | undefined {
  const bytes = readIfThere(path);
  if (bytes === undefined) return undefined;
  const body = bytes.subarray(0, -digestLength);
  const isWhole = createHash("sha256").update(body).digest().equals(bytes.subarray(-digestLength));
  if (!isWhole) return undefined;
  const end = body.indexOf("\n");
  const head = JSON.parse(body.toString("utf8", 0, end)) as WrittenHead;
  if (head.kind !== "tallyglass-checkpoint" || head.format !== 1) return undefined;
  const state = new RunState(head.sharding, head.tallyLength, head.spent);
  let at = end + 1;
  for (const part of [state.merged, ...state.tallies]) {
    new Uint8Array(part.buffer).set(body.subarray(at, at + part.byteLength));
    if (part instanceof Float64Array) new Uint8Array(part.buffer).set(littleEndian(part));
    at += part.byteLength;
  }
  return at === body.length ? { head, state } : undefined;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw readingFailure(error, path);
  }
}
