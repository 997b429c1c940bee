import { bandWords } from "../../account/band-words.ts";
import { useWords } from "../../shell/use-page.ts";
import { cityIn } from "../../words/names.ts";
import { signed, writeScore } from "../../words/points.ts";
import type { CityScore } from "./compare-cities.ts";

/** The twin of the chart: the same numbers as a table. */
export function DataTable({ scores }: { readonly scores: readonly CityScore[] }) {
  const { language, words } = useWords();
  return (
    <details className="twin">
      <summary>{words.table.heading}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={words.table.caption}>
        <table className="n2 n3 n5 n6">
          <caption>{words.table.caption}</caption>
          <thead>
            <tr>
              {words.table.columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns have the same heading
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scores.map(({ city, policy, published, borrowed }) => (
              <tr key={city.scheme.id}>
                <th scope="row">{cityIn(language, city.scheme.id)}</th>
                <td>{writeScore(published)}</td>
                <td>{signed(published.change)}</td>
                <td>{bandWords(published, policy, language)}</td>
                <td>{borrowed && writeScore(borrowed)}</td>
                <td>{borrowed && signed(borrowed.change)}</td>
                <td>{words.evidence[policy.evidence]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
