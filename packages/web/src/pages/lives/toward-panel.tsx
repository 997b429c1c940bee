import type { Band, Policy, PolicyRecord, Scheme } from "@tallyglass/policy";
import type { NoWay, Score, Way } from "@tallyglass/scoring";
import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { describeRecord } from "../../account/describe-record.ts";
import { useLibrary, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { timelineOf } from "./timeline.ts";
import { later, useLater } from "./use-later.ts";
import { useLives } from "./use-lives.ts";

interface Props {
  readonly scheme: Scheme;
  readonly policy: Policy;
  readonly score: Score;
}

/** What it would take to reach a better band, by acts and by withdrawals. */
export function TowardPanel({ scheme, policy, score }: Props) {
  const { words } = useWords();
  const bands = policy.scale?.bands ?? [];
  if (bands.length === 0) return null;
  const known = bands.filter(({ scores }) => scores !== undefined);
  const better = known.filter(({ rank }) => rank < (score.band?.rank ?? Number.POSITIVE_INFINITY));
  return (
    <section className="toward">
      <h3>{words.toward.heading}</h3>
      {known.length === 0 || score.score === null ? (
        <p>{words.toward.noEdges}</p>
      ) : better.length === 0 ? (
        <p>{words.toward.best}</p>
      ) : (
        <TowardChoice scheme={scheme} bands={better.toSorted((one, other) => other.rank - one.rank)} />
      )}
    </section>
  );
}

function TowardChoice({ scheme, bands }: { readonly scheme: Scheme; readonly bands: readonly Band[] }) {
  const { state, write } = useLives();
  const { language, words } = useWords();
  const asked = bands.find(({ id }) => id === state.toward);
  const [chosen, setChosen] = useState(asked?.id ?? bands[0]?.id ?? "");
  return (
    <>
      <div className="toward-choice">
        <label className="field">
          <span>{words.toward.band}</span>
          <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
            {bands.map(({ id, name }) => (
              <option key={id} value={id}>
                {nameIn(language, name)}
              </option>
            ))}
          </select>
        </label>
        <Button onPress={() => write({ ...state, toward: chosen })}>{words.toward.ask}</Button>
      </div>
      {asked && <Ways scheme={scheme} band={asked} />}
    </>
  );
}

function Ways({ scheme, band }: { readonly scheme: Scheme; readonly band: Band }) {
  const library = useLibrary();
  const { state } = useLives();
  const { language, words } = useWords();
  const finder = useLater(later.ways);
  const ways = useMemo(
    () => finder?.findWays(scheme, band, timelineOf(state, library), library.behaviours),
    [finder, scheme, band, state, library],
  );
  if (ways === undefined) return null;
  const name = nameIn(language, band.name);
  const { toward } = words;
  return (
    <div className="ways" role="status">
      <WayText
        way={ways.acts}
        found={(count, score) => toward.acts(count, name, score)}
        none={(best) => toward.noActs(name, best)}
      />
      <WayText
        way={ways.withdrawals}
        found={(count, score) => toward.withdrawals(count, name, score)}
        none={(best) => toward.noWithdrawals(name, best)}
      />
      <p className="note">{toward.onPaper}</p>
    </div>
  );
}

interface WayTextProps {
  readonly way: Way | NoWay;
  readonly found: (count: number, score: number) => string;
  readonly none: (best: string) => string;
}

function WayText({ way, found, none }: WayTextProps) {
  const { words } = useWords();
  if (way.kind !== "way") {
    return <p>{way.kind === "none" ? none(String(way.best ?? "?")) : words.toward.undetermined}</p>;
  }
  return (
    <>
      <p>{found(way.records.length, way.score.score ?? 0)}</p>
      <Records records={way.records} />
    </>
  );
}

/** Records that say the same are told once, with how many there are. */
function Records({ records }: { readonly records: readonly PolicyRecord[] }) {
  const library = useLibrary();
  const { language } = useWords();
  const counts = new Map<string, number>();
  for (const record of records) {
    const text = `${record.date} ${describeRecord(record, library, language)}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return (
    <ul>
      {Array.from(counts, ([text, count]) => (
        <li key={text}>
          {count > 1 && `${count} × `}
          {text}
        </li>
      ))}
    </ul>
  );
}
