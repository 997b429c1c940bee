import type { Name } from "@tallyglass/policy";
import type { Language } from "./language.ts";
import { nameIn } from "./names.ts";

/** The order of names in a language: by letters, and in Chinese by pinyin. */
export function byName(language: Language): (one: Name, other: Name) => number {
  const order = new Intl.Collator(language === "zh" ? "zh-Hans-u-co-pinyin" : "en");
  return (one, other) => order.compare(nameIn(language, one), nameIn(language, other));
}
