import { type CountedRun, type OutputContext, type ReadingRun, studyOutputs } from "@tallyglass/audit";
import type { Scheme } from "@tallyglass/policy";
import { type CompanionPlan, mapped, several } from "./companion-plan.ts";

type Options = ReadingRun["options"];

/** The run's own readings, and every other option alone. */
export function singleReadings(scheme: Scheme, residents: number): CompanionPlan<readonly ReadingRun[]> {
  return readingRuns([{}, ...otherOptions(scheme)], residents);
}

/** So many readings are combined with one another. */
const leading = 6;

/** The options that alone move the outputs most, one of each reading, by twos. */
export function pairedReadings(
  [own, ...alone]: readonly ReadingRun[],
  context: OutputContext,
  residents: number,
): CompanionPlan<readonly ReadingRun[]> {
  if (own === undefined) return readingRuns([], residents);
  const moved = alone.map(({ options, counted }) => ({ options, by: distance(own.counted, counted, context) }));
  moved.sort((left, right) => right.by - left.by);
  const leaders: Options[] = [];
  for (const { options, by } of moved) {
    const [reading = ""] = Object.keys(options);
    if (by > 0 && leaders.length < leading && leaders.every((leader) => !(reading in leader))) leaders.push(options);
  }
  return readingRuns(
    leaders.flatMap((first, at) => leaders.slice(at + 1).map((second) => ({ ...first, ...second }))),
    residents,
  );
}

function readingRuns(choices: readonly Options[], residents: number): CompanionPlan<readonly ReadingRun[]> {
  const jobs = choices.map((options) => ({
    kind: "count" as const,
    variant: { kind: "readings" as const, options },
    residents,
  }));
  return mapped(several<"count">(jobs), (counted) =>
    counted.map((run, at) => ({ options: choices[at] as Options, counted: run })),
  );
}

/** Every option that can be run and is not in force, by itself. */
function otherOptions({ versions }: Scheme): readonly Options[] {
  const { readings, chosen } = versions.at(-1) ?? versions[0];
  return readings.flatMap(({ id, options }) =>
    options
      .filter((option) => option.untranslatable === undefined && option.id !== chosen.get(id))
      .map((option) => ({ [id]: option.id })),
  );
}

/** The largest relative change of an output, of those that can be measured under both. */
function distance(own: CountedRun, other: CountedRun, context: OutputContext): number {
  const changes = studyOutputs.map(({ of }) => {
    const [before, after] = [of(own, context), of(other, context)];
    return Math.abs(after - before) / Math.max(Math.abs(before), Number.EPSILON);
  });
  return Math.max(0, ...changes.filter(Number.isFinite));
}
