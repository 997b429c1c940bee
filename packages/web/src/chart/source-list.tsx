import { useLibrary, useWords } from "../shell/use-page.ts";
import { nameIn } from "../words/names.ts";

/** Where numbers come from: documents of the library by their citations, and published works as they are written. */
export function SourceList({ sources }: { readonly sources: readonly string[] }) {
  const { words } = useWords();
  if (sources.length === 0) return null;
  return (
    <p className="note">
      {words.take.sources}{" "}
      {sources.map((source, index) => (
        <span key={source}>
          {index === 0 ? "" : "; "}
          <SourceName written={source} />
        </span>
      ))}
    </p>
  );
}

/** `trivium#L33` as the document's title, with the place in it. */
function SourceName({ written }: { readonly written: string }) {
  const { sources } = useLibrary();
  const { language } = useWords();
  const [id = "", place] = written.split("#");
  const source = sources.get(id);
  if (source === undefined) return written;
  const title = nameIn(language, source.title);
  return (
    <span title={written}>
      {source.url === undefined ? title : <a href={source.url}>{title}</a>}
      {place === undefined ? "" : `, ${place}`}
    </span>
  );
}
