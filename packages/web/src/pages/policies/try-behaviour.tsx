import type { Behaviour } from "@tallyglass/policy";
import { carriedValues } from "../../account/describe-record.ts";
import { fileOf } from "../../shell/page-name.ts";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { encodeState } from "../../state/encode-state.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { livesForm } from "../lives/lives-state.ts";
import { timelineOf } from "../lives/timeline.ts";
import { lifeWith } from "./life-with.ts";
import { usePolicies } from "./use-policies.ts";

/** Leads to nine cities with nothing but this behaviour on the timeline. */
export function TryBehaviour({ behaviour }: { readonly behaviour: Behaviour }) {
  const library = useLibrary();
  const { state } = usePolicies();
  const { language } = useWords();
  const own = usePageWords(policiesWords).behaviour;
  const life = lifeWith(behaviour, library);
  const [record] = timelineOf(life, library).records;
  const link = encodeState(livesForm, { ...life, ...(state.language && { language: state.language }) }, library);
  return (
    <p className="try">
      <a className="action" href={`${fileOf("lives")}#${link}`}>
        {own.try}
      </a>{" "}
      <span className="note">{own.tryLead(record === undefined ? "" : carriedValues(record, library, language))}</span>
    </p>
  );
}
