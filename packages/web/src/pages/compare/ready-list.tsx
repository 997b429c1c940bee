import { usePageWords } from "../../shell/use-page.ts";
import { compareWords } from "../../words/compare-words.ts";
import { askedOf, readyQuestions } from "./ready-questions.ts";
import { useCompare } from "./use-compare.ts";

/** Questions that one click asks. */
export function ReadyQuestions() {
  const { state, write } = useCompare();
  const { questions } = usePageWords(compareWords);
  const { resident: _shut, ...kept } = state;
  const asked = askedOf(state);
  return (
    <section className="ready" aria-labelledby="ready">
      <h2 id="ready">{questions.heading}</h2>
      <ul className="quick">
        {readyQuestions.map(({ id, base, other }) => (
          <li key={id}>
            <button type="button" aria-pressed={asked?.id === id} onClick={() => write({ ...kept, base, other })}>
              {questions[id]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
