import type { Span } from "@tallyglass/policy";
import type { PageLibrary } from "./page-library.ts";

/** Documents in the page have no text to point into. */
const nowhere: Span = { source: { name: "", text: "" }, start: 0, end: 0 };
const nothing = { kind: "map", entries: [], span: nowhere };

/** The library that `encodeLibrary` wrote. */
export function decodeLibrary(text: string): PageLibrary {
  return JSON.parse(text, decodeValue) as PageLibrary;
}

function decodeValue(key: string, value: { $map?: [unknown, unknown][]; $number?: string } | 0 | null): unknown {
  if (value === 0) {
    if (key === "span") return nowhere;
    return key === "syntax" ? nothing : value;
  }
  if (value?.$map !== undefined) return new Map(value.$map);
  return value?.$number === undefined ? value : Number(value.$number);
}
