import { useEffect, useRef, useState } from "react";
import type { Question } from "../../ledger/enact.ts";
import type { Checked, Enacted } from "../../ledger/enacted.ts";
import { isSameUntil } from "../../ledger/history.ts";
import { openPageStore, type PageStore, type StoreProgress } from "../../ledger/open-store.ts";

/** How far the store of the page is. */
type StoreState =
  | { readonly kind: "shut" }
  | { readonly kind: "busy"; readonly progress: StoreProgress }
  | { readonly kind: "open" }
  | { readonly kind: "failed"; readonly message: string };

/** The store of the page with what it was asked last. */
export interface HeldStore {
  readonly state: StoreState;
  readonly enacted: Enacted | undefined;
  /** Whether `enacted` is of what the page shows, or of before. */
  readonly isCurrent: boolean;
  readonly start: () => void;
  /** Stops the loading, or the database that does not come up. */
  readonly stop: () => void;
  readonly check: () => Promise<Checked>;
}

const slowAfter = 300;

/** Keeps the store at the history and the day that the page shows, once it was started. */
export function useStore(question: Question): HeldStore {
  const [store, setStore] = useState<PageStore>();
  const [state, setState] = useState<StoreState>({ kind: "shut" });
  const [last, setLast] = useState<{ readonly question: Question; readonly enacted: Enacted }>();
  const loading = useRef<AbortController>(undefined);
  const isCurrent = last !== undefined && isAnswered(question, last);

  // biome-ignore lint/correctness/useExhaustiveDependencies: questions that say the same are one
  useEffect(() => {
    if (store === undefined || isCurrent) return;
    const asked = Date.now();
    let isLeft = false;
    const onProgress = (progress: StoreProgress) => {
      if (!isLeft && Date.now() - asked > slowAfter) setState({ kind: "busy", progress });
    };
    store.enact(question, onProgress).then(
      (enacted) => {
        if (enacted === undefined || isLeft) return;
        setLast({ question, enacted });
        setState({ kind: "open" });
      },
      (error: unknown) => {
        if (!isLeft) setState({ kind: "failed", message: messageOf(error) });
      },
    );
    return () => {
      isLeft = true;
    };
  }, [store, isCurrent, JSON.stringify(question)]);

  const start = () => {
    if (state.kind === "busy") return;
    const controller = new AbortController();
    loading.current = controller;
    store?.close();
    setLast(undefined);
    setStore(undefined);
    setState({ kind: "busy", progress: { what: "loading", done: 0, total: 1 } });
    openPageStore(controller.signal, (progress) => setState({ kind: "busy", progress })).then(
      (opened) => {
        setStore(opened);
        setState({ kind: "open" });
      },
      (error: unknown) =>
        setState(controller.signal.aborted ? { kind: "shut" } : { kind: "failed", message: messageOf(error) }),
    );
  };
  const check = () => (store === undefined ? Promise.reject(new Error("the store is shut")) : store.check());
  return { state, enacted: last?.enacted, isCurrent, start, stop: () => loading.current?.abort(), check };
}

/** Whether an answer holds a question as well: the same days, or fewer of them. */
function isAnswered(
  { history, day, broken }: Question,
  { question: before, enacted }: { readonly question: Question; readonly enacted: Enacted },
): boolean {
  return enacted.until >= day && before.broken === broken && isSameUntil(enacted.until, history, before.history);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
