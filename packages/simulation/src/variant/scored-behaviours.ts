import type { Scenario } from "../scenario/resolve-scenario.ts";

/** The behaviours that a policy of the scenario looks at, and those that bring such a one along. */
export function scoredBehaviours({ schemes, behaviours }: Scenario): ReadonlySet<string> {
  const scored = new Set(
    schemes.flatMap(({ versions }) =>
      versions.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.behaviours)),
    ),
  );
  const leading = Array.from(behaviours.hazards).filter(([, { entails }]) =>
    [...entails.keys()].some((code) => scored.has(code)),
  );
  return new Set([...scored, ...leading.map(([code]) => code)]);
}
