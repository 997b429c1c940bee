import { versionOn } from "@tallyglass/scoring";
import { useMemo } from "react";
import { AccountLines } from "../../account/account-lines.tsx";
import type { LifeInPage } from "../../lab/results.ts";
import { theLab } from "../../lab/the-lab.ts";
import { useAnswer } from "../../lab/use-answer.ts";
import { AnswerNote } from "../../lab-controls/answer-note.tsx";
import { useLibrary, usePageWords } from "../../shell/use-page.ts";
import { compareWords } from "../../words/compare-words.ts";
import { keyOfSides } from "./compare-state.ts";
import { unlikeEvents } from "./unlike-events.ts";
import { UnlikeTable } from "./unlike-table.tsx";
import { useCompare } from "./use-compare.ts";

/** One resident in both runs: first what came out differently, then both accounts. */
export function BothLives({ resident }: { readonly resident: number }) {
  const { base, other } = useCompare().state;
  const key = `${keyOfSides({ base, other })} ${resident}`;
  const answer = useAnswer({
    key,
    ask: (options) =>
      Promise.all([theLab().life(base, resident, options), theLab().life(other, resident, options)] as const),
  });
  const lives = answer.last?.key === key ? answer.last.result : undefined;
  return (
    <div className="both-lives">
      <AnswerNote answer={answer} />
      {lives && <Lives lives={lives} />}
    </div>
  );
}

function Lives({ lives }: { readonly lives: readonly [LifeInPage, LifeInPage] }) {
  const words = usePageWords(compareWords);
  const [first, second] = lives;
  const unlike = useMemo(() => unlikeEvents(first.events, second.events), [first, second]);
  return (
    <>
      <h4>{words.lives.events}</h4>
      {unlike.length === 0 ? <p>{words.lives.noEvents}</p> : <UnlikeTable events={unlike} resident={first.resident} />}
      <h4>
        {words.lives.accounts}, {words.lives.asOf(first.asOf)}
      </h4>
      <div className="side-pair">
        <Account life={first} name={words.sides.names[0]} />
        <Account life={second} name={words.sides.names[1]} />
      </div>
    </>
  );
}

function Account({ life: { score, asOf }, name }: { readonly life: LifeInPage; readonly name: string }) {
  const { schemes } = useLibrary();
  const scheme = schemes.get(score.policy);
  return (
    <section className="side">
      <h5>{name}</h5>
      {scheme && <AccountLines score={score} policy={versionOn(scheme, asOf)} />}
    </section>
  );
}
