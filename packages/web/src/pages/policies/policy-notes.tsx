import type { Policy } from "@tallyglass/policy";
import { OtherName } from "../../shell/other-name.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { BehaviourLinks } from "./behaviour-links.tsx";
import { Entry } from "./policy-entry.tsx";

interface Props {
  readonly policy: Policy;
}

/** What of the text cannot be run, and why. */
export function Untranslatables({ policy }: Props) {
  const { language } = useWords();
  const { policy: own, reading } = usePageWords(policiesWords);
  return (
    <ul className="entries">
      {policy.untranslatable.map(({ id, name, reason, citations, refs, behaviours }) => (
        <Entry key={id} citations={citations}>
          <strong>{nameIn(language, name)}</strong> <OtherName name={name} />
          <span className="says">{nameIn(language, reason)}</span>
          {behaviours.length > 0 && (
            <span className="says">
              {own.concerns} <BehaviourLinks codes={behaviours} />
            </span>
          )}
          {refs.length > 0 && (
            <span className="why">
              {reading.register} {refs.join(", ")}
            </span>
          )}
        </Entry>
      ))}
    </ul>
  );
}

/** What should be known of a policy. */
export function Notes({ policy }: Props) {
  const { language } = useWords();
  return (
    <ul className="entries">
      {policy.notes.map(({ id, text, citations }) => (
        <Entry key={id} citations={citations}>
          {nameIn(language, text)}
        </Entry>
      ))}
    </ul>
  );
}
