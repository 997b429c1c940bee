import type { LabSettings } from "../../lab/settings.ts";
import { labContents } from "../../lab/the-contents.ts";
import { AnswerNote } from "../../lab-controls/answer-note.tsx";
import { describeSize } from "../../lab-controls/describe-settings.ts";
import { RunLinks } from "../../lab-controls/run-links.tsx";
import { RunSummary } from "../../lab-controls/run-summary.tsx";
import { SideFields } from "../../lab-controls/side-fields.tsx";
import { SizeFields } from "../../lab-controls/size-fields.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { auditWords } from "../../words/audit-words.ts";
import { FurtherRuns } from "./further-runs.tsx";
import { useAudit } from "./use-audit.ts";
import type { AskedReport } from "./use-report.ts";

/** Which run it is, another in its place, and the further runs beside it. */
export function RunPanel({ asked }: { readonly asked: AskedReport }) {
  const { state, write } = useAudit();
  const { settings } = state;
  const { language } = useWords();
  const { run } = usePageWords(auditWords);
  const change = (to: LabSettings) => write({ ...state, settings: to, isFull: false });
  return (
    <section className="run" aria-labelledby="run">
      <h2 id="run">{run.heading}</h2>
      <RunSummary settings={settings} contents={labContents} />
      <p>{describeSize(settings, language)}</p>
      <AnswerNote answer={asked.alone} />
      {!asked.isCurrent && <p className="note">{run.stale}</p>}
      <details className="change">
        <summary>{run.change}</summary>
        <SideFields settings={settings} contents={labContents} onChange={change} />
        <SizeFields settings={settings} onChange={change} />
      </details>
      <RunLinks settings={settings} from="audit" />
      <FurtherRuns asked={asked} />
    </section>
  );
}
