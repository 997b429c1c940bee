import { type Period, type Policy, writePeriod } from "@tallyglass/policy";
import { usePageWords } from "../../shell/use-page.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { placeReadings } from "./place-readings.ts";
import { ReadingNotes } from "./reading-note.tsx";

/** What holds for all records of a policy, and the open questions that concern it as a whole. */
export function PolicyRules({ policy }: { readonly policy: Policy }) {
  const { policy: own, period } = usePageWords(policiesWords);
  const { stacking, countsEarlierActs, clauses } = policy;
  const expiry = mostCommonExpiry(policy);
  return (
    <>
      <ul>
        <li>{own.stackings[stacking]}</li>
        <li>{countsEarlierActs ? own.earlier.counts : own.earlier.not}</li>
        {clauses.length > 0 && <li>{expiry === undefined ? own.neverExpires : own.expires(period(expiry))}</li>}
      </ul>
      <ReadingNotes readings={placeReadings(policy).get("rules")} policy={policy} />
    </>
  );
}

/** How long records of most clauses count. Clauses that differ say so themselves. */
function mostCommonExpiry({ clauses }: Policy): Period | undefined {
  const periods = clauses.flatMap(({ expiry }) => expiry ?? []);
  const counts = periods.map((period) => periods.filter((each) => writePeriod(each) === writePeriod(period)).length);
  return periods[counts.indexOf(Math.max(...counts))];
}
