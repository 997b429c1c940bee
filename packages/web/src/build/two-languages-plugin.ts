import type { Plugin } from "vite";

/** Words of react-aria in a language: `react-aria/dist/private/intl/combobox/de-DE.mjs`. */
const wordsOfLanguage = /\/react-aria[^/]*\/dist\/.*\/([a-z]{2}-[A-Z]{2})\.m?js$/;
const kept = ["en-US", "zh-CN"];

/** Leaves out what react-aria says in languages that the page does not speak: a twelfth of the script. */
export function twoLanguagesPlugin(): Plugin {
  return {
    name: "tallyglass-two-languages",
    enforce: "pre",
    load: (id) => {
      const [, language] = wordsOfLanguage.exec(id) ?? [];
      return language === undefined || kept.includes(language) ? undefined : "export default {};";
    },
  };
}
