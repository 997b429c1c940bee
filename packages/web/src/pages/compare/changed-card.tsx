import type { ClauseChange, OneSidedRecord } from "@tallyglass/simulation";
import { Button } from "react-aria-components";
import { Citations } from "../../account/citations.tsx";
import { describeRecord } from "../../account/describe-record.ts";
import type { ChangedInPage } from "../../lab/results.ts";
import { labContents } from "../../lab/the-contents.ts";
import { OtherName } from "../../shell/other-name.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { compareWords } from "../../words/compare-words.ts";
import { nameIn } from "../../words/names.ts";
import { BothLives } from "./both-lives.tsx";
import { useBandName } from "./use-band-name.ts";
import { useCompare } from "./use-compare.ts";

interface Props {
  readonly changed: ChangedInPage;
  readonly isOpen: boolean;
}

/** One resident in both runs: who it is, where the score went, and by which clauses. */
export function ChangedCard({ changed: { number, attributes, scores, bands, change }, isOpen }: Props) {
  const { state, write } = useCompare();
  const { language } = useWords();
  const words = usePageWords(compareWords).most;
  const bandName = useBandName(state.base.scenario);
  const { resident: _shut, ...shut } = state;
  const counted = attributes.filter(({ attribute }) => labContents.attributes.some(({ id }) => id === attribute));
  const onFile = change.onlyFirst.length + change.onlySecond.length;
  return (
    <li className="card" id={`resident-${number}`}>
      <h3>
        {change.resident} <span className="scores">{words.points(...scores)}</span>
      </h3>
      <p>{bands.map((band) => bandName(band)).join(" → ")}</p>
      <p className="note">
        {counted.map(({ name, valueName }) => `${name[language]}: ${valueName[language]}`).join(" · ")}
      </p>
      <ClauseChanges clauses={change.clauses} />
      {onFile > 0 && (
        <details>
          <summary>{words.file(onFile)}</summary>
          <OneSided records={change.onlyFirst} heading={words.only[0]} />
          <OneSided records={change.onlySecond} heading={words.only[1]} />
        </details>
      )}
      <Button
        className="small"
        aria-expanded={isOpen}
        onPress={() => write(isOpen ? shut : { ...state, resident: number })}
      >
        {isOpen ? words.close : words.open}
      </Button>
      {isOpen && <BothLives resident={number} />}
    </li>
  );
}

function OneSided({ records, heading }: { readonly records: readonly OneSidedRecord[]; readonly heading: string }) {
  const library = useLibrary();
  const { language } = useWords();
  const { most } = usePageWords(compareWords);
  if (records.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {records.map(({ record, elsewhere }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: records stand still, and two may be alike
          <li key={index}>
            <time dateTime={record.date}>{record.date}</time> {describeRecord(record, library, language)}
            <span className="why">{most.absence(elsewhere)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function ClauseChanges({ clauses }: { readonly clauses: readonly ClauseChange[] }) {
  const { language, words } = useWords();
  const { most } = usePageWords(compareWords);
  if (clauses.length === 0) return null;
  return (
    <>
      <h4>{most.clauses}</h4>
      <ul className="clauses">
        {clauses.toSorted(byDifference).map(({ kind, clause, points }) => (
          <li key={clause?.id ?? kind}>
            {clause === undefined ? (
              kind === "contribution" ? (
                ""
              ) : (
                most.settled[kind]
              )
            ) : (
              <>
                {nameIn(language, clause.name)} <OtherName name={clause.name} />
              </>
            )}
            {": "}
            <strong>{most.points(...points)}</strong>
            {clause && (
              <span className="why">
                {words.account.clause} <code>{clause.id}</code> · <Citations citations={clause.citations} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What made most of the difference first. */
function byDifference({ points: [one, other] }: ClauseChange, { points: [base, second] }: ClauseChange): number {
  return Math.abs(second - base) - Math.abs(other - one);
}
