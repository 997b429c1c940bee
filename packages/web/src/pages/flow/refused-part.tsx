import { dateOf, dayIn } from "../../ledger/dates.ts";
import { lastDay } from "../../ledger/history.ts";
import { usePageWords } from "../../shell/use-page.ts";
import { flowWords } from "../../words/flow-words.ts";
import { useOfficeName } from "./office-name.ts";
import type { Shown } from "./shown.ts";
import { useFlow } from "./use-flow.ts";

/** What the ledger refuses, tried and noted. */
export function RefusedPart({ shown }: { readonly shown: Shown }) {
  const { state, write } = useFlow();
  const words = usePageWords(flowWords).refused;
  const nameOf = useOfficeName();
  const refusals = shown.enacted.refusals.filter(({ day }) => dayIn(day) <= shown.day);
  const morning = state.day + 1;
  return (
    <section className="refused-part" aria-labelledby="refused">
      <h2 id="refused">{words.heading}</h2>
      <p>{words.lead}</p>
      <button
        type="button"
        disabled={state.broken !== undefined || state.day >= lastDay}
        onClick={() => write({ ...state, stray: morning, day: morning })}
      >
        {words.button}
      </button>
      <div role="status">
        {refusals.length === 0 ? (
          <p className="note">{words.none}</p>
        ) : (
          refusals.map(({ day, office, code }) => (
            <p key={`${day} ${office} ${code}`}>
              <strong>
                {words.noted({ day: dateOf(dayIn(day)), office: nameOf(office ?? ""), why: words.why(code) })}
              </strong>
            </p>
          ))
        )}
      </div>
    </section>
  );
}
