import { useState } from "react";
import { Button } from "react-aria-components";
import { chartFile } from "../chart/chart-file.ts";
import type { Timeline } from "../life/timeline.ts";
import type { CityScore } from "../score/compare-cities.ts";
import { encodeState } from "../state/encode-state.ts";
import { asJson, linesAsCsv, scoresAsCsv } from "../take/take-data.ts";
import { nameIn } from "../words/names.ts";
import { pngOf, saveFile } from "./save-file.ts";
import { useStore } from "./store.ts";
import { useHeld, useWords } from "./use-held.ts";

interface Props {
  readonly scores: readonly CityScore[];
  readonly timeline: Timeline;
}

/** The link, the data, the picture and the citation of what is shown. */
export function TakePanel({ scores, timeline }: Props) {
  const { library } = useStore();
  const { state, isLive } = useHeld();
  const { language, words } = useWords();
  const { take } = words;
  const link = isLive
    ? `${location.href.replace(/#.*$/, "")}#${encodeState({ ...state, language }, library.digest)}`
    : "";
  const life = library.lives.get(state.life);
  const title = life === undefined ? words.life.blank : nameIn(language, life.title);
  const { digest, version } = library;
  const citation = take.cite({ title, day: timeline.asOf, version, digest, link });
  const picture = () => {
    const isDark = getComputedStyle(document.documentElement).colorScheme === "dark";
    return chartFile({
      scores,
      title,
      citation: take.cite({ title, day: timeline.asOf, version, digest, link: "" }),
      language,
      isDark,
    });
  };
  const name = `one-life-nine-cities-${state.life || "blank"}`;
  const save = (ending: string, type: string, text: string) =>
    saveFile(`${name}${ending}`, new Blob([text], { type: `${type};charset=utf-8` }));
  return (
    <section className="take" aria-labelledby="take">
      <h2 id="take">{take.heading}</h2>
      <CopyLink link={link} />
      <ul className="quick">
        <Taken name={take.scores} onTake={() => save(".csv", "text/csv", scoresAsCsv(scores))} />
        <Taken name={take.lines} onTake={() => save("-lines.csv", "text/csv", linesAsCsv(scores))} />
        <Taken
          name={take.json}
          onTake={() => save(".json", "application/json", asJson(scores, timeline, library, link))}
        />
        <Taken name={take.svg} onTake={() => save(".svg", "image/svg+xml", picture())} />
        <Taken name={take.png} onTake={async () => saveFile(`${name}.png`, await pngOf(picture()))} />
        <Taken name={take.citation} onTake={() => save("-citation.txt", "text/plain", `${citation}\n`)} />
      </ul>
      <h3>{take.citationHeading}</h3>
      <p className="citation">{citation}</p>
    </section>
  );
}

function Taken({ name, onTake }: { readonly name: string; readonly onTake: () => void }) {
  return (
    <li>
      <Button onPress={onTake}>{name}</Button>
    </li>
  );
}

function CopyLink({ link }: { readonly link: string }) {
  const { words } = useWords();
  const [copied, setCopied] = useState<{ readonly link: string; readonly isDone: boolean }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied({ link, isDone: true });
    } catch {
      setCopied({ link, isDone: false });
    }
  };
  const current = copied?.link === link ? copied : undefined;
  return (
    <div className="copy">
      <Button className="main" onPress={copy}>
        {words.take.link}
      </Button>
      <p role="status">{current && (current.isDone ? words.take.copied : words.take.notCopied)}</p>
      {current?.isDone === false && (
        <input readOnly aria-label={words.take.link} value={link} onFocus={({ target }) => target.select()} />
      )}
    </div>
  );
}
