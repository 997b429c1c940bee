import type { Writable } from "node:stream";
import { systemCode } from "../records/system-code.ts";
import type { TextSink } from "./text-row-writer.ts";
import { writingFailure } from "./writing-failure.ts";

/** Standard output. It is as slow as who reads it, and is closed quietly when that one goes away. */
export class StreamSink implements TextSink {
  readonly #stream: Writable;
  readonly #onError = (error: Error) => this.#note(error);
  #isClosed = false;
  #hasFailed = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on("error", this.#onError);
  }

  get closed(): boolean {
    return this.#isClosed;
  }

  write(text: string): Promise<void> {
    if (this.#isClosed || text === "") return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#stream.write(text, (error) => {
        if (error) this.#note(error);
        if (!error || this.#isClosed) resolve();
        else reject(writingFailure(error, "standard output"));
      });
    });
  }

  /** A stream that has failed may complain once more, so somebody must go on listening to it. */
  async end(): Promise<void> {
    if (!this.#hasFailed) this.#stream.off("error", this.#onError);
  }

  async abort(): Promise<void> {}

  #note(error: Error): void {
    this.#hasFailed = true;
    if (systemCode(error) === "EPIPE") this.#isClosed = true;
  }
}
