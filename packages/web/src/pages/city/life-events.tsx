import type { LifeEvent } from "@tallyglass/simulation";
import { carriedValues } from "../../account/describe-record.ts";
import type { LifeInPage } from "../../lab/results.ts";
import { OtherName } from "../../shell/other-name.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { cityWords } from "../../words/city-words.ts";
import { nameIn } from "../../words/names.ts";
import { fateOf } from "./fate-of.ts";

/** Everything that happened to a resident, by day, and what became of it on paper. */
export function LifeEvents({ life: { events, resident, asOf } }: { readonly life: LifeInPage }) {
  const words = usePageWords(cityWords).life;
  if (events.length === 0) return <p>{words.none}</p>;
  return (
    <ol className="timeline">
      {events.map((event, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: events have an order and no names
        <li key={index} className={lookOf(event)}>
          <Event event={event} resident={resident} asOf={asOf} />
        </li>
      ))}
    </ol>
  );
}

interface Props {
  readonly event: LifeEvent;
  readonly resident: string;
  readonly asOf: string;
}

function Event({ event, resident, asOf }: Props) {
  const library = useLibrary();
  const { language } = useWords();
  const words = usePageWords(cityWords).life;
  const name = library.behaviours.get(event.behaviour)?.name ?? { en: event.behaviour };
  const values = carriedValues(event, library, language);
  const notes = [values, ...fateOf(event, { resident, asOf, words })];
  return (
    <span className="event">
      <time dateTime={event.date}>{event.date}</time> <span className="what">{nameIn(language, name)}</span>{" "}
      <OtherName name={name} />
      <span className="why">{notes.filter((note) => note !== "").join(language === "zh" ? "；" : "; ")}</span>
    </span>
  );
}

/** Filled where a record is right, hollow where there is none, a square where it is wrong: words say the same. */
function lookOf({ happened, recorded, onFileOf }: LifeEvent): string {
  if (!happened || recorded === "misattributed") return "wrong";
  return onFileOf === undefined ? "unrecorded" : "recorded";
}
