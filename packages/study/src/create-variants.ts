import {
  coalitions,
  countedBy,
  factorsOf,
  type Scenario,
  takenFor,
  underReadings,
  withFactors,
  withoutWrongRecords,
  withRoom,
  withRoomForFactors,
} from "@tallyglass/simulation";
import { flippedValues } from "./flip-plan.ts";
import { once } from "./once.ts";
import type { Delta, StudiedScenarios } from "./studied-scenarios.ts";
import type { Variant } from "./variant.ts";

type MakerOf<Kind extends Variant["kind"]> = (variant: Extract<Variant, { readonly kind: Kind }>) => Scenario;

type Makers = { readonly [Kind in Variant["kind"]]: MakerOf<Kind> };

/**
 * Makes variants of the run's scenario. All count residents by one attribute at a time: few counts for many runs. What
 * several variants are made of is made once, when the first of them is.
 */
export function createVariants(scenarios: StudiedScenarios): (variant: Variant) => Scenario {
  const makers = makersFor({
    ...scenarios,
    base: countedByOne(scenarios.base),
    deltas: Object.fromEntries(Object.entries(scenarios.deltas).map(([delta, each]) => [delta, countedByOne(each)])),
  });
  return (variant) => (makers[variant.kind] as MakerOf<Variant["kind"]>)(variant as never);
}

/** By every attribute by which the run counts, each for itself. */
function countedByOne(scenario: Scenario): Scenario {
  const attributes = [...new Set(scenario.population.groups.flat())];
  return countedBy(
    scenario,
    attributes.map((attribute) => [attribute]),
  );
}

function makersFor(scenarios: StudiedScenarios): Makers {
  const { base } = scenarios;
  const factors = once(() => {
    const moved = factorsOf(base);
    return { moved, room: withRoomForFactors(base, moved) };
  });
  const everyCoalition = once(() => coalitions(base));
  const flipped = once(() =>
    withRoom(
      base,
      flippedValues(base).map(({ attribute, value }) => takenFor(base, attribute, value, "total")),
    ),
  );
  return {
    base: () => base,
    delta: ({ delta }) => deltaOf(delta, scenarios),
    settings: ({ collectors, feedback, like }) => {
      const { settings } = base;
      const years = like === undefined ? settings.years : deltaOf(like, scenarios).settings.years;
      return {
        ...base,
        settings: {
          ...settings,
          collectors: collectors ?? settings.collectors,
          feedback: feedback ?? settings.feedback,
          years,
        },
      };
    },
    "without-wrong": () => withoutWrongRecords(base),
    readings: ({ options }) => underReadings(base, options, scenarios.library),
    factors: ({ at }) => withFactors(factors().room, factors().moved, at),
    coalition: ({ number }) => everyCoalition()[number] as Scenario,
    "taken-for": ({ attribute, value, effect }) => takenFor(flipped(), attribute, value, effect),
  };
}

function deltaOf(delta: Delta, { deltas }: StudiedScenarios): Scenario {
  const found = deltas[delta];
  if (found === undefined) throw new RangeError(`there is no scenario for \`${delta}\``);
  return found;
}
