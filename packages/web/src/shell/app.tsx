import { type ReactNode, useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import type { SharedState } from "../state/state-form.ts";
import { languageTags } from "../words/language.ts";
import { EmbedFoot } from "./embed-foot.tsx";
import { FootBar } from "./foot-bar.tsx";
import { HeadBar } from "./head-bar.tsx";
import type { PageName } from "./page-name.ts";
import type { PageParts } from "./page-parts.ts";
import { Patterns } from "./patterns.tsx";
import { type Store, StoreContext } from "./store.ts";
import { useSharedPage, useWords } from "./use-page.ts";

interface Props<State extends SharedState> {
  readonly parts: PageParts<State>;
  readonly store: Store<State>;
  /** The one chart that is shown, without anything around it. */
  readonly chart?: string | undefined;
}

/** A page, or one chart of it. */
export function App<State extends SharedState>({ parts: { name, Page, charts }, store, chart }: Props<State>) {
  const Chart = chart === undefined ? undefined : charts[chart];
  return (
    <StoreContext value={store as unknown as Store<SharedState>}>
      {Chart === undefined ? (
        <WholePage name={name}>
          <Page />
        </WholePage>
      ) : (
        <Frame name={name} look="page embed">
          <main>
            <Chart />
          </main>
          <EmbedFoot name={name} />
        </Frame>
      )}
    </StoreContext>
  );
}

function WholePage({ name, children }: { readonly name: PageName; readonly children: ReactNode }) {
  const { words } = useWords();
  return (
    <Frame name={name} look="page">
      <button type="button" className="skip" onClick={skipToMain}>
        {words.skip}
      </button>
      <HeadBar page={name} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <FootBar />
    </Frame>
  );
}

interface FrameProps {
  readonly name: PageName;
  readonly look: string;
  readonly children: ReactNode;
}

function Frame({ name, look, children }: FrameProps) {
  const { language, words } = useWords();
  const { isLive } = useSharedPage();
  const tag = languageTags[language];
  useEffect(() => {
    document.documentElement.lang = tag;
    document.title = `${words.pages[name]} · Tallyglass`;
  }, [tag, words, name]);
  return (
    <I18nProvider locale={tag}>
      <div className={`version ${look}`} lang={tag} data-live={isLive}>
        <Patterns />
        {children}
      </div>
    </I18nProvider>
  );
}

/** No link: the address holds the state, so that it cannot hold a place as well. */
function skipToMain() {
  document.getElementById("main")?.focus();
}
