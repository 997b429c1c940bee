import { useState } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../shell/use-page.ts";

interface Props {
  /** What the button says. */
  readonly name: string;
  readonly text: string;
  /** What is said once it is copied. */
  readonly done: string;
  readonly isMain?: boolean;
}

/** A button that copies a text, and shows it where the browser does not let it. */
export function CopyText({ name, text, done, isMain = false }: Props) {
  const { words } = useWords();
  const [copied, setCopied] = useState<{ readonly text: string; readonly isDone: boolean }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ text, isDone: true });
    } catch {
      setCopied({ text, isDone: false });
    }
  };
  const current = copied?.text === text ? copied : undefined;
  return (
    <div className="copy">
      <Button className={isMain ? "main" : "plain"} onPress={copy}>
        {name}
      </Button>
      <p role="status">{current && (current.isDone ? done : words.take.notCopied)}</p>
      {current?.isDone === false && (
        <input readOnly aria-label={name} value={text} onFocus={({ target }) => target.select()} />
      )}
    </div>
  );
}
