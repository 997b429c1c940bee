import { bandWords, listWords } from "../../account/band-words.ts";
import { cityNames } from "../../nine-cities.ts";
import { Aloud } from "../../shell/aloud.tsx";
import { OtherName } from "../../shell/other-name.tsx";
import { useWords } from "../../shell/use-page.ts";
import { cityIn } from "../../words/names.ts";
import { signed, writeScore } from "../../words/points.ts";
import { AccountPanel } from "./account-panel.tsx";
import type { Change } from "./change-of.ts";
import { CityBars } from "./city-bars.tsx";
import type { CityScore } from "./compare-cities.ts";
import { MoveMark } from "./move-mark.tsx";
import type { ChartScale } from "./scale.ts";
import { useLives } from "./use-lives.ts";

interface Props {
  readonly score: CityScore;
  readonly before: CityScore | undefined;
  readonly change: Change;
  readonly scale: ChartScale;
}

/** A city: its bars and its score, and beneath them the account once it is opened. */
export function CityRow({ score, before, change, scale }: Props) {
  const { state, write } = useLives();
  const { language, words } = useWords();
  const { city, policy, published, borrowed } = score;
  const { id } = city.scheme;
  const isOpen = state.open === id;
  const { open: _open, toward: _toward, ...shut } = state;
  const turn = () => write(isOpen ? shut : { ...shut, open: id });
  const lists = listWords(published, policy, language);
  const band = bandWords(published, policy, language);
  return (
    <li>
      <button
        type="button"
        className="row"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `account-${id}` : undefined}
        onClick={turn}
      >
        <span className="city">
          <span>
            <span className="name">{cityIn(language, id)}</span> <OtherName name={cityNames[id] ?? { en: id }} />
          </span>
          <span className="evidence">{words.evidence[policy.evidence]}</span>
        </span>
        <CityBars score={score} before={before} scale={scale} />
        <span className="score">
          <span className="own">
            <Aloud>{words.chart.score} </Aloud>
            <span className="number">{writeScore(published)}</span> <MoveMark points={change.published} />
            <Aloud>, {words.chart.fromStart(signed(published.change))}; </Aloud>
          </span>
          <span className="band">{lists === "" ? band : `${band}; ${words.chart.list(lists)}`}</span>
          {borrowed && (
            <span className="lent">
              <Aloud>; {words.chart.lent} </Aloud>
              <span className="number">({writeScore(borrowed)})</span> <MoveMark points={change.borrowed} />
              <Aloud>, {words.chart.fromStart(signed(borrowed.change))}</Aloud>
            </span>
          )}
        </span>
        <span className="more-mark">
          <Aloud>. {words.chart.open}</Aloud>
        </span>
      </button>
      {isOpen && <AccountPanel score={score} onClose={turn} />}
    </li>
  );
}
