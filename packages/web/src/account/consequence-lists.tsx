import type { Policy } from "@tallyglass/policy";
import type { Score } from "@tallyglass/scoring";
import { useLibrary, useWords } from "../shell/use-page.ts";
import { nameIn } from "../words/names.ts";
import { Citations } from "./citations.tsx";
import { consequencesOf } from "./consequences.ts";

export function Consequences({ score, policy }: { readonly score: Score; readonly policy: Policy }) {
  const library = useLibrary();
  const { language, words } = useWords();
  const consequences = consequencesOf(score, policy, library);
  if (consequences.length === 0) return null;
  return (
    <details>
      <summary>
        {words.account.consequences} <span className="of">{consequences.length}</span>
      </summary>
      <ul>
        {consequences.map(({ id, kind, name, citations }) => (
          <li key={id}>
            {words.account[kind]}: {nameIn(language, name)}{" "}
            <span className="why">
              <Citations citations={citations} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
