import { usePageWords } from "../../shell/use-page.ts";
import { flowWords } from "../../words/flow-words.ts";
import { copyWords } from "./copy-words.ts";
import type { Copy } from "./wrong-record.ts";

/** What an office has of the wrong record, by shape and in words. */
export function CopyMark({ copy }: { readonly copy: Copy }) {
  const words = usePageWords(flowWords);
  const { isWrong, since } = copy;
  return (
    <span className={isWrong ? "copy-mark wrong" : "copy-mark"}>
      <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
        {isWrong ? <path d="M5.5 0 11 5.5 5.5 11 0 5.5z" /> : <circle cx="5.5" cy="5.5" r="4.3" />}
      </svg>{" "}
      {copyWords(copy, words)} <span className="since">{words.country.since(since)}</span>
    </span>
  );
}
