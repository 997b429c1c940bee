import type { Name } from "@tallyglass/policy";
import { useWords } from "./use-page.ts";

/** A name in the language that the reader did not choose, marked as such. */
export function OtherName({ name: { en, zh } }: { readonly name: Name }) {
  const { language } = useWords();
  if (zh === undefined) return null;
  return (
    <span className="other" lang={language === "zh" ? "en" : "zh-Hans"}>
      {language === "zh" ? en : zh}
    </span>
  );
}
