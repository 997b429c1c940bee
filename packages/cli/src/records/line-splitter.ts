import { isUtf8 } from "node:buffer";
import { longestLine } from "@tallyglass/policy/record-file";

/** A line without its break, or why it has no text. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly text?: never; readonly fault: "not-utf-8" | "too-long" };

const lineFeed = 0x0a;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Cuts bytes into lines, chunk by chunk; it never holds more than a chunk and the longest line. */
export class LineSplitter {
  #rest: Uint8Array = new Uint8Array();
  #skipping = false;
  #atStart = true;
  #number = 1;

  /** The lines that a further chunk completes. */
  push(chunk: Uint8Array): readonly Line[] {
    const last = chunk.lastIndexOf(lineFeed);
    if (last < 0) {
      this.#keep(chunk);
      return [];
    }
    const lines: Line[] = [];
    let start = 0;
    if (this.#skipping) {
      start = chunk.indexOf(lineFeed) + 1;
      this.#skipping = false;
      lines.push({ number: this.#number, fault: "too-long" });
      this.#number += 1;
    }
    this.#cut(this.#withRest(chunk.subarray(start, last + 1)), lines);
    this.#keep(chunk.subarray(last + 1));
    return lines;
  }

  /** The last line, where no break ends it. */
  end(): readonly Line[] {
    if (this.#skipping) return [{ number: this.#number, fault: "too-long" }];
    const lines: Line[] = [];
    const rest = this.#withRest(new Uint8Array());
    if (rest.length > 0) this.#cut(rest, lines);
    return lines;
  }

  #keep(bytes: Uint8Array): void {
    if (this.#skipping) return;
    this.#rest = this.#rest.length === 0 ? Uint8Array.from(bytes) : Buffer.concat([this.#rest, bytes]);
    if (this.#rest.length <= longestLine + byteOrderMark.length) return;
    this.#rest = new Uint8Array();
    this.#skipping = true;
    this.#atStart = false;
  }

  #withRest(bytes: Uint8Array): Buffer {
    const whole = Buffer.concat([this.#rest, bytes]);
    this.#rest = new Uint8Array();
    if (!this.#atStart || whole.length === 0) return whole;
    this.#atStart = false;
    return whole.subarray(0, byteOrderMark.length).equals(byteOrderMark) ? whole.subarray(byteOrderMark.length) : whole;
  }

  #cut(block: Buffer, lines: Line[]): void {
    if (isUtf8(block)) this.#cutText(block.toString("utf8"), lines);
    else this.#cutBytes(block, lines);
  }

  #cutText(block: string, lines: Line[]): void {
    for (let start = 0; start < block.length; ) {
      const end = block.indexOf("\n", start);
      const text = block.slice(start, end < 0 ? block.length : end);
      lines.push(isTooLong(text) ? { number: this.#number, fault: "too-long" } : { number: this.#number, text });
      this.#number += 1;
      start = end < 0 ? block.length : end + 1;
    }
  }

  #cutBytes(block: Buffer, lines: Line[]): void {
    for (let start = 0; start < block.length; ) {
      const end = block.indexOf(lineFeed, start);
      const line = block.subarray(start, end < 0 ? block.length : end);
      if (isUtf8(line)) this.#cutText(`${line.toString("utf8")}\n`, lines);
      else {
        lines.push({ number: this.#number, fault: line.length > longestLine ? "too-long" : "not-utf-8" });
        this.#number += 1;
      }
      start = end < 0 ? block.length : end + 1;
    }
  }
}

const mostBytesPerCharacter = 3;

function isTooLong(text: string): boolean {
  return text.length * mostBytesPerCharacter > longestLine && Buffer.byteLength(text) > longestLine;
}
