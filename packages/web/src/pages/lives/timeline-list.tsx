import { carriedValues, eventName } from "../../account/describe-record.ts";
import { useLibrary, useWords } from "../../shell/use-page.ts";
import { cityIn, nameIn } from "../../words/names.ts";
import type { ActOn } from "./lives-page.tsx";
import type { LivesState } from "./lives-state.ts";
import type { TimelineEvent } from "./timeline.ts";
import { useLives } from "./use-lives.ts";

interface Props {
  readonly events: readonly TimelineEvent[];
  readonly actOn: ActOn;
}

export function TimelineList({ events, actOn }: Props) {
  const { words } = useWords();
  if (events.length === 0) return <p className="note">{words.life.empty}</p>;
  return (
    <ol className="timeline">
      {events.map((event) => (
        <li key={`${event.origin.kind}-${event.origin.index}`} className={event.isRemoved ? "removed" : undefined}>
          <EventText event={event} />
          <EventButton event={event} actOn={actOn} />
        </li>
      ))}
    </ol>
  );
}

function EventText({ event: { record, origin, isRemoved } }: { readonly event: TimelineEvent }) {
  const library = useLibrary();
  const { language, words } = useWords();
  const { date, recorded, withdrawn, place } = record;
  const department = library.departments.get(record.behaviour.split(".")[0] ?? "");
  const notes = [
    carriedValues(record, library, language),
    department ? nameIn(language, department.name) : "",
    place === undefined ? "" : words.life.elsewhere(placeName(place)),
    recorded === date ? "" : words.life.recorded(recorded),
    withdrawn === undefined ? "" : words.life.withdrawn(withdrawn),
    origin.kind === "added" ? words.life.added : "",
    isRemoved ? words.life.removed : "",
  ];
  return (
    <span className="event">
      <time dateTime={date}>{date}</time> <span className="what">{eventName(record, library, language)}</span>
      <span className="why">{notes.filter((note) => note !== "").join("; ")}</span>
    </span>
  );

  function placeName(id: string): string {
    const here = [...library.schemes.values()].find(({ versions }) => versions[0].place === id);
    return here === undefined ? id : cityIn(language, here.id);
  }
}

function EventButton({ event, actOn }: { readonly event: TimelineEvent; readonly actOn: ActOn }) {
  const library = useLibrary();
  const { state } = useLives();
  const { language, words } = useWords();
  const { record, isRemoved } = event;
  const label = isRemoved ? words.life.restore : words.life.remove;
  const name = `${record.date} ${eventName(record, library, language)}`;
  const turn = () =>
    actOn(turned(state, event), (now) => {
      const says = isRemoved ? now.change.restored : now.change.removed;
      return says(eventName(record, library, language));
    });
  return (
    <button type="button" className="small" aria-label={`${label}: ${name}`} onClick={turn}>
      {label}
    </button>
  );
}

/** The state with an event taken off or put back. */
function turned(state: LivesState, { origin, isRemoved }: TimelineEvent): LivesState {
  const { index } = origin;
  if (origin.kind === "added") return { ...state, added: state.added.toSpliced(index, 1) };
  const removed = isRemoved ? state.removed.filter((each) => each !== index) : [...state.removed, index];
  return { ...state, removed: removed.sort((one, other) => one - other) };
}
