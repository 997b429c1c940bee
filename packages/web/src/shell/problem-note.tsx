import { useState } from "react";
import type { LinkProblem } from "../state/state-form.ts";
import { useWords } from "./use-page.ts";

/** What of the link could not be used, by name. */
export function ProblemNote({ problems }: { readonly problems: readonly LinkProblem[] }) {
  const { words } = useWords();
  const [isShut, setShut] = useState(false);
  if (isShut || problems.length === 0) return null;
  return (
    <div className="problems" role="alert">
      <p>
        <strong>{words.problem.heading}</strong>
      </p>
      <ul>
        {problems.map(({ kind, key, written }) => (
          <li key={`${kind} ${key} ${written}`}>
            {words.problem.kinds[kind](written === undefined ? key : `${key} = ${written}`)}
          </li>
        ))}
      </ul>
      <button type="button" className="small" onClick={() => setShut(true)}>
        {words.problem.dismiss}
      </button>
    </div>
  );
}
