import { readCitation, type Span } from "@tallyglass/policy";
import type { PageLibrary } from "./page-library.ts";

/** Documents in the page have no text to point into. */
const nowhere: Span = { source: { name: "", text: "" }, start: 0, end: 0 };
const nothing = { kind: "map", entries: [], span: nowhere };

/** The library that `encodeLibrary` wrote. */
export function decodeLibrary(text: string): PageLibrary {
  return JSON.parse(text, decodeValue) as PageLibrary;
}

interface Encoded {
  readonly $map?: [unknown, unknown][];
  readonly $number?: string;
  readonly $cite?: string;
}

function decodeValue(key: string, value: Encoded | 0 | null): unknown {
  if (value === 0) {
    if (key === "span") return nowhere;
    return key === "syntax" ? nothing : value;
  }
  if (value?.$map !== undefined) return new Map(value.$map);
  if (value?.$cite !== undefined) return readCitation(value.$cite);
  return value?.$number === undefined ? value : Number(value.$number);
}
