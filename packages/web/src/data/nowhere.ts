import type { Span } from "@tallyglass/policy";

/** Documents in the page have no text to point into. */
export const nowhere: Span = { source: { name: "", text: "" }, start: 0, end: 0 };
