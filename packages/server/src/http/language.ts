import { Problem } from "../problems/problem.ts";
import type { Language } from "../text.ts";

/** The language that is asked for: `lang`, or what the browser says it prefers, or English. */
export function languageOf({ url, headers }: Request): Language {
  const asked = new URL(url).searchParams.get("lang");
  if (asked === "en" || asked === "zh") return asked;
  return /^\s*zh\b/i.test(headers.get("Accept-Language") ?? "") ? "zh" : "en";
}

export function checkLanguage({ url }: Request): void {
  const asked = new URL(url).searchParams.getAll("lang");
  if (asked.length === 0 || (asked.length === 1 && /^(?:en|zh)$/.test(asked[0] ?? ""))) return;
  throw new Problem("malformed-request", { detail: { en: "`lang` is en or zh", zh: "`lang` 只能是 en 或 zh" } });
}
