import { useStore } from "./store.ts";
import { useWords } from "./use-held.ts";

export function FootBar() {
  const { library } = useStore();
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
