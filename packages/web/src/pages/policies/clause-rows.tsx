import type { Clause, Policy } from "@tallyglass/policy";
import { Citations } from "../../account/citations.tsx";
import { useWords } from "../../shell/use-page.ts";
import { describeRows } from "./describe-clause.ts";

/** The rows or steps of a clause; a clause that asks nothing has said all in its head. */
export function ClauseRows({ clause, policy }: { readonly clause: Clause; readonly policy: Policy }) {
  const { language } = useWords();
  if (isPlain(clause)) return null;
  return (
    <ul className="lines">
      {describeRows(clause, policy, language).map(({ points, text, citations }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have an order and no names
        <li key={index}>
          <span className="points">{points}</span>
          <span>
            {text}
            <span className="why">
              <Citations citations={citations} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function isPlain({ grading }: Clause): boolean {
  if (grading.kind === "steps") return false;
  const [row, ...others] = grading.rows;
  return (
    others.length === 0 && row?.when.size === 0 && row.expiry === undefined && typeof row.effect.points !== "object"
  );
}
