import { useEffect, useRef } from "react";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { BehaviourView } from "./behaviour-view.tsx";
import { goTo } from "./go-to.ts";
import { Overview } from "./overview.tsx";
import { PolicyView } from "./policy-view.tsx";
import { usePolicies } from "./use-policies.ts";
import { versionIn } from "./versions.ts";

/** All policies, or one of them, or one behaviour: as the address says. */
export function PoliciesPage() {
  const { state, problems } = usePolicies();
  const { words } = useWords();
  const { footing } = usePageWords(policiesWords);
  useGoingThere();
  return (
    <div className="policies">
      <h1 id="top" tabIndex={-1}>
        {words.pages.policies}
      </h1>
      <ProblemNote key={problems.map(({ key }) => key).join()} problems={problems} />
      <View key={[state.behaviour ?? "", state.policy, state.version].join()} />
      <p className="note footing">{footing}</p>
    </div>
  );
}

function View() {
  const { state } = usePolicies();
  const library = useLibrary();
  const behaviour = library.behaviours.get(state.behaviour ?? "");
  const policy = versionIn(library, state);
  if (behaviour !== undefined) return <BehaviourView behaviour={behaviour} />;
  return policy === undefined ? <Overview /> : <PolicyView policy={policy} />;
}

/** Takes the reader to what a link points at: a clause, a question, or the heading of another view. */
function useGoingThere(): void {
  const { state, isLive } = usePolicies();
  const { policy, version, clause, reading, behaviour } = state;
  const place = [behaviour, policy, version, clause, reading].join();
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (!isLive || before.current === place) return;
    const isFirst = before.current === undefined;
    before.current = place;
    const pointedAt = clause === undefined ? reading && `reading-${reading}` : `clause-${clause}`;
    if (pointedAt !== undefined) goTo(pointedAt);
    else if (!isFirst) goTo(behaviour === undefined && policy === undefined ? "top" : "view");
  }, [isLive, place, clause, reading, behaviour, policy]);
}
