import type { Policy } from "@tallyglass/policy";
import type { Score, ScoreLine } from "@tallyglass/scoring";
import { useLibrary, useWords } from "../shell/use-page.ts";
import { nameIn } from "../words/names.ts";
import { signed, writeScore } from "../words/points.ts";
import { bandWords } from "./band-words.ts";
import { Citations } from "./citations.tsx";
import { describeLine } from "./describe-line.ts";

/** The lines of an account: their points add up to the score beneath them. */
export function AccountLines({ score, policy }: { readonly score: Score; readonly policy: Policy }) {
  const { language, words } = useWords();
  return (
    <ol className="lines">
      {score.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an account have an order and no names
        <li key={index}>
          <Line line={line} />
        </li>
      ))}
      <li className="total">
        <span className="points">{writeScore(score)}</span>
        <span>
          <strong>{words.account.total}</strong>, {bandWords(score, policy, language)}
        </span>
      </li>
    </ol>
  );
}

function Line({ line }: { readonly line: ScoreLine }) {
  const library = useLibrary();
  const { language, words } = useWords();
  const clause = "clause" in line ? line.clause : undefined;
  const lending = clause?.borrowed;
  const lender = lending && library.schemes.get(lending.policy)?.versions[0].title;
  return (
    <>
      <span className="points">{line.kind === "start" ? line.points : signed(line.points)}</span>
      <span>
        {"date" in line && line.date !== undefined && <time dateTime={line.date}>{line.date}</time>}{" "}
        {describeLine(line, library, language)}
        <span className="why">
          {clause && (
            <>
              {words.account.clause} <code>{clause.id}</code>
              {lending && lender && (
                <>, {words.account.borrowedFrom(nameIn(language, lender), lending.multiply, lending.divide)}</>
              )}
              {" · "}
            </>
          )}
          <Citations citations={line.citations} />
        </span>
      </span>
    </>
  );
}
