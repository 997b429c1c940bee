import type { Name } from "./catalogue.ts";

/** Where a number comes from: a place in a source, or an assumption of ours with its reason. */
export type Citation =
  | {
      readonly kind: "source";
      readonly source: string;
      readonly place: string;
      /** The lines, where the place is `L92` or `L79-85`. */
      readonly lines?: { readonly from: number; readonly to: number };
    }
  | { readonly kind: "assumption"; readonly why: Name };

/** A number of points with where it comes from. */
export interface Cited {
  readonly points: number;
  readonly citations: readonly Citation[];
}

export function readCitation(text: string): Citation {
  const split = text.indexOf("#");
  const source = text.slice(0, split);
  const place = text.slice(split + 1);
  const lines = /^L(\d+)(?:-(\d+))?$/.exec(place);
  if (lines === null) return { kind: "source", source, place };
  const from = Number(lines[1]);
  return { kind: "source", source, place, lines: { from, to: Number(lines[2] ?? from) } };
}

/** `trivium#L92`, or `assumption: …`. */
export function writeCitation(citation: Citation, language: "en" | "zh" = "en"): string {
  return citation.kind === "source"
    ? `${citation.source}#${citation.place}`
    : `assumption: ${(language === "zh" ? citation.why.zh : undefined) ?? citation.why.en}`;
}

/** Several citations, each as a text of its own. */
export function writeCitations(citations: readonly Citation[], language: "en" | "zh" = "en"): readonly string[] {
  return citations.map((citation) => writeCitation(citation, language));
}
