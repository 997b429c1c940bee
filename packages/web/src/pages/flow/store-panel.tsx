import { storeBytes } from "../../ledger/load-store.ts";
import type { StoreProgress } from "../../ledger/open-store.ts";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { type FlowWords, flowWords } from "../../words/flow-words.ts";
import { labWords } from "../../words/lab-words.ts";
import type { HeldStore } from "./use-store.ts";

/** What the store of the page is, how large it is, and how far. */
export function StorePanel({ store: { state, enacted, start, stop } }: { readonly store: HeldStore }) {
  const { language } = useWords();
  const words = usePageWords(flowWords).store;
  return (
    <section className="store" aria-labelledby="store">
      <h2 id="store">{words.heading}</h2>
      <p className="note">{words.size(megabytes(storeBytes))}</p>
      {state.kind === "shut" && (
        <button type="button" className="main" onClick={start}>
          {words.start}
        </button>
      )}
      <div className="answer-note">
        <p role="status">{saysOf(state, enacted?.server, words)}</p>
        {state.kind === "busy" && (
          <progress aria-label={words.heading} value={state.progress.done} max={Math.max(1, state.progress.total)} />
        )}
        {state.kind === "busy" && state.progress.what !== "enacting" && (
          <button type="button" className="small" onClick={stop}>
            {labWords[language].cancel}
          </button>
        )}
        {state.kind === "failed" && (
          <button type="button" onClick={start}>
            {words.again}
          </button>
        )}
      </div>
    </section>
  );
}

function saysOf(state: HeldStore["state"], server: string | undefined, words: FlowWords["store"]): string {
  switch (state.kind) {
    case "shut":
      return "";
    case "open":
      return server === undefined ? "" : words.server(server);
    case "failed":
      return words.failed(state.message);
    case "busy":
      return progressOf(state.progress, words);
  }
}

function progressOf({ what, done, total }: StoreProgress, words: FlowWords["store"]): string {
  switch (what) {
    case "loading":
      return words.loading(megabytes(done), megabytes(storeBytes));
    case "opening":
      return words.opening;
    case "enacting":
      return words.enacting(done, total);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
