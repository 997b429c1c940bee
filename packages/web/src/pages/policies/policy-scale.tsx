import type { Cited, Policy, Scale } from "@tallyglass/policy";
import { Citations } from "../../account/citations.tsx";
import { OtherName } from "../../shell/other-name.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { describeNumber } from "../../words/numbers.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { placeReadings } from "./place-readings.ts";
import { ReadingNotes } from "./reading-note.tsx";
import { writeRange } from "./write-range.ts";

/** Start, ends and bands of a policy, each with where it stands and what is open about it. */
export function PolicyScale({ policy }: { readonly policy: Policy }) {
  const own = usePageWords(policiesWords).policy;
  const { scale } = policy;
  const placed = placeReadings(policy);
  if (scale === undefined) return <p>{own.noScale}</p>;
  return (
    <>
      <dl className="facts">
        {(["start", "minimum", "maximum"] as const).map((end) => (
          <div key={end}>
            <dt>{own[end]}</dt>
            <dd>
              <CitedNumber cited={scale[end]} />
              <ReadingNotes readings={placed.get(end)} policy={policy} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{own.clamp}</dt>
          <dd>
            {own.clamps[scale.clamp]}
            <ReadingNotes readings={placed.get("clamp")} policy={policy} />
          </dd>
        </div>
      </dl>
      <Bands scale={scale} />
      <ReadingNotes readings={placed.get("bands")} policy={policy} />
      <ReadingNotes readings={placed.get("scale")} policy={policy} />
    </>
  );
}

function CitedNumber({ cited }: { readonly cited: Cited | undefined }) {
  const { language } = useWords();
  const own = usePageWords(policiesWords).policy;
  if (cited === undefined) return <span className="other">{own.unpublished}</span>;
  return (
    <>
      <strong>{describeNumber(cited.points, language)}</strong>{" "}
      <span className="why">
        <Citations citations={cited.citations} />
      </span>
    </>
  );
}

function Bands({ scale: { bands } }: { readonly scale: Scale }) {
  const { language } = useWords();
  const own = usePageWords(policiesWords).policy;
  if (bands.length === 0) return <p>{own.noBands}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
    <section className="scroll" tabIndex={0} aria-labelledby="part-scale">
      <table className="n1">
        <thead>
          <tr>
            {own.bandColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bands.map(({ id, rank, name, scores, citations }) => (
            <tr key={id}>
              <td>{rank}</td>
              <th scope="row">
                {nameIn(language, name)} <OtherName name={name} />
              </th>
              <td>{scores === undefined ? own.unpublished : writeRange(scores, 0, language)}</td>
              <td>
                <Citations citations={citations} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
