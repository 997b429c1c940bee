import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, createWriteStream, existsSync, openSync } from "node:fs";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@tallyglass/testkit";
import { openRowWriter } from "../../src/output/open-row-writer.ts";
import { good } from "./output.ts";

/** Takes one piece at a time, when it is told to. */
class Slow extends Writable {
  readonly pieces: string[] = [];
  #next: (() => void) | undefined;

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.pieces.push(chunk.toString());
    this.#next = done;
  }

  take(): void {
    this.#next?.();
  }
}

/** Whoever read it has gone. */
class Closed extends Writable {
  override _write(_chunk: Buffer, _encoding: BufferEncoding, done: (error: Error) => void): void {
    done(Object.assign(new Error("write EPIPE"), { code: "EPIPE", syscall: "write" }));
  }
}

const bin = fileURLToPath(new URL("../../bin/tallyglass.js", import.meta.url));

test.runIf(existsSync("/dev/full")).for(["policies", "policies --format json", "--help", "--version"])(
  "standard output that is full ends in one line: %s",
  (words) => {
    const full = openSync("/dev/full", "w");
    try {
      const run = spawnSync(process.execPath, [bin, ...words.split(" ")], { stdio: ["ignore", full, "pipe"] });

      expect({ code: run.status, stderr: String(run.stderr) }).toEqual({
        ...{ code: 2, stderr: "error: standard output: there is no room left on the disk\n" },
      });
    } finally {
      closeSync(full);
    }
  },
);

describe("standard output", () => {
  test("is waited for where it is slow", async () => {
    const stdout = new Slow();
    const writer = await openRowWriter({ format: "jsonl", stdout });
    let waiting = writer.write(good);
    while (waiting === undefined) waiting = writer.write(good);
    let isWritten = false;
    const writing = waiting.then(() => {
      isWritten = true;
    });
    await new Promise(setImmediate);
    const before = isWritten;
    stdout.take();
    await writing;

    expect({ before, isWritten }).toEqual({ before: false, isWritten: true });
    expect(stdout.pieces).toHaveLength(1);
  });

  test("whose reader has gone ends quietly, and says so to who writes", async () => {
    const writer = await openRowWriter({ format: "jsonl", stdout: new Closed() });
    for (let row = 0; row < 5000 && !writer.closed; row += 1) await writer.write(good);
    const closed = writer.closed;
    await writer.write(good);
    await writer.end();

    expect(closed).toBe(true);
  });

  test("whose reader has gone before the only piece ends quietly", async () => {
    const writer = await openRowWriter({ format: "table", stdout: new Closed() });
    await writer.write(good);

    await expect(writer.end()).resolves.toBeUndefined();
  });

  test.skipIf(process.platform !== "linux")("onto a full disk fails in words", async () => {
    const stdout = createWriteStream("/dev/full");
    await once(stdout, "open");
    const writer = await openRowWriter({ format: "csv", stdout });
    await writer.write(good);

    await expect(writer.end()).rejects.toThrow("standard output: there is no room left on the disk");
    await writer.abort();
  });
});
