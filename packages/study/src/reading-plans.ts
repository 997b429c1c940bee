import { type OutputContext, type ReadingRun, studyOutputs } from "@tallyglass/audit";
import { underReadings } from "@tallyglass/simulation";
import { type CompanionPlan, mapped, several } from "./companion-plan.ts";
import type { StudiedScenarios } from "./studied-scenarios.ts";

type Options = ReadingRun["options"];

/** The run's own readings, and every other option alone. */
export function singleReadings(scenarios: StudiedScenarios, residents: number): CompanionPlan<readonly ReadingRun[]> {
  return readingRuns([{}, ...otherOptions(scenarios)], scenarios, residents);
}

/** So many readings are combined with one another. */
const leading = 6;

/** The options that alone move the outputs most, one of each reading, by twos. */
export function pairedReadings(
  [own, ...alone]: readonly ReadingRun[],
  scenarios: StudiedScenarios,
  residents: number,
): CompanionPlan<readonly ReadingRun[]> {
  if (own === undefined) return readingRuns([], scenarios, residents);
  const { attributes } = scenarios.base.population;
  const moved = alone.map((run) => ({ options: run.options, by: distance(own, run, attributes) }));
  moved.sort((left, right) => right.by - left.by);
  const leaders: Options[] = [];
  for (const { options, by } of moved) {
    const [reading = ""] = Object.keys(options);
    if (by > 0 && leaders.length < leading && leaders.every((leader) => !(reading in leader))) leaders.push(options);
  }
  return readingRuns(
    leaders.flatMap((first, at) => leaders.slice(at + 1).map((second) => ({ ...first, ...second }))),
    scenarios,
    residents,
  );
}

function readingRuns(
  choices: readonly Options[],
  { base, library }: StudiedScenarios,
  residents: number,
): CompanionPlan<readonly ReadingRun[]> {
  const jobs = choices.map((options) => ({
    kind: "count" as const,
    variant: { kind: "readings" as const, options },
    residents,
  }));
  return mapped(several<"count">(jobs), (runs) =>
    runs.map((counted, at) => {
      const options = choices[at] as Options;
      return { options, scheme: underReadings(base, options, library).schemes[0], counted };
    }),
  );
}

/** Every option that can be run and is not in force, by itself. */
function otherOptions({ base: { schemes } }: StudiedScenarios): readonly Options[] {
  const [{ versions }] = schemes;
  const { readings, chosen } = versions.at(-1) ?? versions[0];
  return readings.flatMap(({ id, options }) =>
    options
      .filter((option) => option.untranslatable === undefined && option.id !== chosen.get(id))
      .map((option) => ({ [id]: option.id })),
  );
}

/** The largest relative change of an output, of those that can be measured under both. */
function distance(own: ReadingRun, other: ReadingRun, attributes: OutputContext["attributes"]): number {
  const changes = studyOutputs.map(({ of }) => {
    const [before, after] = [own, other].map(({ counted, scheme }) => of(counted, { scheme, attributes })) as [
      number,
      number,
    ];
    return Math.abs(after - before) / Math.max(Math.abs(before), Number.EPSILON);
  });
  return Math.max(0, ...changes.filter(Number.isFinite));
}
