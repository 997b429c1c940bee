import type { LabSettings } from "../../lab/settings.ts";
import { labContents } from "../../lab/the-contents.ts";
import { AnswerNote } from "../../lab-controls/answer-note.tsx";
import { describeSize } from "../../lab-controls/describe-settings.ts";
import { RunLinks } from "../../lab-controls/run-links.tsx";
import { RunSummary } from "../../lab-controls/run-summary.tsx";
import { SideFields } from "../../lab-controls/side-fields.tsx";
import { SizeFields } from "../../lab-controls/size-fields.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { compareWords } from "../../words/compare-words.ts";
import { withBase } from "./compare-state.ts";
import { useCompare } from "./use-compare.ts";
import type { AskedPair } from "./use-pair.ts";

/** The two runs: what each is made by, what they share, and how far their comparison is. */
export function SidesPanel({ asked: { answer, isCurrent } }: { readonly asked: AskedPair }) {
  const { state, write } = useCompare();
  const { language } = useWords();
  const { sides } = usePageWords(compareWords);
  const { base, other, resident: _shut, ...kept } = state;
  const change = (to: { readonly base: LabSettings; readonly other: LabSettings }) => write({ ...kept, ...to });
  return (
    <section className="sides" aria-labelledby="sides">
      <h2 id="sides">{sides.heading}</h2>
      <div className="side-pair">
        <Side index={0} settings={base} onChange={(to) => change(withBase({ other }, to))} />
        <Side index={1} settings={other} onChange={(to) => change({ base, other: to })} />
      </div>
      <details className="change">
        <summary>
          {sides.size}: {describeSize(base, language)}
        </summary>
        <SizeFields settings={base} onChange={(to) => change(withBase({ other }, to))} />
      </details>
      <button type="button" className="small" onClick={() => change({ base: other, other: base })}>
        {sides.swap}
      </button>
      <AnswerNote answer={answer} />
      {!isCurrent && <p className="note">{sides.stale}</p>}
    </section>
  );
}

interface SideProps {
  readonly index: 0 | 1;
  readonly settings: LabSettings;
  readonly onChange: (settings: LabSettings) => void;
}

function Side({ index, settings, onChange }: SideProps) {
  const { sides } = usePageWords(compareWords);
  return (
    <section className="side" aria-labelledby={`side-${index}`}>
      <h3 id={`side-${index}`}>{sides.names[index]}</h3>
      <RunSummary settings={settings} contents={labContents} />
      <RunLinks settings={settings} from="compare" />
      <details className="change">
        <summary>{sides.change[index]}</summary>
        <SideFields settings={settings} contents={labContents} onChange={onChange} />
      </details>
    </section>
  );
}
