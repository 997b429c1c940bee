import type { Writable } from "node:stream";
import pico from "picocolors";

export type Colours = ReturnType<typeof pico.createColors>;

/** No colours at all: what stands in files, pipes and tests. */
export const plain: Colours = pico.createColors(false);

/** Colours where a person looks at a terminal and has not asked for none. */
export function coloursFor(stream: Writable | undefined): Colours {
  const isTerminal = stream !== undefined && "isTTY" in stream && stream.isTTY === true;
  const { NO_COLOR = "", TERM } = process.env;
  return isTerminal && NO_COLOR === "" && TERM !== "dumb" ? pico.createColors(true) : plain;
}
