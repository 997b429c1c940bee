import { fileOf, type PageName } from "./page-name.ts";
import { useSharedPage, useWords } from "./use-page.ts";

/** Under an embedded chart: that nobody in it is real, and the page that it is from, with the same state. */
export function EmbedFoot({ name }: { readonly name: PageName }) {
  const { words } = useWords();
  const { state, linkTo } = useSharedPage();
  const [, hash = ""] = linkTo(state).split("#");
  return (
    <footer>
      <p>
        <strong>{words.badge.title}.</strong> {words.badge.text}{" "}
        <a href={`${fileOf(name)}${hash && `#${hash}`}`} target="_blank" rel="noopener">
          {words.embed.whole(words.pages[name])}
        </a>
      </p>
    </footer>
  );
}
