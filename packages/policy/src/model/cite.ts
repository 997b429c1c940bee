import type { CitationDocument } from "../schema/policy.ts";
import type { Span } from "../source.ts";
import { suggestion } from "../suggestion.ts";
import type { CitedSource } from "./catalogue.ts";
import { type Citation, readCitation } from "./citation.ts";
import type { Findings } from "./findings.ts";
import { readWords } from "./words.ts";

/** Reads citations and holds each against the sources that the library lists. */
export function readCitations(
  findings: Findings,
  sources: ReadonlyMap<string, CitedSource>,
  cite: CitationDocument | undefined,
  span: Span,
): readonly Citation[] {
  if (cite === undefined) return [];
  return (Array.isArray(cite) ? cite : [cite]).map((one) => {
    if (typeof one !== "string") return { kind: "assumption", why: readWords(one.assumption) };
    const citation = readCitation(one);
    checkCitation(findings, sources, citation, span);
    return citation;
  });
}

function checkCitation(
  findings: Findings,
  sources: ReadonlyMap<string, CitedSource>,
  citation: Citation,
  span: Span,
): void {
  if (citation.kind !== "source") return;
  const source = sources.get(citation.source);
  if (source === undefined) {
    findings.error("unknown-source", span, `no source list holds \`${citation.source}\``, {
      help: suggestion(citation.source, sources.keys()) ?? "add it to a document of `sources`",
    });
    return;
  }
  const { lines } = citation;
  if (lines === undefined || source.lines === undefined) return;
  if (lines.from < 1 || lines.to > source.lines || lines.from > lines.to) {
    findings.error(
      "line-out-of-range",
      span,
      `\`${citation.place}\` is not a line of \`${source.id}\`, which has ${source.lines}`,
    );
  }
}
