import { OtherName } from "../../shell/other-name.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { aboutWords } from "../../words/about-words.ts";
import { nameIn } from "../../words/names.ts";
import { citiesOf } from "../lives/compare-cities.ts";

export function AboutPage() {
  const { title, lead, sections } = usePageWords(aboutWords);
  return (
    <article className="about">
      <h1>{title}</h1>
      <p className="finding">{lead}</p>
      {sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <Cities />
      <Sources />
    </article>
  );
}

function Cities() {
  const library = useLibrary();
  const { language, words } = useWords();
  const { heading, columns, unknown } = usePageWords(aboutWords).cities;
  const policies = citiesOf(library).map(({ scheme }) => scheme.versions[0]);
  return (
    <section>
      <h2 id="cities">{heading}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
      <section className="scroll" tabIndex={0} aria-labelledby="cities">
        <table className="n4">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {policies.map(({ id, title, status, evidence, scale }) => (
              <tr key={id}>
                <th scope="row">
                  {nameIn(language, title)} <OtherName name={title} />
                </th>
                <td>{words.status[status]}</td>
                <td>{words.evidence[evidence]}</td>
                <td>{scale?.start?.points ?? unknown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Sources() {
  const library = useLibrary();
  const { language } = useWords();
  const { heading, lead } = usePageWords(aboutWords).sources;
  return (
    <section>
      <h2>{heading}</h2>
      <p>{lead(library.sources.size)}</p>
      <ul className="sources">
        {Array.from(library.sources.values(), ({ id, title, publisher, date, url }) => (
          <li key={id}>
            {url === undefined ? nameIn(language, title) : <a href={url}>{nameIn(language, title)}</a>}
            {[publisher, date].flatMap((part) => (part === undefined ? [] : [`, ${part}`]))} <code>{id}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
