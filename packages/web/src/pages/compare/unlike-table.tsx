import { OtherName } from "../../shell/other-name.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { compareWords } from "../../words/compare-words.ts";
import { nameIn } from "../../words/names.ts";
import type { UnlikeEvent } from "./unlike-events.ts";

interface Props {
  readonly events: readonly UnlikeEvent[];
  readonly resident: string;
}

/** What came about in two lives in unlike ways, a row a thing. */
export function UnlikeTable({ events, resident }: Props) {
  const { behaviours } = useLibrary();
  const { language } = useWords();
  const { lives, sides } = usePageWords(compareWords);
  const heading = lives.heading(resident);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
    <section className="scroll" tabIndex={0} aria-label={heading}>
      <table>
        <caption>{heading}</caption>
        <thead>
          <tr>
            {[...lives.columns, ...sides.names].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map(({ behaviour, date, sides: each }, index) => {
            const name = behaviours.get(behaviour)?.name ?? { en: behaviour };
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows stand still, and two may be alike
              <tr key={index}>
                <td>
                  <time dateTime={date}>{date}</time>
                </td>
                <th scope="row">
                  {nameIn(language, name)} <OtherName name={name} />
                </th>
                <td>{lives.became(each[0], resident)}</td>
                <td>{lives.became(each[1], resident)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
