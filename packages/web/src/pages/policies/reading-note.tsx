import type { Option, Policy, Reading } from "@tallyglass/policy";
import { Citations } from "../../account/citations.tsx";
import { OtherName } from "../../shell/other-name.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { policiesWords } from "../../words/policies-words.ts";
import type { PlacedReading } from "./place-readings.ts";
import { placesOf } from "./place-readings.ts";
import { usePolicies } from "./use-policies.ts";

interface Props {
  readonly readings: readonly PlacedReading[] | undefined;
  readonly policy: Policy;
}

/** The open questions that stand at one place. */
export function ReadingNotes({ readings = [], policy }: Props) {
  return readings.map((placed) => <ReadingNote key={placed.reading.id} placed={placed} policy={policy} />);
}

function ReadingNote({ placed, policy }: { readonly placed: PlacedReading; readonly policy: Policy }) {
  const { state } = usePolicies();
  const { language } = useWords();
  const words = usePageWords(policiesWords).reading;
  const { reading, isFirst } = placed;
  const isPointedAt = isFirst && state.reading === reading.id;
  return (
    <details className="reading" open={isPointedAt || undefined}>
      <summary id={isFirst ? `reading-${reading.id}` : undefined}>
        {words.open(nameIn(language, reading.question))}
      </summary>
      <ul>
        {reading.options.map((option) => (
          <OptionLine key={option.id} option={option} isPreset={option.id === reading.default} />
        ))}
      </ul>
      <p>{nameIn(language, reading.reason)}</p>
      <WideReading placed={placed} policy={policy} />
      <ReadingSource reading={reading} />
    </details>
  );
}

function OptionLine({ option, isPreset }: { readonly option: Option; readonly isPreset: boolean }) {
  const { language } = useWords();
  const words = usePageWords(policiesWords).reading;
  const { name, unconfirmed, untranslatable, citations, patch } = option;
  const marks = [
    ...(unconfirmed ? [words.unconfirmed] : []),
    ...(untranslatable === undefined ? [] : [words.notRunnable(nameIn(language, untranslatable))]),
  ];
  return (
    <li>
      {nameIn(language, name)} <OtherName name={name} />{" "}
      {isPreset && <strong className="preset">{words.preset}</strong>}
      {marks.length > 0 && <span className="why">{marks.join(" · ")}</span>}
      {(citations.length > 0 || patch.length > 0) && (
        <span className="why">
          <Citations citations={citations} />
          {citations.length > 0 && patch.length > 0 && " · "}
          <Changes option={option} />
        </span>
      )}
    </li>
  );
}

/** So many places that an option changes are named. */
const mostNamed = 2;

function Changes({ option: { patch } }: { readonly option: Option }) {
  const words = usePageWords(policiesWords).reading;
  if (patch.length === 0) return null;
  const places = patch.slice(0, mostNamed).map(({ path }) => path);
  return (
    <>
      {words.changes} <code>{places.join(", ")}</code>
      {patch.length > places.length && words.more(patch.length - places.length)}
    </>
  );
}

/** The clauses that a question concerns which stands elsewhere than with them. */
function WideReading({
  placed: { reading, clauses, place },
  policy,
}: {
  readonly placed: PlacedReading;
  readonly policy: Policy;
}) {
  const { hrefTo } = usePolicies();
  const { language } = useWords();
  const words = usePageWords(policiesWords).reading;
  if (place !== "rules" || clauses === 0) return null;
  const ids = new Set(placesOf(reading, policy));
  const concerned = policy.clauses.filter(({ id }) => ids.has(`clause ${id}`));
  return (
    <>
      <p>{words.wide(clauses)}</p>
      <ul className="names">
        {concerned.map(({ id, name }) => (
          <li key={id}>
            <a href={hrefTo({ policy: policy.id, version: policy.valid.from, clause: id })}>{nameIn(language, name)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function ReadingSource({ reading: { id, citations, refs } }: { readonly reading: Reading }) {
  const words = usePageWords(policiesWords).reading;
  return (
    <p className="why">
      <code>{id}</code> · <Citations citations={citations} />
      {refs.length > 0 && ` · ${words.register} ${refs.join(", ")}`}
    </p>
  );
}
