import type { Delay } from "@tallyglass/policy/document";
import type { Hazard } from "../model/behaviours.ts";
import type { Office, RecordingModel } from "../model/recording.ts";
import type { Scenario } from "../scenario/resolve-scenario.ts";
import type { Move } from "./move.ts";
import { scoredBehaviours } from "./scored-behaviours.ts";

/** The chances that dishonest, or trustworthy, deeds are recorded. */
export function moveChances(kind: Hazard["behaviour"]["kind"], scenario: Scenario, move: Move): Scenario {
  const { hazards } = scenario.behaviours;
  const scored = scoredBehaviours(scenario);
  const isMoved = (code: string) => scored.has(code) && hazards.get(code)?.behaviour.kind === kind;
  return withScoredOffices(scenario, (office) => ({
    ...office,
    [kind]: move.figure(office[kind]),
    recorded: new Map(
      Array.from(office.recorded, ([code, chance]) => [code, isMoved(code) ? move.figure(chance) : chance]),
    ),
  }));
}

/** The factors by which groups are recorded more or less often. */
export function moveGroups(scenario: Scenario, move: Move): Scenario {
  return withRecording(scenario, (recording) => ({
    ...recording,
    groups: recording.groups.map((group) => ({ ...group, times: move.figure(group.times) })),
  }));
}

export function moveFalseRecords(scenario: Scenario, move: Move): Scenario {
  return withScoredOffices(scenario, (office) => ({ ...office, falsePer100000: move.figure(office.falsePer100000) }));
}

export function moveMisattributed(scenario: Scenario, move: Move): Scenario {
  return withScoredOffices(scenario, (office) => ({ ...office, misattributed: move.figure(office.misattributed) }));
}

/** Every delay: up to each level, down from the nation, and until a wrong record is withdrawn. */
export function moveDelays(scenario: Scenario, move: Move): Scenario {
  const moved = (delay: Delay): Delay => {
    const times = move.times(delay);
    return { ...delay, from: Math.round(delay.from * times), to: Math.round(delay.to * times) };
  };
  const offices = withScoredOffices(scenario, (office) => ({
    ...office,
    delay: {
      city: moved(office.delay.city),
      province: moved(office.delay.province),
      nation: moved(office.delay.nation),
    },
    correction: { ...office.correction, days: moved(office.correction.days) },
  }));
  return withRecording(offices, ({ national, ...recording }) => ({
    ...recording,
    ...(national && { national: { ...national, down: moved(national.down) } }),
  }));
}

/** Whether a wrong record is noticed, an appeal made, and the appeal upheld. */
export function moveCorrection(scenario: Scenario, move: Move): Scenario {
  return withScoredOffices(scenario, ({ correction, ...office }) => ({
    ...office,
    correction: {
      ...correction,
      noticed: move.figure(correction.noticed),
      appealed: move.figure(correction.appealed),
      upheld: move.figure(correction.upheld),
    },
  }));
}

/** Whom collectors reach, and what they see; where none works nothing moves. */
export function moveCollectors(scenario: Scenario, move: Move): Scenario {
  if (!scenario.settings.collectors) return scenario;
  return withRecording(scenario, ({ collectors, ...recording }) => ({
    ...recording,
    ...(collectors && {
      collectors: {
        reach: collectors.reach.map((row) => ({ ...row, share: Math.min(100, row.share * move.times(row)) })),
        sees: new Map(Array.from(collectors.sees, ([code, chance]) => [code, move.figure(chance)])),
      },
    }),
  }));
}

export function moveElsewhere(scenario: Scenario, move: Move): Scenario {
  return withRecording(scenario, ({ national, ...recording }) => ({
    ...recording,
    ...(national && { national: { ...national, elsewhere: move.figure(national.elsewhere) } }),
  }));
}

/** The scenario with its recording model changed. */
export function withRecording(
  { recording, ...parts }: Scenario,
  change: (recording: RecordingModel) => RecordingModel,
): Scenario {
  return { ...parts, recording: change(recording) };
}

/** The scenario with each office changed that a policy has something to do with, and what holds for those not named. */
function withScoredOffices(scenario: Scenario, change: (office: Office) => Office): Scenario {
  const { hazards } = scenario.behaviours;
  const departments = new Set(
    Array.from(scoredBehaviours(scenario), (code) => hazards.get(code)?.behaviour.department),
  );
  return withRecording(scenario, ({ offices, defaults, ...recording }) => ({
    ...recording,
    defaults: change(defaults),
    offices: new Map(Array.from(offices, ([id, office]) => [id, departments.has(id) ? change(office) : office])),
  }));
}

/** The scenario with each office changed, and what holds for offices that are not named. */
export function withOffices(scenario: Scenario, change: (office: Office) => Office): Scenario {
  return withRecording(scenario, ({ offices, defaults, ...recording }) => ({
    ...recording,
    defaults: change(defaults),
    offices: new Map(Array.from(offices, ([id, office]) => [id, change(office)])),
  }));
}
