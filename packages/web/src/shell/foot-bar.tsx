import { useLibrary, useWords } from "./use-page.ts";

export function FootBar() {
  const library = useLibrary();
  const { words } = useWords();
  return (
    <footer>
      <p>
        <strong>{words.badge.title}.</strong> {words.badge.text}
      </p>
      <p>{words.foot.made(library.version, library.digest)}</p>
    </footer>
  );
}
