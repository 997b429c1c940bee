import type { Policy } from "@tallyglass/policy";
import { clippingOf, type Scenario } from "@tallyglass/simulation";
import type { EncodedContents, LabReading } from "../lab/contents.ts";

/** What the page says of scenarios that share their residents and their policy. */
export function contentsOf(scenarios: readonly [Scenario, ...Scenario[]]): EncodedContents {
  const { attributes, groups } = scenarios[0].population;
  const counted = new Set(groups.flat());
  return {
    readings: readingsIn(lastVersion(scenarios[0])),
    scenarios: scenarios.map(scenarioContents),
    attributes: attributes.flatMap(({ id, name, values }) => (counted.has(id) ? [{ id, name, values }] : [])),
  };
}

function lastVersion({ schemes: [{ versions }] }: Scenario): Policy {
  return versions.at(-1) ?? versions[0];
}

function scenarioContents(scenario: Scenario): EncodedContents["scenarios"][number] {
  const { id, title, years, from } = scenario.settings;
  const policy = scenario.schemes[0].id;
  const last = lastVersion(scenario);
  const { dishonest, trustworthy, falseRecords, correction } = clippingOf(scenario);
  return {
    ...{ id, title, years, from, policy },
    defaults: readingsIn(last).map((reading) => reading.default),
    bands: (last.scale?.bands ?? [])
      .map((band) => ({ id: band.id, rank: band.rank, name: band.name }))
      .sort((one, other) => one.rank - other.rank),
    clipsAbove: {
      offences: wholePercent(dishonest),
      goodDeeds: wholePercent(trustworthy),
      falseRecords: wholePercent(falseRecords),
      correction: wholePercent(correction),
    },
  };
}

function readingsIn({ readings, chosen }: Policy): readonly LabReading[] {
  return readings.map(({ id, question, reason, citations, default: preset, options }) => ({
    ...{ id, question, reason, citations, default: chosen.get(id) ?? preset },
    options: options.flatMap(({ untranslatable, ...option }) =>
      untranslatable === undefined ? [{ id: option.id, name: option.name }] : [],
    ),
  }));
}

/** Nothing where nothing is ever clipped. */
function wholePercent(times: number): number | null {
  return Number.isFinite(times) ? Math.floor(times * 100) : null;
}
