import type { Citation } from "@tallyglass/policy";
import type { PageLibrary } from "../data/page-library.ts";
import type { Language } from "../words/language.ts";
import { nameIn } from "../words/names.ts";
import { wordsIn } from "../words/words-in.ts";

/** Where a number stands, as it is shown: the document, the place in it, and where to read it. */
export interface ShownCitation {
  /** `trivium#L92`, as the language writes it. */
  readonly written: string;
  readonly document: string;
  readonly place: string;
  readonly url?: string;
}

/** Nothing for an assumption of ours, which has its reason instead. */
export function showCitation(
  citation: Citation & { readonly kind: "source" },
  library: PageLibrary,
  language: Language,
): ShownCitation {
  const source = library.sources.get(citation.source);
  const { lines } = citation;
  return {
    written: `${citation.source}#${citation.place}`,
    document: source === undefined ? citation.source : nameIn(language, source.title),
    place: lines === undefined ? citation.place : wordsIn(language).account.line(lines.from, lines.to),
    ...(source?.url !== undefined && { url: source.url }),
  };
}
