import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { ResidentBatches, ResidentRecords } from "./resident-records.ts";

const writeSize = 1024 * 1024;
const recordsPerLine = 1000;

/** Writes a sorted run as JSON Lines; a resident with very many records takes several lines. */
export async function writeRun(path: string, batches: ResidentBatches, signal: AbortSignal): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    let text = "";
    for await (const batch of batches) {
      for (const residentRecords of batch) {
        for (const line of linesOf(residentRecords)) text += line;
        if (text.length < writeSize) continue;
        signal.throwIfAborted();
        await file.appendFile(text);
        text = "";
      }
    }
    await file.appendFile(text);
  } finally {
    await file.close();
  }
}

function* linesOf({ resident, records }: ResidentRecords): Generator<string> {
  for (let at = 0; at === 0 || at < records.length; at += recordsPerLine) {
    yield `${JSON.stringify({ resident, records: records.slice(at, at + recordsPerLine) })}\n`;
  }
}

/** Reads back what `writeRun` wrote. */
export async function* readRun(path: string): AsyncGenerator<readonly ResidentRecords[]> {
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: writeSize / 4 })) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    yield lines.map((line) => JSON.parse(line) as ResidentRecords);
  }
}
