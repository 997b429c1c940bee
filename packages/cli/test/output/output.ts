import { Writable } from "node:stream";
import { openRowWriter, type RowWriterOptions } from "../../src/output/open-row-writer.ts";
import type { OutputRow } from "../../src/output/row-writer.ts";

/** A standard output that remembers what it was given. */
export class Remembering extends Writable {
  text = "";
  readonly isTTY: boolean;

  constructor({ isTTY = false } = {}) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** What these rows are as text. */
export async function textOf(rows: readonly OutputRow[], options: RowWriterOptions): Promise<string> {
  const stdout = new Remembering();
  const writer = await openRowWriter({ stdout, ...options });
  for (const row of rows) await writer.write(row);
  await writer.end();
  return stdout.text;
}

export const good = {
  resident: "syn-000042",
  policy: "fuzhou-yuming",
  asOf: "2018-12-31",
  score: 510,
  band: "good",
  bandRank: 3,
  lists: [],
} as const;

export const unknown = {
  resident: "syn-000043",
  policy: "fuzhou-yuming",
  asOf: "2018-12-31",
  score: null,
  band: null,
  bandRank: null,
  lists: ["judgment-defaulters", "tax-defaulters"],
} as const;
