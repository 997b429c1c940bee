import type { Name } from "./catalogue.ts";

/** Words of ours in both languages, where they are written so; a plain text is English. */
export function readWords(words: string | { readonly en: string; readonly zh?: string | undefined }): Name {
  return typeof words === "string" ? { en: words } : (words as Name);
}
