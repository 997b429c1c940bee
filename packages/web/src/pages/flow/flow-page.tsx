import { useEffect, useMemo } from "react";
import { ChartShell } from "../../chart/chart-shell.tsx";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { flowWords } from "../../words/flow-words.ts";
import { ActPanel } from "./act-panel.tsx";
import { ChainPart } from "./chain-part.tsx";
import { copiesChart, hasCopies } from "./copies-chart.ts";
import { CostPart } from "./cost-part.tsx";
import { CountryPart } from "./country-part.tsx";
import { DayPanel } from "./day-panel.tsx";
import { daysChart } from "./days-chart.ts";
import { NetworkPanel } from "./network-panel.tsx";
import { RefusedPart } from "./refused-part.tsx";
import { type Shown, shownOn } from "./shown.ts";
import { StorePanel } from "./store-panel.tsx";
import { StoryList } from "./story-list.tsx";
import { TrailPart } from "./trail-part.tsx";
import { useFlow } from "./use-flow.ts";
import { useStore } from "./use-store.ts";

/** Records between offices, day by day, on a ledger in this page. */
export function FlowPage() {
  const { state, problems, isLive } = useFlow();
  const { words } = useWords();
  const { lead, footing } = usePageWords(flowWords);
  const { day, broken, language: _language, ...history } = state;
  const store = useStore({ history, day, ...(broken !== undefined && { broken }) });
  const shown = shownOn(store.enacted, day);
  const start = () => {
    if (store.state.kind === "shut") store.start();
  };
  const isHistory = day > 0 || history.wrong !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link with a history is opened once
  useEffect(() => {
    if (isLive && isHistory) start();
  }, [isLive]);
  const look = store.isCurrent || shown === undefined ? "" : "stale";
  return (
    <div className="flow">
      <h1>{words.pages.flow}</h1>
      <ProblemNote key={problems.map(({ key }) => key).join()} problems={problems} />
      <div className={`lead-part ${look}`} aria-busy={store.state.kind === "busy"}>
        {shown === undefined ? <DaysPart /> : <DayPanel shown={shown} isCurrent={store.isCurrent} />}
        {shown && <CountryPart shown={shown} />}
      </div>
      <div className="controls">
        <p className="note">{lead}</p>
        <StorePanel store={store} />
        <StoryList onChoose={start} />
        <ActPanel onAct={start} />
        <NetworkPanel />
      </div>
      <div className={`more ${look}`} aria-busy={store.state.kind === "busy"}>
        {shown === undefined ? <CountryPart shown={shown} /> : <StoreParts shown={shown} store={store} />}
        <section aria-labelledby="footing" className="footing-part">
          <h2 id="footing">{footing.heading}</h2>
          {footing.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      </div>
    </div>
  );
}

/** How long records travel by the chosen network: known without the ledger. */
function DaysPart() {
  const { state, linkTo } = useFlow();
  const { language } = useWords();
  const { network, seed } = state;
  const link = linkTo({ ...state, language });
  const shown = useMemo(() => daysChart({ network, seed }, link), [network, seed, link]);
  return <ChartShell shown={shown} />;
}

function StoreParts({ shown, store }: { readonly shown: Shown; readonly store: ReturnType<typeof useStore> }) {
  const { state, linkTo } = useFlow();
  const { language } = useWords();
  return (
    <>
      {hasCopies(shown, state) && <ChartShell shown={copiesChart(shown, state, linkTo({ ...state, language }))} />}
      <TrailPart shown={shown} />
      {shown.enacted.held.length > 0 && <CostPart shown={shown} />}
      <ChainPart shown={shown} check={store.check} />
      <RefusedPart shown={shown} />
      <DaysPart />
    </>
  );
}
