import type { OutputRow, RowWriter } from "./row-writer.ts";

/** Rows as text, each ended by a line break. */
export interface RowText {
  /** The text that a further row completes; empty where it waits for more. */
  write(row: OutputRow): string;
  /** What is still to be written when there are no more. */
  end(): string;
}

/** Where text goes. */
export interface TextSink {
  readonly closed: boolean;
  write(text: string): Promise<void>;
  end(): Promise<void>;
  abort(): Promise<void>;
}

const bufferSize = 64 * 1024;

/** Writes rows as text, many at a time. */
export class TextRowWriter implements RowWriter {
  readonly #text: RowText;
  readonly #sink: TextSink;
  #buffer = "";

  constructor(text: RowText, sink: TextSink) {
    this.#text = text;
    this.#sink = sink;
  }

  get closed(): boolean {
    return this.#sink.closed;
  }

  write(row: OutputRow): void | Promise<void> {
    if (this.closed) return;
    this.#buffer += this.#text.write(row);
    if (this.#buffer.length >= bufferSize) return this.#flush();
  }

  async end(): Promise<void> {
    this.#buffer += this.#text.end();
    await this.#flush();
    await this.#sink.end();
  }

  abort(): Promise<void> {
    this.#buffer = "";
    return this.#sink.abort();
  }

  #flush(): Promise<void> {
    const text = this.#buffer;
    this.#buffer = "";
    return this.#sink.write(text);
  }
}
