import type { Scheme } from "@tallyglass/policy";
import { type Score, scoreResident } from "@tallyglass/scoring";
import type { OpenedLife, YearEnd } from "@tallyglass/simulation";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";

/**
 * Holds what the kernel counted at the end of each year against the reference scorer.
 *
 * @throws {Failure} that names every year in which they differ.
 */
export function checkYearEnds({ resident, records, years }: OpenedLife, schemes: readonly Scheme[]): void {
  const wrong = years.flatMap((end) => {
    const scheme = schemes.find(({ id }) => id === end.policy);
    if (scheme === undefined) return [];
    const score = scoreResident(scheme, resident, records, { asOf: end.day });
    return agrees(score, end)
      ? []
      : [`${end.policy} on ${end.day}: ${end.score} counted, ${score.score} by the reference`];
  });
  if (wrong.length === 0) return;
  throw new Failure(
    exitCode.integrity,
    `the run does not agree with the reference scorer about ${resident}: ${wrong.join("; ")}`,
    "this is a fault of ours; please report it with the command that you ran",
  );
}

function agrees({ score, band, lists }: Score, end: YearEnd): boolean {
  const named = [...new Set(lists.map(({ list }) => list))].sort();
  return score === end.score && (band?.id ?? null) === end.band && named.join() === [...end.lists].sort().join();
}
