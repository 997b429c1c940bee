import type { PageLibrary } from "../data/page-library.ts";
import { fileOf } from "../shell/page-name.ts";
import { encodeState } from "../state/encode-state.ts";
import type { LinkPart, SharedState } from "../state/state-form.ts";
import type { Language } from "../words/language.ts";
import type { LabSettings } from "./settings.ts";
import { settingsParts } from "./settings-parts.ts";

/** The pages whose links begin with the parts of a run. */
export const runPages = ["city", "compare", "audit"] as const;

export type RunPage = (typeof runPages)[number];

/** The address of a page that shows a run, with that run: its links begin with the parts of the run. */
export function runLink(
  page: RunPage,
  settings: LabSettings,
  { library, language }: { readonly library: PageLibrary; readonly language: Language | undefined },
): string {
  const state: SharedState = language === undefined ? {} : { language };
  const form = { write: (): readonly LinkPart[] => settingsParts(settings) };
  return `${fileOf(page)}#${encodeState(form, state, library)}`;
}
