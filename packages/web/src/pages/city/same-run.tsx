import { useState } from "react";
import { Button } from "react-aria-components";
import type { AsScenario } from "../../lab/as-scenario.ts";
import { firstSettings } from "../../lab/settings.ts";
import { theLab } from "../../lab/the-lab.ts";
import { useAnswer } from "../../lab/use-answer.ts";
import { AnswerNote } from "../../lab-controls/answer-note.tsx";
import { RunLinks } from "../../lab-controls/run-links.tsx";
import { usePageWords } from "../../shell/use-page.ts";
import { CopyText } from "../../take/copy-text.tsx";
import { saveFile } from "../../take/save-file.ts";
import { cityWords } from "../../words/city-words.ts";
import { firstRun } from "./the-first-run.ts";
import { useDigest } from "./use-digest.ts";
import { keyOf, type ShownRun } from "./use-run.ts";

/** How to make the run that is shown in a terminal, and the digest by which it is known to be the same. */
export function SameRun({ shown }: { readonly shown: ShownRun }) {
  const { settings } = shown;
  const digest = useDigest(shown);
  const { same } = usePageWords(cityWords);
  const [isOpen, setOpen] = useState(false);
  const key = keyOf(settings);
  const isFirst = key === keyOf(firstSettings);
  const answer = useAnswer(
    isFirst || !isOpen ? undefined : { key, ask: (options) => theLab().scenario(settings, options) },
  );
  const found = isFirst ? firstRun.same : answer.last?.key === key ? answer.last.result : undefined;
  return (
    <section className="same-run" aria-labelledby="same-run">
      <h2 id="same-run">{same.heading}</h2>
      <RunLinks settings={settings} from="city" />
      <p className="digest">
        {same.digest}: <code>{digest ?? "…"}</code> <span className="note">{same.digestNote}</span>
      </p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{same.lead}</summary>
        <AnswerNote answer={answer} />
        {found && <Written written={found} />}
      </details>
    </section>
  );
}

function Written({ written: { command, file, document } }: { readonly written: AsScenario }) {
  const { same } = usePageWords(cityWords);
  return (
    <>
      <Scrolled text={command} name={same.command} />
      <CopyText name={same.copyCommand} text={command} done={same.copied} />
      {document !== undefined && file !== undefined && (
        <>
          <p>{same.document(file)}</p>
          <Scrolled text={document} name={file} />
          <CopyText name={same.copyDocument} text={document} done={same.copied} />
          <Button className="small" onPress={() => saveFile(file, new Blob([document]))}>
            {same.save(file)}
          </Button>
        </>
      )}
    </>
  );
}

/** A text of lines that stay whole, which scrolls by itself. */
function Scrolled({ text, name }: { readonly text: string; readonly name: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
    <section className="scroll" tabIndex={0} aria-label={name}>
      <pre>{text}</pre>
    </section>
  );
}
