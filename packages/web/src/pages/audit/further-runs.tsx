import { Button } from "react-aria-components";
import { AnswerNote } from "../../lab-controls/answer-note.tsx";
import { usePageWords } from "../../shell/use-page.ts";
import { auditWords } from "../../words/audit-words.ts";
import { useAudit } from "./use-audit.ts";
import type { AskedReport } from "./use-report.ts";

/** What the further runs are for, and how far they are. */
export function FurtherRuns({ asked: { report, isFull, further } }: { readonly asked: AskedReport }) {
  const { state, write } = useAudit();
  const words = usePageWords(auditWords).further;
  if (isFull) return <p className="further">{words.done}</p>;
  const lacking = report.chapters.filter(({ footing }) => footing.includes("companions")).length;
  const stop = () => write({ ...state, isFull: false });
  return (
    <div className="further">
      <h3>{words.heading}</h3>
      <p>{words.why(lacking)}</p>
      {state.isFull ? (
        <AnswerNote answer={{ ...further, cancel: stop }} />
      ) : (
        <Button className="main" onPress={() => write({ ...state, isFull: true })}>
          {words.start}
        </Button>
      )}
    </div>
  );
}
