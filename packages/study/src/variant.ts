import { chooseReadings } from "@tallyglass/policy";
import { coalition, type Scenario, takenFor, withFactors, withoutWrongRecords } from "@tallyglass/simulation";
import type { Delta, StudiedScenarios } from "./studied-scenarios.ts";

/** A scenario that is made of the run's own. */
export type Variant =
  | { readonly kind: "base" }
  | { readonly kind: "delta"; readonly delta: Delta }
  /** `years`: as many as another has, so that the two can be compared. */
  | {
      readonly kind: "settings";
      readonly collectors?: boolean;
      readonly feedback?: boolean;
      readonly like?: Delta;
    }
  | { readonly kind: "without-wrong" }
  | { readonly kind: "readings"; readonly options: Readonly<Record<string, string>> }
  | { readonly kind: "factors"; readonly at: readonly number[] }
  | { readonly kind: "coalition"; readonly number: number }
  | {
      readonly kind: "taken-for";
      readonly attribute: string;
      readonly value: string;
      readonly effect: "direct" | "total";
    };

type MakerOf<Kind extends Variant["kind"]> = (
  variant: Extract<Variant, { readonly kind: Kind }>,
  scenarios: StudiedScenarios,
) => Scenario;

const makers: { readonly [Kind in Variant["kind"]]: MakerOf<Kind> } = {
  base: (_, { base }) => base,
  delta: ({ delta }, scenarios) => deltaOf(delta, scenarios),
  settings: ({ collectors, feedback, like }, scenarios) => {
    const { settings } = scenarios.base;
    return {
      ...scenarios.base,
      settings: {
        ...settings,
        collectors: collectors ?? settings.collectors,
        feedback: feedback ?? settings.feedback,
        years: like === undefined ? settings.years : deltaOf(like, scenarios).settings.years,
      },
    };
  },
  "without-wrong": (_, { base }) => withoutWrongRecords(base),
  readings: ({ options }, scenarios) => withReadings(options, scenarios),
  factors: ({ at }, { base }) => withFactors(base, at),
  coalition: ({ number }, { base }) => coalition(base, number),
  "taken-for": ({ attribute, value, effect }, { base }) => takenFor(base, { attribute, value, effect }),
};

/** Makes a variant of the run's scenario, counted by one attribute at a time: few counts for many runs. */
export function makeVariant(variant: Variant, scenarios: StudiedScenarios): Scenario {
  const make = makers[variant.kind] as MakerOf<Variant["kind"]>;
  return countedByOne(make(variant as never, scenarios));
}

function deltaOf(delta: Delta, { deltas }: StudiedScenarios): Scenario {
  const found = deltas[delta];
  if (found === undefined) throw new RangeError(`there is no scenario for \`${delta}\``);
  return found;
}

/** The first policy under other options; those that the run chose stay where none is named. */
function withReadings(options: Readonly<Record<string, string>>, { base, library }: StudiedScenarios): Scenario {
  const [{ id }, ...others] = base.schemes;
  const written = library.schemes.get(id);
  if (written === undefined) throw new RangeError(`there is no policy \`${id}\``);
  const chosen = { ...base.settings.readings.get(id), ...options };
  return { ...base, schemes: [chooseReadings(written, chosen, library), ...others] };
}

function countedByOne(scenario: Scenario): Scenario {
  const { population } = scenario;
  const attributes = [...new Set(population.groups.flat())];
  return { ...scenario, population: { ...population, groups: attributes.map((attribute) => [attribute]) } };
}
