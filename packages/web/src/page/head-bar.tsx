import { type Key, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { encodeState } from "../state/encode-state.ts";
import { type Language, languages, languageTags } from "../words/language.ts";
import { Icon } from "./icon.tsx";
import type { PageName } from "./page-name.ts";
import { useStore } from "./store.ts";
import { ThemeChoice } from "./theme-choice.tsx";
import { useHeld, useWords } from "./use-held.ts";

const ownNames: Readonly<Record<Language, string>> = { en: "English", zh: "中文" };
const addresses: Readonly<Record<PageName, string>> = { lives: "index.html", about: "about.html" };

export function HeadBar({ page }: { readonly page: PageName }) {
  const { library } = useStore();
  const { state, isLive } = useHeld();
  const { words } = useWords();
  const hash = isLive ? `#${encodeState(state, library.digest)}` : "";
  return (
    <header className="head">
      <nav aria-label="Tallyglass">
        <a className="brand" href={`index.html${hash}`}>
          <Icon />
          Tallyglass
        </a>
        {(["lives", "about"] as const).map((each) => (
          <a key={each} href={`${addresses[each]}${hash}`} aria-current={each === page ? "page" : undefined}>
            {words.pages[each]}
          </a>
        ))}
      </nav>
      <div className="settings">
        <LanguageChoice />
        <ThemeChoice />
      </div>
      <p className="badge">
        <strong>{words.badge.title}</strong> {words.badge.text}
      </p>
    </header>
  );
}

function LanguageChoice() {
  const store = useStore();
  const { state } = useHeld();
  const { language, words } = useWords();
  const choose = (keys: Set<Key>) => {
    const chosen = languages.find((each) => keys.has(each));
    if (chosen !== undefined) store.write({ ...state, language: chosen });
  };
  return (
    <ToggleButtonGroup
      className="choice"
      aria-label={words.language}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={choose}
    >
      {languages.map((each) => (
        <ToggleButton key={each} id={each}>
          <span lang={languageTags[each]}>{ownNames[each]}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
