import type { Citation } from "@tallyglass/policy";
import { useLibrary, useWords } from "../shell/use-page.ts";
import { nameIn } from "../words/names.ts";
import { showCitation } from "./cite.ts";

/** Where numbers come from: each document, the place in it, and a link to where it can be read. */
export function Citations({ citations }: { readonly citations: readonly Citation[] }) {
  const { language, words } = useWords();
  return citations.map((citation, index) => {
    const isFirst = index === 0;
    return citation.kind === "source" ? (
      <Source key={`${citation.source}#${citation.place}`} citation={citation} isFirst={isFirst} />
    ) : (
      <span key={citation.why.en}>
        {isFirst ? "" : "; "}
        {words.account.assumption}: {nameIn(language, citation.why)}
      </span>
    );
  });
}

interface SourceProps {
  readonly citation: Citation & { readonly kind: "source" };
  readonly isFirst: boolean;
}

function Source({ citation, isFirst }: SourceProps) {
  const library = useLibrary();
  const { language } = useWords();
  const { written, document, place, url } = showCitation(citation, library, language);
  return (
    <span title={written}>
      {isFirst ? "" : "; "}
      {url === undefined ? document : <a href={url}>{document}</a>}, {place}
    </span>
  );
}
