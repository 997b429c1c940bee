import { readCitation } from "@tallyglass/policy";
import { nowhere } from "./nowhere.ts";
import type { PageLibrary } from "./page-library.ts";

const nothing = { kind: "map", entries: [], span: nowhere };

/** The library that `encodeLibrary` or `encodeWholeLibrary` wrote. */
export function decodeLibrary(text: string): PageLibrary {
  return JSON.parse(text, decodeValue) as PageLibrary;
}

interface Encoded {
  readonly $map?: [unknown, unknown][];
  readonly $number?: string;
  readonly $cite?: string;
}

/** Puts back what `encodeValue` replaced. */
export function decodeValue(key: string, value: Encoded | 0 | null): unknown {
  if (value === 0) {
    if (key === "span" || key === "keySpan") return nowhere;
    return key === "syntax" ? nothing : value;
  }
  if (value?.$map !== undefined) return new Map(value.$map);
  if (value?.$cite !== undefined) return readCitation(value.$cite);
  return value?.$number === undefined ? value : Number(value.$number);
}
