import type { ReactNode } from "react";
import { type Key, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { type Language, languages, languageTags } from "../words/language.ts";
import { Icon } from "./icon.tsx";
import { fileOf, type PageName, pageNames } from "./page-name.ts";
import { ThemeChoice } from "./theme-choice.tsx";
import { useSharedPage, useWords } from "./use-page.ts";

const ownNames: Readonly<Record<Language, string>> = { en: "English", zh: "中文" };

export function HeadBar({ page }: { readonly page: PageName }) {
  const { words } = useWords();
  return (
    <header className="head">
      <nav aria-label={words.nav}>
        <PageLink page="lives" look="brand">
          <Icon />
          Tallyglass
        </PageLink>
        {pageNames.map((each) => (
          <PageLink key={each} page={each} isHere={each === page}>
            {words.pages[each]}
          </PageLink>
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

interface LinkProps {
  readonly page: PageName;
  readonly look?: string;
  readonly isHere?: boolean;
  readonly children: ReactNode;
}

/** A link to another page: it takes along the language that was chosen. */
function PageLink({ page, look, isHere = false, children }: LinkProps) {
  const { language } = useSharedPage().state;
  return (
    <a
      className={look}
      href={`${fileOf(page)}${language === undefined ? "" : `#lang=${language}`}`}
      aria-current={isHere ? "page" : undefined}
    >
      {children}
    </a>
  );
}

function LanguageChoice() {
  const { state, write } = useSharedPage();
  const { language, words } = useWords();
  const choose = (keys: Set<Key>) => {
    const chosen = languages.find((each) => keys.has(each));
    if (chosen !== undefined) write({ ...state, language: chosen });
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
