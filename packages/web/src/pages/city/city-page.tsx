import { useEffect } from "react";
import { readyLab } from "../../lab/the-lab.ts";
import { AnswerNote } from "../../lab-controls/answer-note.tsx";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { useWords } from "../../shell/use-page.ts";
import { CityCharts } from "./city-charts.tsx";
import { CityControls } from "./city-controls.tsx";
import { FootingNote } from "./footing-note.tsx";
import { LeadChart } from "./lead-chart.tsx";
import { MovedNote } from "./moved-note.tsx";
import { ResidentsSection } from "./residents-section.tsx";
import { SameRun } from "./same-run.tsx";
import { useActs } from "./use-acts.ts";
import { useCity } from "./use-city.ts";
import { useRun } from "./use-run.ts";

export function CityPage() {
  const { state, problems } = useCity();
  const { words } = useWords();
  const shown = useRun(state.settings);
  const { act, actOn } = useActs(shown);
  useEffect(() => readyLab({ digests: true }), []);
  return (
    <div className="city-page">
      <h1>{words.pages.city}</h1>
      <ProblemNote key={problems.map(({ key }) => key).join()} problems={problems} />
      <div className="lead">
        <LeadChart shown={shown} />
        <AnswerNote answer={shown.answer} />
      </div>
      <CityControls settings={state.settings} actOn={actOn} />
      <div className="rest">
        <ResidentsSection shown={shown} />
        <CityCharts shown={shown} />
        <SameRun shown={shown} />
        <FootingNote />
      </div>
      <MovedNote act={act} shown={shown} actOn={actOn} />
    </div>
  );
}
