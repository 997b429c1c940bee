import { Button } from "react-aria-components";
import { labContents } from "../../lab/the-contents.ts";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { cityWords } from "../../words/city-words.ts";
import { describeAct, describeMove } from "./describe-act.ts";
import { movesOf, startRankOf } from "./moves.ts";
import type { Act, ActOn } from "./use-acts.ts";
import type { ShownRun } from "./use-run.ts";

interface Props {
  readonly act: Act | undefined;
  readonly shown: ShownRun;
  readonly actOn: ActOn;
}

/** So many moves are told. */
const told = 3;

/** What came of the reader's last act, said aloud by screen readers, with the way back. */
export function MovedNote({ act, shown: { run, isCurrent }, actOn }: Props) {
  const library = useLibrary();
  const { language, words } = useWords();
  const { moved } = usePageWords(cityWords);
  const policy = labContents.scenarios.find(({ id }) => id === act?.to.scenario)?.policy ?? "";
  const version = library.schemes.get(policy)?.versions[0];
  const moves = act && isCurrent ? movesOf(act.before, run, version && startRankOf(version)).slice(0, told) : [];
  return (
    <div className={act ? "act-note shown" : "act-note"}>
      <div role="status">
        {act && <p>{describeAct(act, labContents, language)}</p>}
        {act && isCurrent && moves.length === 0 && <p>{moved.nothing}</p>}
        {moves.length > 0 && (
          <ul className="moves">
            {moves.map((move) => (
              <li key={describeMove(move, language)}>
                <svg width="11" height="10" viewBox="0 0 11 10" aria-hidden="true">
                  <path d={move.to > move.from ? "M5.5 0 11 10H0z" : "M0 0h11L5.5 10z"} fill="currentColor" />
                </svg>{" "}
                {describeMove(move, language)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {act && (
        <Button className="small" onPress={() => actOn("undo", act.from)}>
          {words.change.undo}
        </Button>
      )}
    </div>
  );
}
