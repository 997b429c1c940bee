import type { Clause, Policy } from "@tallyglass/policy";
import { Citations } from "../../account/citations.tsx";
import { OtherName } from "../../shell/other-name.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { BehaviourLinks } from "./behaviour-links.tsx";
import { ClauseRows } from "./clause-rows.tsx";
import { describeMeasure, describeOutcome } from "./describe-clause.ts";
import type { PlacedReading } from "./place-readings.ts";
import { ReadingNotes } from "./reading-note.tsx";
import { usePolicies } from "./use-policies.ts";

interface Props {
  readonly clause: Clause;
  readonly policy: Policy;
  readonly readings: readonly PlacedReading[] | undefined;
  /** The open questions that concern it and many others, and stand elsewhere. */
  readonly far: readonly PlacedReading[] | undefined;
  /** Whether clauses of other policies stand beside it: then it leads to its own policy. */
  readonly isAmongOthers: boolean;
}

/** A clause: what it is called, what it costs or earns, what it looks at, where it stands, and what is open about it. */
export function ClauseItem({ clause, policy, readings, far, isAmongOthers }: Props) {
  const { state, hrefTo } = usePolicies();
  const { language } = useWords();
  const name = nameIn(language, clause.name);
  const place = { policy: policy.id, version: policy.valid.from, clause: clause.id };
  const isPointedAt = !isAmongOthers && state.clause === clause.id;
  return (
    <article
      id={isAmongOthers ? undefined : `clause-${clause.id}`}
      tabIndex={-1}
      className={isPointedAt ? "clause pointed-at" : "clause"}
    >
      <div className="clause-head">
        <h5>
          <a href={hrefTo(place)}>{name}</a> <OtherName name={clause.name} />
        </h5>
        <p className="points">{describeOutcome(clause, policy, language)}</p>
      </div>
      <ClauseMeta clause={clause} />
      <ClauseRows clause={clause} policy={policy} />
      {!isAmongOthers && (
        <>
          <ReadingNotes readings={readings} policy={policy} />
          <FarReadings far={far} policy={policy} />
        </>
      )}
    </article>
  );
}

function FarReadings({ far = [], policy }: Pick<Props, "far" | "policy">) {
  const { hrefTo } = usePolicies();
  const { language } = useWords();
  const words = usePageWords(policiesWords).reading;
  if (far.length === 0) return null;
  return (
    <p className="why">
      {words.far}{" "}
      {far.map(({ reading: { id, question } }, index) => (
        <span key={id}>
          {index === 0 ? "" : "; "}
          <a href={hrefTo({ policy: policy.id, version: policy.valid.from, reading: id })}>
            {nameIn(language, question)}
          </a>
        </span>
      ))}
    </p>
  );
}

function ClauseMeta({ clause }: { readonly clause: Clause }) {
  const { language, words } = useWords();
  const { clause: own, period, window } = usePageWords(policiesWords);
  const { citations, valid, expiry, cap } = clause;
  const terms = [own.valid(valid.from, valid.to), expiry === undefined ? "" : own.counts(period(expiry))];
  return (
    <>
      <p className="why">
        <BehaviourLinks codes={clause.behaviours} apartFrom={clause.name} />
        {" · "}
        {[describeMeasure(clause, language), ...terms].filter((part) => part !== "").join(" · ")}
        {" · "}
        {words.account.clause} <code>{clause.id}</code>
        {" · "}
        <Citations citations={citations} />
      </p>
      {cap !== undefined && (
        <p className="why">
          {own.cap(String(cap.points), window(clause.window))} · <Citations citations={cap.citations} />
        </p>
      )}
    </>
  );
}
