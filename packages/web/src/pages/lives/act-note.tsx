import { Button } from "react-aria-components";
import { useWords } from "../../shell/use-page.ts";
import { countChanges } from "./change-of.ts";
import type { CityScore } from "./compare-cities.ts";
import type { Act } from "./lives-page.tsx";
import { useLives } from "./use-lives.ts";

/** What came of the reader's last act, said aloud by screen readers, with the way back. */
export function ActNote({ act, scores }: { readonly act: Act | undefined; readonly scores: readonly CityScore[] }) {
  const { state, write } = useLives();
  const { words } = useWords();
  const counts = act && countChanges(scores, act.before);
  return (
    <div className={act ? "act-note shown" : "act-note"}>
      <p role="status">{act && counts && words.change.told(act.says(words), counts.rose, counts.fell, counts.same)}</p>
      {act && (
        <Button className="small" onPress={() => write({ ...state, ...lifeOf(act) })}>
          {words.change.undo}
        </Button>
      )}
    </div>
  );
}

function lifeOf({ from: { life, removed, added } }: Act) {
  return { life, removed, added };
}
