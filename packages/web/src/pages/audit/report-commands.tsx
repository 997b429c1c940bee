import { useState } from "react";
import { Button } from "react-aria-components";
import type { AsScenario } from "../../lab/as-scenario.ts";
import { theLab } from "../../lab/the-lab.ts";
import { useAnswer } from "../../lab/use-answer.ts";
import { AnswerNote } from "../../lab-controls/answer-note.tsx";
import { usePageWords } from "../../shell/use-page.ts";
import { CopyText } from "../../take/copy-text.tsx";
import { saveFile } from "../../take/save-file.ts";
import { auditWords } from "../../words/audit-words.ts";
import { keyOf } from "./audit-state.ts";
import { useAudit } from "./use-audit.ts";

const folder = "runs/audited";

/** The commands that give the same report, and the scenario document where they need one. */
export function ReportCommands({ isFull }: { readonly isFull: boolean }) {
  const { settings } = useAudit().state;
  const words = usePageWords(auditWords).take;
  const [isOpen, setOpen] = useState(false);
  const key = keyOf(settings);
  const answer = useAnswer(isOpen ? { key, ask: (options) => theLab().scenario(settings, options) } : undefined);
  const known = answer.last?.key === key ? answer.last.result : undefined;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.command}</summary>
      <AnswerNote answer={answer} />
      {known && <Commands made={known} isFull={isFull} />}
    </details>
  );
}

function Commands({ made, isFull }: { readonly made: AsScenario; readonly isFull: boolean }) {
  const words = usePageWords(auditWords).take;
  const { command, file, document } = made;
  const text = `${command} --out ${folder}\ntallyglass audit ${folder}${isFull ? "" : " --alone"}`;
  return (
    <>
      <pre className="command">
        <code>{text}</code>
      </pre>
      <CopyText name={words.copy} text={text} done={words.copied} />
      {file !== undefined && document !== undefined && (
        <p>
          {words.document(file)}{" "}
          <Button className="small" onPress={() => saveFile(file, new Blob([document], { type: "text/yaml" }))}>
            {file}
          </Button>
        </p>
      )}
    </>
  );
}
