import { usePageWords } from "../../shell/use-page.ts";
import { flowWords } from "../../words/flow-words.ts";
import { stories } from "./stories.ts";
import { useFlow } from "./use-flow.ts";

/** Stories that one click tells: they start the ledger if it is shut. */
export function StoryList({ onChoose }: { readonly onChoose: () => void }) {
  const { state, write } = useFlow();
  const { stories: words } = usePageWords(flowWords);
  const { broken: _broken, stray: _stray, ...kept } = state;
  return (
    <section className="ready" aria-labelledby="stories">
      <h2 id="stories">{words.heading}</h2>
      <ul className="quick">
        {stories.map(({ id, ...story }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={JSON.stringify(story.wrong) === JSON.stringify(state.wrong)}
              onClick={() => {
                write({ ...kept, ...story });
                onChoose();
              }}
            >
              {words[id]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
