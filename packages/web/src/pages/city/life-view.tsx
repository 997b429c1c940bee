import { versionOn } from "@tallyglass/scoring";
import { Button } from "react-aria-components";
import { AccountLines } from "../../account/account-lines.tsx";
import { Consequences } from "../../account/consequence-lists.tsx";
import { Remarks } from "../../account/remarks.tsx";
import type { LifeInPage } from "../../lab/results.ts";
import { theLab } from "../../lab/the-lab.ts";
import { useAnswer } from "../../lab/use-answer.ts";
import { AnswerNote } from "../../lab-controls/answer-note.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { cityWords } from "../../words/city-words.ts";
import { nameIn } from "../../words/names.ts";
import { AttributeTerms } from "./attribute-terms.tsx";
import { countsOf } from "./life-counts.ts";
import { LifeEvents } from "./life-events.tsx";
import { LifeTake } from "./life-take.tsx";
import { useCity } from "./use-city.ts";
import { keyOf } from "./use-run.ts";

/** One life: what was done and written down, beside what the policy makes of it. */
export function LifeView({ number }: { readonly number: number }) {
  const { state } = useCity();
  const { settings } = state;
  const key = JSON.stringify([keyOf(settings), number]);
  const answer = useAnswer({ key, ask: (options) => theLab().life(settings, number, options) });
  const life = answer.last?.key === key ? answer.last.result : undefined;
  return (
    <div id={`life-${number}`} className="account one-life">
      <AnswerNote answer={answer} />
      {life && <Life life={life} />}
    </div>
  );
}

function Life({ life }: { readonly life: LifeInPage }) {
  const { state, write } = useCity();
  const words = usePageWords(cityWords).life;
  const { resident: _resident, ...shut } = state;
  return (
    <section aria-label={words.heading(life.resident)}>
      <div className="account-head">
        <h3>{words.heading(life.resident)}</h3>
        <Button className="small" onPress={() => write(shut)}>
          {words.shut}
        </Button>
      </div>
      <p>
        <strong>{words.finding(countsOf(life.events, life.resident))}</strong>
      </p>
      <AttributeTerms attributes={life.attributes} />
      <p className="note">{words.artificial}</p>
      <div className="beside">
        <div>
          <h4 id={`deeds-${life.number}`}>{words.deeds}</h4>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
          <section className="scroll deeds" tabIndex={0} aria-labelledby={`deeds-${life.number}`}>
            <LifeEvents life={life} />
          </section>
        </div>
        <Account life={life} />
      </div>
      <LifeTake life={life} />
    </section>
  );
}

function Account({ life: { score, asOf } }: { readonly life: LifeInPage }) {
  const library = useLibrary();
  const { language } = useWords();
  const words = usePageWords(cityWords).life;
  const scheme = library.schemes.get(score.policy);
  if (scheme === undefined) throw new Error(`the library of the page has no policy ${score.policy}`);
  const policy = versionOn(scheme, asOf);
  return (
    <div>
      <h4>{words.account(nameIn(language, policy.title))}</h4>
      <p className="note">{words.asOf(asOf)}</p>
      <AccountLines score={score} policy={policy} />
      <Remarks remarks={score.remarks} />
      <Consequences score={score} policy={policy} />
    </div>
  );
}
