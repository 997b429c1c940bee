import { type FileHandle, open } from "node:fs/promises";
import { createPendingFile, type PendingFile } from "./pending-file.ts";
import type { TextSink } from "./text-row-writer.ts";
import { writingFailure } from "./writing-failure.ts";

/** A file that appears under its name only when it is whole. */
export async function openFileSink(out: string): Promise<TextSink> {
  const pending = await createPendingFile(out);
  try {
    return new FileSink(out, pending, await open(pending.path, "w"));
  } catch (error) {
    await pending.abandon();
    throw writingFailure(error, out);
  }
}

class FileSink implements TextSink {
  readonly closed = false;
  readonly #out: string;
  readonly #pending: PendingFile;
  readonly #handle: FileHandle;

  constructor(out: string, pending: PendingFile, handle: FileHandle) {
    this.#out = out;
    this.#pending = pending;
    this.#handle = handle;
  }

  async write(text: string): Promise<void> {
    try {
      await this.#handle.appendFile(text);
    } catch (error) {
      throw writingFailure(error, this.#out);
    }
  }

  async end(): Promise<void> {
    await this.#handle.close();
    await this.#pending.commit();
  }

  async abort(): Promise<void> {
    await this.#handle.close();
    await this.#pending.abandon();
  }
}
