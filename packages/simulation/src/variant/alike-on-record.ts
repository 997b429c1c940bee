import { meanOfGroups, meanReach } from "../compile/group-factors.ts";
import { jointOf } from "../compile/joint.ts";
import type { GroupFactor, Office } from "../model/recording.ts";
import type { Scenario } from "../scenario/resolve-scenario.ts";
import { withOffices, withRecording } from "./recording-factors.ts";

/** Groups of recording are dropped, and so are the differences of whom collectors reach; the mean stays. */
export function alikeOnRecord(scenario: Scenario): Scenario {
  const { recording, population, behaviours } = scenario;
  const joint = jointOf(population);
  const mean = (kind: GroupFactor["kind"]) => meanOfGroups(recording.groups, kind, population.scored, joint);
  const times = { dishonest: mean("dishonest"), trustworthy: mean("trustworthy") };
  const lowered = (figure: Office["dishonest"], kind: GroupFactor["kind"]) => ({
    ...figure,
    value: figure.value * times[kind],
  });
  const offices = withOffices(scenario, (office) => ({
    ...office,
    dishonest: lowered(office.dishonest, "dishonest"),
    trustworthy: lowered(office.trustworthy, "trustworthy"),
    recorded: new Map(
      Array.from(office.recorded, ([code, chance]) => {
        const kind = behaviours.hazards.get(code)?.behaviour.kind;
        return [code, kind === undefined ? chance : lowered(chance, kind)];
      }),
    ),
  }));
  return withRecording(offices, ({ collectors, ...model }) => ({
    ...model,
    groups: [],
    ...(collectors && { collectors: { ...collectors, reach: meanReach(collectors.reach, population.scored, joint) } }),
  }));
}
