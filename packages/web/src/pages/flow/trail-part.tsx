import { usePageWords } from "../../shell/use-page.ts";
import { flowWords } from "../../words/flow-words.ts";
import { useOfficeName } from "./office-name.ts";
import type { Shown } from "./shown.ts";
import { arrivedBy } from "./wrong-record.ts";

/** Where the wrong record, and what followed it, came to, in the order of days. */
export function TrailPart({ shown }: { readonly shown: Shown }) {
  const { trail } = usePageWords(flowWords);
  const nameOf = useOfficeName();
  const arrived = arrivedBy(shown.enacted.held, shown.day);
  return (
    <section className="trail" aria-labelledby="trail">
      <h2 id="trail">{trail.heading}</h2>
      {arrived.length === 0 ? (
        <p>{trail.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
        <section className="scroll" tabIndex={0} aria-label={trail.caption}>
          <table>
            <thead>
              <tr>
                {trail.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {arrived.map(({ day, office, kind }) => (
                <tr key={`${day} ${office} ${kind}`}>
                  <td>{day}</td>
                  <th scope="row">{nameOf(office)}</th>
                  <td>{trail.what[kind]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
