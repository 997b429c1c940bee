import { identityShapeOf } from "@tallyglass/policy";

const longest = 40;

/** What of a link may be repeated to the reader: nothing that has the form of a real person's identifier. */
export function harmless(text: string): string | undefined {
  if (identityShapeOf(text) !== undefined) return undefined;
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The same as a part of a problem, left out where it may not be repeated. */
export function written(value: string): { readonly written?: string } {
  const shown = harmless(value);
  return shown === undefined ? {} : { written: shown };
}
