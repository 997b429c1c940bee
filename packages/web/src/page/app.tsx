import { useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { languageTags } from "../words/language.ts";
import { AboutPage } from "./about-page.tsx";
import { FootBar } from "./foot-bar.tsx";
import { HeadBar } from "./head-bar.tsx";
import { LivesPage } from "./lives-page.tsx";
import type { PageName } from "./page-name.ts";
import { Patterns } from "./patterns.tsx";
import { type Store, StoreContext } from "./store.ts";
import { useHeld, useWords } from "./use-held.ts";

export function App({ page, store }: { readonly page: PageName; readonly store: Store }) {
  return (
    <StoreContext value={store}>
      <Shell page={page} />
    </StoreContext>
  );
}

function Shell({ page }: { readonly page: PageName }) {
  const { language, words } = useWords();
  const { isLive } = useHeld();
  const tag = languageTags[language];
  useEffect(() => {
    document.documentElement.lang = tag;
    document.title = `${words.pages[page]} · Tallyglass`;
  }, [tag, words, page]);
  return (
    <I18nProvider locale={tag}>
      <div className="version page" lang={tag} data-live={isLive}>
        <Patterns />
        <button type="button" className="skip" onClick={skipToMain}>
          {words.skip}
        </button>
        <HeadBar page={page} />
        <main id="main" tabIndex={-1}>
          {page === "lives" ? <LivesPage /> : <AboutPage />}
        </main>
        <FootBar />
      </div>
    </I18nProvider>
  );
}

/** No link: the address holds the state, so that it cannot hold a place as well. */
function skipToMain() {
  document.getElementById("main")?.focus();
}
