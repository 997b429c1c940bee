import { embedLink } from "../../shell/page-name.ts";
import { useLibrary, useWords } from "../../shell/use-page.ts";
import { TakeList } from "../../take/take-list.tsx";
import { nameIn } from "../../words/names.ts";
import { chartFile } from "./chart-file.ts";
import type { CityScore } from "./compare-cities.ts";
import { asJson, linesAsCsv, recordsAsLines, scoresAsCsv } from "./take-data.ts";
import type { Timeline } from "./timeline.ts";
import { useLives } from "./use-lives.ts";

interface Props {
  readonly scores: readonly CityScore[];
  readonly timeline: Timeline;
}

/** The link, the data, the picture and the citation of what is shown. */
export function TakePanel({ scores, timeline }: Props) {
  const library = useLibrary();
  const { state, linkTo } = useLives();
  const { language, words } = useWords();
  const { take } = words;
  const link = linkTo({ ...state, language });
  const life = library.lives.get(state.life);
  const title = life === undefined ? words.life.blank : nameIn(language, life.title);
  const cite = (address: string) =>
    take.cite({ title, day: timeline.asOf, version: library.version, digest: library.digest, link: address });
  return (
    <section className="take" aria-labelledby="take">
      <h2 id="take">{take.heading}</h2>
      <TakeList
        fileName={`one-life-nine-cities-${state.life || "blank"}`}
        link={link}
        embed={embedLink(link, "lives", "cities")}
        citation={cite(link)}
        files={[
          { name: take.scores, ending: ".csv", type: "text/csv", make: () => scoresAsCsv(scores) },
          { name: take.lines, ending: "-lines.csv", type: "text/csv", make: () => linesAsCsv(scores) },
          {
            name: take.records,
            ending: ".jsonl",
            type: "application/x-ndjson",
            make: () => recordsAsLines(timeline, library),
          },
          {
            name: take.json,
            ending: ".json",
            type: "application/json",
            make: () => asJson(scores, timeline, library, link),
          },
        ]}
        picture={(isDark) => chartFile({ scores, title, citation: cite(""), language, isDark })}
      />
    </section>
  );
}
