import type { ResidentInPage } from "../../lab/results.ts";
import { theLab } from "../../lab/the-lab.ts";
import { useAnswer } from "../../lab/use-answer.ts";
import { AnswerNote } from "../../lab-controls/answer-note.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { cityWords } from "../../words/city-words.ts";
import { describeNumber } from "../../words/numbers.ts";
import { signed } from "../../words/points.ts";
import { attributeList } from "./attribute-list.ts";
import type { Opened } from "./city-state.ts";
import { LifeView } from "./life-view.tsx";
import { useCity } from "./use-city.ts";
import { keyOf } from "./use-run.ts";

interface Props {
  readonly open: Opened;
  /** Which residents these are, in words. */
  readonly whose: string;
}

const onePage = 20;

/** So many residents at a time, in the order of their numbers. */
export function ResidentList({ open, whose }: Props) {
  const { state, write } = useCity();
  const { language } = useWords();
  const { residents } = usePageWords(cityWords);
  const { settings, skip } = state;
  const key = JSON.stringify([keyOf(settings), open, skip]);
  const query = { ...open, from: skip, count: onePage };
  const answer = useAnswer({ key, ask: (options) => theLab().residents(settings, query, options) });
  const found = answer.last?.key === key ? answer.last.result : undefined;
  const turn = (to: number) => {
    const { resident: _resident, ...rest } = state;
    write({ ...rest, skip: Math.max(0, to) });
  };
  return (
    <>
      <AnswerNote answer={answer} />
      {found && (
        <>
          <p className="found">
            <strong>{residents.found(describeNumber(found.total, language), whose)}</strong>
          </p>
          {found.residents.length === 0 && <p>{residents.none}</p>}
          <ol className="rows people" start={skip + 1}>
            {found.residents.map((resident) => (
              <ResidentRow key={resident.number} resident={resident} />
            ))}
          </ol>
          <LifeOfOther shown={found.residents} />
          {found.total > onePage && (
            <p className="pages">
              <button type="button" disabled={skip === 0} onClick={() => turn(skip - onePage)}>
                {residents.previous}
              </button>{" "}
              {residents.range(
                describeNumber(skip + 1, language),
                describeNumber(skip + found.residents.length, language),
                describeNumber(found.total, language),
              )}{" "}
              <button
                type="button"
                disabled={skip + found.residents.length >= found.total}
                onClick={() => turn(skip + onePage)}
              >
                {residents.next}
              </button>
            </p>
          )}
        </>
      )}
    </>
  );
}

/** A resident whom a link names, but who is not among those that are listed. */
function LifeOfOther({ shown }: { readonly shown: readonly ResidentInPage[] }) {
  const { state } = useCity();
  if (state.resident === undefined || shown.some(({ number }) => number === state.resident)) return null;
  return <LifeView number={state.resident} />;
}

function ResidentRow({ resident: { number, resident, attributes, score } }: { readonly resident: ResidentInPage }) {
  const { state, write } = useCity();
  const { language } = useWords();
  const { residents } = usePageWords(cityWords);
  const isOpen = state.resident === number;
  const turn = () => {
    const { resident: _resident, ...rest } = state;
    write(isOpen ? rest : { ...rest, resident: number });
  };
  return (
    <li>
      <button
        type="button"
        className="row person"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `life-${number}` : undefined}
        onClick={turn}
      >
        <code>{resident}</code>
        <span className="who">{attributeList(attributes, language)}</span>
        <span className="own">
          <span className="number">{score < 0 ? signed(score) : score}</span>{" "}
          <span className="unit">{residents.score}</span>
        </span>
        <span className="more-mark" />
      </button>
      {isOpen && <LifeView number={number} />}
    </li>
  );
}
