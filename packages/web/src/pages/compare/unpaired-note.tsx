import type { UnpairedInPage } from "../../lab/results.ts";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { compareWords } from "../../words/compare-words.ts";

/** Why there is no comparison, and what to do. */
export function UnpairedNote({ pair: { reasons } }: { readonly pair: UnpairedInPage }) {
  const { language } = useWords();
  const { unpaired } = usePageWords(compareWords);
  return (
    <section className="unpaired" role="alert">
      <p>
        <strong>{unpaired.heading}</strong> {unpaired.what}
      </p>
      <ul>
        {reasons.map(({ part, text }) => (
          <li key={part}>{text[language]}</li>
        ))}
      </ul>
    </section>
  );
}
