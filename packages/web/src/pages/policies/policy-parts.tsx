import type { Consequence, JointRule, Name, Policy } from "@tallyglass/policy";
import { Citations } from "../../account/citations.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { placeReadings } from "./place-readings.ts";
import { BothNames, Entry } from "./policy-entry.tsx";
import { ReadingNotes } from "./reading-note.tsx";
import { usePolicies } from "./use-policies.ts";
import { latest } from "./versions.ts";
import { writeRange } from "./write-range.ts";

interface Props {
  readonly policy: Policy;
}

export function JointRules({ policy }: Props) {
  const { policy: own, window } = usePageWords(policiesWords);
  const { language } = useWords();
  const { hrefTo } = usePolicies();
  const placed = placeReadings(policy);
  const says = (joint: JointRule) =>
    joint.rule === "cap"
      ? own.joint.cap(String(joint.points), window(joint.window))
      : own.joint.largest(window(joint.window));
  return (
    <ul className="entries">
      {policy.joints.map((joint) => (
        <Entry key={joint.id} citations={joint.citations}>
          {joint.name && <BothNames name={joint.name} />}
          <span className="says">{says(joint)}</span>
          <ul className="names">
            {policy.clauses
              .filter(({ id }) => joint.clauses.includes(id))
              .map(({ id, name }) => (
                <li key={id}>
                  <a href={hrefTo({ policy: policy.id, version: policy.valid.from, clause: id })}>
                    {nameIn(language, name)}
                  </a>
                </li>
              ))}
          </ul>
          <ReadingNotes readings={placed.get(`joint ${joint.id}`)} policy={policy} />
        </Entry>
      ))}
    </ul>
  );
}

export function Lists({ policy }: Props) {
  const { schemes } = useLibrary();
  const own = usePageWords(policiesWords).policy;
  return (
    <ul className="entries">
      {policy.lists.map(({ id, name, citations, keptBy }) => {
        const keeper = schemes.get(keptBy ?? "");
        return (
          <Entry key={id} citations={citations}>
            <BothNames name={name} />
            {keeper !== undefined && (
              <span className="says">
                {own.keptBy} <PolicyLink policy={latest(keeper)} />
              </span>
            )}
          </Entry>
        );
      })}
    </ul>
  );
}

export function Consequences({ policy }: Props) {
  const { words } = useWords();
  const placed = placeReadings(policy);
  return (
    <ul className="entries">
      {policy.consequences.map((consequence) => (
        <Entry key={consequence.id} citations={consequence.citations}>
          <strong>{words.account[consequence.kind]}</strong> <BothNames name={consequence.name} />
          <Ground ground={consequence.for} policy={policy} />
          <ReadingNotes readings={placed.get(`consequence ${consequence.id}`)} policy={policy} />
        </Entry>
      ))}
    </ul>
  );
}

/** What a consequence follows from. */
function Ground({ ground, policy }: Props & { readonly ground: Consequence["for"] }) {
  const { language } = useWords();
  const { follows } = usePageWords(policiesWords).policy;
  const named = (parts: readonly { readonly id: string; readonly name: Name }[], id: string) =>
    nameIn(language, parts.find((part) => part.id === id)?.name ?? { en: id });
  const says = () => {
    switch (ground.kind) {
      case "band":
        return follows.band(named(policy.scale?.bands ?? [], ground.band));
      case "list":
        return follows.list(named(policy.lists, ground.list));
      case "score":
        return follows.score(writeRange(ground.scores, 0, language));
    }
  };
  return <span className="says">{says()}</span>;
}

export function Borrowing({ policy }: Props) {
  const { schemes } = useLibrary();
  const { language } = useWords();
  const own = usePageWords(policiesWords).policy;
  const { lending } = policy;
  const lender = schemes.get(lending?.policy ?? "");
  if (lending === undefined || lender === undefined) return null;
  const name = nameIn(language, latest(lender).title);
  return (
    <>
      <p>
        {own.borrows(name, lending.multiply, lending.divide)}
        {lending.override !== undefined && ` ${own.borrowsOverride(lending.override)}`}
      </p>
      <p>
        <PolicyLink policy={latest(lender)} />
      </p>
      <p className="why">
        <Citations citations={lending.citations} />
      </p>
      <ReadingNotes readings={placeReadings(policy).get("borrowing")} policy={policy} />
    </>
  );
}

function PolicyLink({ policy: { id, title } }: Props) {
  const { hrefTo } = usePolicies();
  return (
    <a href={hrefTo({ policy: id })}>
      <BothNames name={title} />
    </a>
  );
}
