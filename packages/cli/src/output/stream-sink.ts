import type { Writable } from "node:stream";
import { systemCode } from "../records/system-code.ts";
import type { TextSink } from "./text-row-writer.ts";
import { writingFailure } from "./writing-failure.ts";

/** Standard output. It is as slow as who reads it, and is closed quietly when that one goes away. */
export class StreamSink implements TextSink {
  readonly #stream: Writable;
  readonly #onError = (error: Error) => this.#noteClosed(error);
  closed = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on("error", this.#onError);
  }

  write(text: string): Promise<void> {
    if (this.closed || text === "") return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#stream.write(text, (error) => {
        if (!error) resolve();
        else if (this.#noteClosed(error)) resolve();
        else reject(writingFailure(error, "standard output"));
      });
    });
  }

  /** Keeps listening on a closed stream, which may complain once more. */
  async end(): Promise<void> {
    if (!this.closed) this.#stream.off("error", this.#onError);
  }

  abort(): Promise<void> {
    return this.end();
  }

  #noteClosed(error: Error): boolean {
    if (systemCode(error) === "EPIPE") this.closed = true;
    return this.closed;
  }
}
