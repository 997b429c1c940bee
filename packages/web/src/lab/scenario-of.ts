import { countedBy, type RecordingTimes, type Scenario, scaledRecording } from "@tallyglass/simulation";
import { schemesOf } from "../data/decode-laboratory.ts";
import type { LabModel, Laboratory } from "../data/laboratory.ts";
import { type LabSettings, percentages } from "./settings.ts";

/** Makes scenarios of settings. The last choice of readings is kept: the same policy is not read again. */
export interface ScenarioMaker {
  /** The scenario that settings ask for, ready to be planned. */
  scenarioOf(settings: LabSettings): Scenario;
  /** The same lives, counted by one attribute at a time: all that is drawn, in half the time. */
  drawnScenarioOf(settings: LabSettings): Scenario;
  /**
   * What an audit of settings compares them with. Where the years are the scenario's own, a delta keeps its own, as on the
   * command line. Percentages move a delta as they do the run, but what it is about: perfect records stay perfect, and the
   * share of those who appeal is as the delta has it.
   */
  deltasOf(settings: LabSettings): LabModel["deltas"];
}

export function createScenarioMaker(laboratory: Laboratory): ScenarioMaker {
  let last: { readonly key: string; readonly schemes: Scenario["schemes"] } | undefined;
  const populations = new Map<Scenario["population"], Scenario["population"]>();

  const scenarioOf = (settings: LabSettings) => {
    const { scenario } = modelOf(laboratory, settings);
    const changed = withSettings(scenario, settings, settings.years);
    return scaled({ ...changed, schemes: lastSchemes(changed) }, timesOf(settings));
  };

  return {
    scenarioOf,
    drawnScenarioOf: (settings) => {
      const scenario = scenarioOf(settings);
      return { ...scenario, population: byOne(scenario) };
    },
    deltasOf: (settings) => {
      const { scenario, deltas } = modelOf(laboratory, settings);
      const isOwn = settings.years === scenario.settings.years;
      const moved = Object.entries(deltas).map(([delta, each]) => {
        const changed = withSettings(each, settings, isOwn ? each.settings.years : settings.years, scenario);
        const read = { ...changed, schemes: schemesOf(changed.settings, laboratory.library) };
        return [delta, delta === "truth" ? read : scaled(read, timesOfDelta(delta, settings))];
      });
      return Object.fromEntries(moved);
    },
  };

  /** Made once: much of a plan hangs on the population alone, and is made once for each. */
  function byOne(scenario: Scenario): Scenario["population"] {
    const { population } = scenario;
    const made =
      populations.get(population) ??
      countedBy(
        scenario,
        population.groups.flat().map((attribute) => [attribute]),
      ).population;
    populations.set(population, made);
    return made;
  }

  function lastSchemes({ settings }: Scenario): Scenario["schemes"] {
    const key = JSON.stringify([settings.policies, Array.from(settings.readings)]);
    if (last?.key !== key) last = { key, schemes: schemesOf(settings, laboratory.library) };
    return last.schemes;
  }
}

/** The model of the scenario that settings name. */
export function modelOf({ scenarios }: Laboratory, { scenario }: LabSettings): LabModel {
  const found = scenarios.get(scenario);
  if (found === undefined) throw new RangeError(`the laboratory has no scenario \`${scenario}\``);
  return found;
}

/** Its policies are read as before. */
function withSettings(
  scenario: Scenario,
  { residents, seed, readings: chosen }: LabSettings,
  years: number,
  { schemes: [{ id }] }: Pick<Scenario, "schemes"> = scenario,
): Scenario {
  const { settings } = scenario;
  const own = { ...settings.readings.get(id), ...chosen };
  const readings = Object.keys(own).length === 0 ? settings.readings : new Map([...settings.readings, [id, own]]);
  return { ...scenario, settings: { ...settings, residents, years, seed, readings } };
}

function timesOf(settings: LabSettings): RecordingTimes {
  const [dishonest = 1, trustworthy = 1, falseRecords = 1, correction = 1] = percentages.map(
    (part) => settings[part] / 100,
  );
  return { dishonest, trustworthy, falseRecords, correction };
}

function timesOfDelta(delta: string, settings: LabSettings): RecordingTimes {
  return { ...timesOf(settings), ...(delta === "appeals" && { correction: 1 }) };
}

function scaled(scenario: Scenario, times: RecordingTimes): Scenario {
  return Object.values(times).every((each) => each === 1) ? scenario : scaledRecording(scenario, times);
}
